using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Host;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Journeys.Tests;

/// <summary>Stories over all modules, with a clock that is stepped and the exact events expected.</summary>
public sealed class FirstSaleTests
{
    const string Fibre = "01020301-3-2-1502";

    /// <summary>The demonstration's catalogue, a few free numbers and cards, and one customer.</summary>
    static async Task<(TestApp App, string Customer)> Open(Db db)
    {
        var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        await app.In(async s =>
        {
            await s.GetRequiredService<ICatalogueIntake>().LoadDemo(default);
            var assets = s.GetRequiredService<IAssetIntake>();
            await assets.TakeNumbers([.. Enumerable.Range(1, 30).Select(i => new NumberIntake($"1990800{i:0000}", "mobile", "1990800", "01", "ordinary", "public", "CJ", null, null)),
                .. Enumerable.Range(1, 5).Select(i => new NumberIntake($"0990800{i:00000}", "fixed", "0990800", "01", "ordinary", "public", "CJ", null, null))], default);
            await assets.TakeSims([.. Enumerable.Range(1, 30).Select(i => new SimIntake($"898600{i:00000000000000}", "/CJ/01/"))], default);
        });
        return (app, await Register(app, "张", "伟", "99010119880305001"));
    }

    static async Task<string> Register(TestApp app, string family, string given, string seventeen) => (string)(await app.Http.Post("/api/customers", $$"""
        {"familyName":"{{family}}","givenName":"{{given}}","gender":"male","birthDate":"1988-03-05","identificationType":"residentIdentityCard","identificationNumber":"{{seventeen}}{{Check(seventeen)}}","address":"澄江省澄州市","phone":"13812345678"}
        """, 200))["customerId"]!;

    // ISO 7064 MOD 11-2, as on the card.
    static char Check(string seventeen) => "10X98765432"[seventeen.Select((c, i) => (c - '0') * (int)(Math.Pow(2, 17 - i) % 11)).Sum() % 11];

    static string Fusion(string mobile, string landline, string iccid) => $$$"""
        {"id":"1","action":"add","productOffering":{"id":"off-fusion-199"},"product":{"place":[{"id":"{{{Fibre}}}","role":"installation"}]},"productOrderItem":[
          {"id":"1.1","action":"add","productOffering":{"id":"off-fusion-199-home"},"productOrderItem":[
            {"id":"1.1.1","action":"add","productOffering":{"id":"off-fixed-in-bundle"},"product":{"productCharacteristic":[{"name":"accessNumber","value":"{{{landline}}}"}]}},
            {"id":"1.1.2","action":"add","productOffering":{"id":"off-ftth-1000-in-bundle"},"productOrderItem":[{"id":"1.1.2.1","action":"add","productOffering":{"id":"off-optical-modem"}}]}]},
          {"id":"1.2","action":"add","productOffering":{"id":"off-fusion-199-mobile"},"product":{"productCharacteristic":[{"name":"accessNumber","value":"{{{mobile}}}"},{"name":"iccid","value":"{{{iccid}}}"}]}}]}
        """;

    static string Plan(string key, string mobile, string iccid) =>
        $$$"""{"id":"{{{key}}}","action":"add","productOffering":{"id":"off-5g-129"},"product":{"productCharacteristic":[{"name":"accessNumber","value":"{{{mobile}}}"},{"name":"iccid","value":"{{{iccid}}}"}]}}""";

    static string Order(string customer, params string[] items) => $$"""{"relatedParty":[{"id":"{{customer}}","role":"customer","@referredType":"Customer"}],"productOrderItem":[{{string.Join(",", items)}}]}""";

    const string Orders = "/tmf-api/productOrderingManagement/v4/productOrder";

    [Theory, BothDatabases]
    public async Task A_clerk_sells_a_bundle_and_the_customer_has_it(Db db)
    {
        var (app, customer) = await Open(db);
        await using var _ = app;
        var order = await app.Http.Post(Orders, Order(customer, Fusion("19908000001", "099080000001", "89860000000000000001")));
        await app.Settle();
        ((string)(await app.Http.Get((string)order["href"]!))["state"]!).ShouldBe("completed", (await app.Http.Get($"/api/orders/{order["id"]}")).ToJsonString());
        (await app.Failures()).ShouldBeEmpty();
        var events = await app.Events();
        foreach (var once in new[] { "Ordering.OrderPlaced", "Ordering.OrderCompleted" }) events.Count(e => e == once).ShouldBe(1, once);
        events.Count(e => e == "Ordering.OrderItemCompleted").ShouldBe(5, "fixed, broadband and mobile, the home bundle and the whole");

        var effects = app.Peers.Effects.Select(e => $"{e.Peer}/{e.Operation}").ToArray();
        effects.Count(e => e == "billing/start-billing").ShouldBe(1);
        effects.Where(e => e.StartsWith("activation/", StringComparison.Ordinal)).ShouldBeUnique();

        var products = (await app.Http.Get($"/tmf-api/productInventory/v4/product?limit=100")).AsArray();
        products.Select(p => (string?)p!["productOffering"]?["id"]).Order().ShouldBe(["off-fixed-in-bundle", "off-ftth-1000-in-bundle", "off-fusion-199", "off-fusion-199-home", "off-fusion-199-mobile", "off-optical-modem"]);
        products.ShouldAllBe(p => (string?)p!["status"] == "active" && p["billingAccount"] != null && p["relatedParty"] != null);
        var view = await app.Http.Get($"/api/customers/{customer}/view");
        view["subscribers"]!.ToJsonString().ShouldContain("19908000001");
        view["orders"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_sixth_card_on_one_identity_is_refused_and_nothing_of_it_is_done(Db db)
    {
        var (app, customer) = await Open(db);
        await using var _ = app;
        for (var i = 1; i <= 5; i++) await app.Http.Post(Orders, Order(customer, Plan("1", $"1990800{i:0000}", $"898600{i:00000000000000}")));
        var refused = await app.Http.Post(Orders, Order(customer, Plan("1", "19908000006", "89860000000000000006")), 422);
        ((string)refused["code"]!).ShouldBe("inventory.cards.limit");
        ((string)refused["reason"]!).ShouldStartWith("This identity has 5 mobile cards");
        (await app.Http.Get("/api/numbers?kind=mobile&city=01&limit=200"))["items"]!.AsArray().Select(n => (string?)n!["number"]).ShouldContain("19908000006");
    }

    [Theory, BothDatabases]
    public async Task A_number_taken_a_moment_ago_comes_with_five_fresh_suggestions(Db db)
    {
        var (app, customer) = await Open(db);
        await using var _ = app;
        await app.Http.Post(Orders, Order(customer, Plan("1", "19908000001", "89860000000000000001")));
        var other = await Register(app, "李", "娜", "99010119880305007");
        var taken = await app.Http.Post(Orders, Order(other, Plan("1", "19908000001", "89860000000000000002")), 409);
        var suggestions = taken["details"]![0]!["data"]!["suggestions"]!.AsArray().Select(n => (string)n!).ToArray();
        suggestions.Length.ShouldBe(5);
        await app.Http.Post(Orders, Order(other, Plan("1", suggestions[0], "89860000000000000002")));
    }

    [Theory, BothDatabases]
    public async Task A_party_who_is_no_customer_yet_becomes_one_with_the_order(Db db)
    {
        var (app, _) = await Open(db);
        await using var __ = app;
        var person = await app.Http.Post("/tmf-api/party/v4/individual", """{"familyName":"王","givenName":"芳"}""");
        var order = await app.Http.Post(Orders, Order((string)person["id"]!, $$$"""{"id":"1","action":"add","productOffering":{"id":"off-ftth-500"},"product":{"place":[{"id":"{{{Fibre}}}","role":"installation"}]},"productOrderItem":[{"id":"1.1","action":"add","productOffering":{"id":"off-optical-modem"}}]}""").Replace("\"@referredType\":\"Customer\"", "\"@referredType\":\"Individual\""));
        await app.Settle();
        ((string)(await app.Http.Get((string)order["href"]!))["state"]!).ShouldBe("completed");
        (await app.Http.Get("/tmf-api/customerManagement/v4/customer?name=王芳")).AsArray().Count.ShouldBe(1);
    }
}
