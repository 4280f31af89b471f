using System.Text.Json.Nodes;

namespace Dialtone.Journeys.Tests;

/// <summary>The first sale over HTTP: the fusion bundle with a fixed line, broadband and mobile for 张伟. Every step may be done again.</summary>
sealed class Sale(HttpClient http)
{
    const string Address = "01020301-3-2-1502";
    string? cartId, mobile, landline, iccid;

    /// <summary>Finds the customer, fills the cart, submits it; the order's id.</summary>
    public async Task<string> Submit()
    {
        // A client that heard no answer goes on with the cart it knows: perhaps it has become an order already.
        var cart = cartId is null ? await Open() : await http.Get($"/api/carts/{cartId}");
        var id = cartId = (string)cart["id"]!;
        if (cart["orderId"] is { } done) return (string)done!;
        mobile ??= await Number("mobile");
        landline ??= await Number("fixed");
        iccid ??= (string)(await http.Get($"/api/sims/next?cartId={id}"))["iccid"]!;
        foreach (var number in new[] { mobile, landline }) await http.Post($"/api/numbers/{number}/select", $$"""{"cartId":"{{id}}"}""", 200);
        await Put($"/api/carts/{id}", Lines());
        var submitted = await http.Post($"/api/carts/{id}/submit", "{}", 200);
        return (string)submitted["orderId"]!;
    }

    async Task<JsonNode> Open()
    {
        var found = await http.Get("/api/search?q=zw&limit=20");
        var customer = found["hits"]!.AsArray().First(h => (string?)h!["kind"] == "customer" && ((string)h["title"]!).Contains("张伟"))!["id"]!.GetValue<string>();
        return await http.Post("/api/carts", $$"""{"customerId":"{{customer}}"}""", 200);
    }

    async Task<string> Number(string kind) => (string)(await http.Get($"/api/numbers?kind={kind}&city=01&limit=5"))["items"]![0]!["number"]!;

    string Lines() => $$"""
        {"lines":[{"key":"1","offeringId":"off-fusion-199","addressId":"{{Address}}","children":[
          {"key":"1.1","offeringId":"off-fusion-199-home","children":[
            {"key":"1.1.1","offeringId":"off-fixed-in-bundle","accessNumber":"{{landline}}"},
            {"key":"1.1.2","offeringId":"off-ftth-1000-in-bundle","children":[{"key":"1.1.2.1","offeringId":"off-optical-modem"},{"key":"1.1.2.2","offeringId":"off-install-fee"}]}]},
          {"key":"1.2","offeringId":"off-fusion-199-mobile","accessNumber":"{{mobile}}","iccid":"{{iccid}}"}]}]}
        """;

    async Task Put(string path, string body)
    {
        var response = await http.PutAsync(path, HttpWords.Json(body));
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
        var problems = (await response.Body())["problems"]!.AsArray();
        problems.ShouldBeEmpty();
    }

    public async Task<string> State(string orderId) => (string)(await http.Get($"/api/orders/{orderId}"))["order"]!["state"]!;

    /// <summary>One asset tree, one number, one effect a task, one billing notice.</summary>
    public async Task AssertOnce(string orderId, HttpClient peers, int n)
    {
        var order = await http.Get($"/api/orders/{orderId}");
        var view = await Eventually(async () => await http.Get($"/api/customers/{order["order"]!["customerId"]}/view"), v => Trees(v, mobile!).Length > 0 && Trees(v, landline!).Length > 0);
        Trees(view, mobile!).Length.ShouldBe(1, $"N={n}: trees with {mobile}");
        Trees(view, landline!).Length.ShouldBe(1, $"N={n}: trees with {landline}");
        var effects = (await peers.Get("effects"))["items"]!.AsArray().Where(e => (string?)e!["body"]?["orderNumber"] == (string?)order["order"]!["number"]).Select(e => $"{e!["peer"]}/{e["operation"]} {e["body"]!["task"]}").ToArray();
        effects.ShouldBeUnique();
        effects.Count(e => e.StartsWith("billing/start-billing", StringComparison.Ordinal)).ShouldBe(1, $"N={n}");
        effects.Length.ShouldBe(order["tasks"]!.AsArray().Count, $"N={n}");
    }

    static JsonNode[] Trees(JsonNode view, string number) => [.. view["subscribers"]!.AsArray().Where(s => Holds(s!, number)).Select(s => s!)];

    static bool Holds(JsonNode node, string number) => (string?)node["number"] == number || (node["children"]?.AsArray() ?? []).Any(c => Holds(c!, number));

    static async Task<T> Eventually<T>(Func<Task<T>> read, Func<T, bool> good)
    {
        for (var i = 0; ; i++)
        {
            var value = await read();
            if (good(value) || i == 100) return value;
            await Task.Delay(100);
        }
    }
}
