using System.Text.Json.Nodes;

namespace Dialtone.Catalog.Tests.Drafts;

/// <summary>Short words for what a product manager does in the designer.</summary>
static class Designing
{
    /// <summary>手机 + 宽带 + 电视 for 169 a month, and 30 off for a year for gold customers of one city.</summary>
    public const string Prices = """
        [{"id":"new-1","name":"全家乐月费","priceType":"recurring","recurringChargePeriodType":"month","recurringChargePeriodLength":1,"price":{"unit":"CNY","value":169},"override":true,"chargeItem":"bundle.monthly","taxIncluded":true},
         {"id":"new-2","name":"金卡首年优惠","priceType":"discount","price":{"unit":"CNY","value":30},"condition":"customer.grade == 'gold' && customer.city == '01'","popRelationship":[{"id":"new-1","relationshipType":"discounts","@referredType":"ProductOfferingPrice"}],
          "productOfferingTerm":[{"name":"首年","duration":{"amount":12,"units":"month"}}],"description":"金卡客户首年优惠"}]
        """;

    /// <summary>What publication demands to be said.</summary>
    const string Statements = """
        {"tariffFilingNumber":"JT-2026-0117","validFor":{"startDateTime":"2026-01-01T00:00:00Z"},"effectivity":{"order":["now"],"change":["nextCycle"],"cancel":["nextCycle"]},"termination":{"effect":"nextCycle"},
         "holderTreatment":[{"state":"active","charged":"full"},{"state":"stopped","charged":"half"},{"state":"suspended","charged":"full"},{"state":"forced","charged":"none"},{"state":"preTerminated","charged":"none"}]}
        """;

    public static Task<HttpClient> Manager(this TestApp app, string name) => app.SignedIn(name, "/", ["/"], ["catalog.read", "catalog.write", "catalog.publish"]);

    public static async Task<string> Draft(this HttpClient http, string number = "QJL-169") =>
        (await http.Post("/api/drafts", $$"""{"name":"全家乐","nameEn":"Happy family","number":"{{number}}","kind":"bundle"}""", 200)).Text("id");

    public static async Task<JsonNode> Put(this HttpClient http, string path, string json, long version, int expected = 200)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = HttpWords.Json(json) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        var response = await http.SendAsync(request);
        var body = await response.Body();
        ((int)response.StatusCode).ShouldBe(expected, body.ToJsonString());
        return body;
    }

    /// <summary>Saves with the prices and parts given, on top of what is there.</summary>
    public static async Task<JsonNode> Save(this HttpClient http, string id, string prices, Action<JsonObject>? change = null, int expected = 200)
    {
        var view = await http.Get("/api/drafts/" + id);
        var offering = (JsonObject)view["offering"]!.DeepClone();
        change?.Invoke(offering);
        return await http.Put("/api/drafts/" + id, $$"""{"offering":{{offering.ToJsonString()}},"prices":{{prices}}}""", (long)view["version"]!, expected);
    }

    public static void Parts(this JsonObject offering, params string[] ids) => offering["bundledProductOffering"] = new JsonArray([.. ids.Select(id => JsonNode.Parse(Tmf620.Part(id)))]);

    /// <summary>The draft of the bundle, saved.</summary>
    public static async Task<string> Family(this HttpClient http)
    {
        var id = await http.Draft();
        await http.Save(id, Prices, o =>
        {
            o.Parts("off-5g-129", "off-ftth-300", "off-iptv-basic");
            foreach (var (name, value) in (JsonObject)JsonNode.Parse(Statements)!) o[name] = value!.DeepClone();
        });
        return id;
    }

    public static Task<JsonNode> Act(this HttpClient http, string id, string act, int expected = 200, string body = "{}") => http.Post($"/api/drafts/{id}/{act}", body, expected);

    public static async Task<decimal> Monthly(this HttpClient http, string id, string context)
    {
        var totals = (await http.Act(id, "trial", 200, $$"""{"context":{{context}}}"""))["totals"]!.AsArray();
        return (decimal)totals.Single(t => t!.Text("type") == "recurring")!["amount"]!;
    }

    public static string OwnPrices(this JsonNode view) => "[" + string.Join(',', view["prices"]!.AsArray().Where(p => (bool)p!["own"]!).Select(p => p!["body"]!.ToJsonString())) + "]";
}
