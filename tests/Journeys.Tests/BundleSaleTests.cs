using System.Text.Json.Nodes;

using static Dialtone.Journeys.Tests.Shopfront;

namespace Dialtone.Journeys.Tests;

/// <summary>Bundles of every shape are configured, priced, ordered and become assets with their structure intact.</summary>
public sealed class BundleSaleTests
{
    static JsonObject Fixed(string offer, int number, params JsonObject[] parts) => Item(offer, parts).With("accessNumber", $"0990800{number:00000}");

    static JsonObject Mobile(string offer, int number) => Item(offer).With("accessNumber", $"1990800{number:0000}").With("iccid", $"898600{number:00000000000000}");

    static JsonObject Ftth(string offer) => Item(offer, Item("off-optical-modem"), Item("off-install-fee"));

    static readonly Dictionary<string, (Func<JsonObject> Item, decimal Monthly)> bundles = new()
    {
        ["local and long distance"] = (() => Item("off-bundle-local-ld", Fixed("off-fixed-line", 1), Item("off-long-distance")), 30),
        ["line and broadband"] = (() => Item("off-bundle-line-broadband", Fixed("off-fixed-in-bundle", 1), Ftth("off-ftth-300-in-bundle")), 79),
        ["fixed and wireless"] = (() => Item("off-fusion-199", Item("off-fusion-199-home", Fixed("off-fixed-in-bundle", 1), Ftth("off-ftth-1000-in-bundle")), Mobile("off-fusion-199-mobile", 1)), 199),
        ["ordinary and professional"] = (() => Item("off-bundle-business-cloud", Mobile("off-5g-159", 1), Item("off-business-network", Item("off-cloud-line", Item("off-install-fee")), Item("off-sdwan"))), 0),
        ["five levels"] = (() => Item("off-cloud-network", Site("总部", "CC-01"), Site("望海分部", "CC-02")).With("contractTerm", 36), 0),
    };

    static JsonObject Site(string name, string costCentre) => Item("off-cloud-network-site",
        Item("off-cloud-network-access", Item("off-site-line", Item("off-line-protection").With("protectionLevel", "advanced")).With("bandwidth", 100)).With("costCentre", costCentre)).With("siteName", name);

    public static TheoryData<Db, string> Bundles()
    {
        var data = new TheoryData<Db, string>();
        foreach (var db in new[] { Db.Sqlite, Db.Postgres })
            foreach (var bundle in bundles.Keys) data.Add(db, bundle);
        return data;
    }

    [Theory, MemberData(nameof(Bundles))]
    public async Task A_bundle_becomes_assets_of_the_same_shape(Db db, string bundle)
    {
        var (app, customer) = await Open(db);
        await using var _ = app;
        var (make, monthly) = bundles[bundle];
        var item = make();
        var order = await app.Http.Post(Orders, Order(customer, item));
        await app.Settle();
        ((string)(await app.Http.Get((string)order["href"]!))["state"]!).ShouldBe("completed");
        (await app.Failures()).ShouldBeEmpty();
        var products = (await app.Http.Get("/tmf-api/productInventory/v4/product?limit=100")).AsArray();
        var whole = products.Single(p => (string?)p!["productOffering"]!["id"] == (string?)item["productOffering"]!["id"])!;
        Shape(products, whole).ShouldBe(Shape(item));
        products.ShouldAllBe(p => (string?)p!["status"] == "active");
        if (monthly > 0) Monthly(order).ShouldBe(monthly);
    }

    static decimal Monthly(JsonNode order) => (decimal)order["orderTotalPrice"]!.AsArray().Single(p => (string?)p!["priceType"] == "recurring")!["price"]!["taxIncludedAmount"]!["value"]!;

    [Theory, BothDatabases]
    public async Task What_is_said_at_each_level_reaches_activation_or_billing(Db db)
    {
        var (app, customer) = await Open(db);
        await using var _ = app;
        await app.Http.Post(Orders, Order(customer, bundles["five levels"].Item()));
        await app.Settle();
        var line = app.Peers.Effects.First(e => e.Operation == "activate-leased-line").Body;
        var told = Said(line["characteristics"]!);
        told["bandwidth"].ShouldBe("100");
        told.ShouldContainKey("slaGrade");
        told.Keys.ShouldNotContain("taxClass");
        told.Keys.ShouldNotContain("projectCode");
        Said(app.Peers.Effects.First(e => e.Operation == "activate-protection").Body["characteristics"]!)["protectionLevel"].ShouldBe("advanced");
        var billed = app.Peers.Effects.Single(e => e.Operation == "start-billing").Body["items"]!.AsArray().Select(i => (Offer: (string)i!["offering"]!["id"]!, Said: Said(i["characteristics"]!))).ToArray();
        billed.Single(b => b.Offer == "off-cloud-network").Said["contractTerm"].ShouldBe("36");
        billed.Where(b => b.Offer == "off-cloud-network-access").Select(b => b.Said["costCentre"]).ShouldBe(["CC-01", "CC-02"]);
        billed.SelectMany(b => b.Said.Keys).ShouldNotContain("bandwidth");
        var products = (await app.Http.Get("/tmf-api/productInventory/v4/product?limit=100")).AsArray();
        products.Where(p => (string?)p!["productOffering"]!["id"] == "off-cloud-network-site").Select(p => Said(p!["productCharacteristic"]!)["siteName"]).ShouldBe(["总部", "望海分部"], ignoreOrder: true);
    }

    static Dictionary<string, string> Said(JsonNode characteristics) => characteristics.AsArray().ToDictionary(c => (string)c!["name"]!, c => c!["value"]!.ToString());

    [Theory, BothDatabases]
    public async Task A_list_of_lines_is_checked_row_by_row_and_delivered_as_rows(Db db)
    {
        var (app, customer) = await Open(db);
        await using var _ = app;
        static JsonObject Row(string extension, string grade, string? number = null) => number is null ? new() { ["extension"] = extension, ["callGrade"] = grade } : new() { ["extension"] = extension, ["callGrade"] = grade, ["directNumber"] = number };
        JsonObject Centrex(params JsonObject[] rows) => Fixed("off-centrex", 1).With("extensions", "801,802").With("lineList", new JsonArray([.. rows]));

        var refused = await app.Http.Post(Orders, Order(customer, Centrex(Row("801", "local"), Row("9", "local"), Row("801", "anywhere"), new() { ["colour"] = "red" })), 422);
        refused["details"]!.AsArray().Select(p => (string)p!["code"]!).ShouldBe(["ordering.rows.value", "ordering.rows.value", "ordering.rows.column", "ordering.rows.required", "ordering.rows.required", "ordering.rows.twice"]);
        ((string)refused["details"]![0]!["reason"]!).ShouldStartWith("\"Extension\" in row 2");
        app.Peers.Effects.ShouldBeEmpty();

        await app.Http.Post(Orders, Order(customer, Centrex(Row("801", "local"), Row("802", "international", "099080000099"))));
        await app.Settle();
        var activated = app.Peers.Effects.First(e => e.Operation == "activate-fixed").Body["characteristics"]!.AsArray().Single(c => (string?)c!["name"] == "lineList")!["value"]!.AsArray();
        activated.Select(r => (string)r!["extension"]!).ShouldBe(["801", "802"]);
        var product = (await app.Http.Get("/tmf-api/productInventory/v4/product?limit=100")).AsArray().Single()!;
        product["productCharacteristic"]!.AsArray().Single(c => (string?)c!["name"] == "lineList")!["value"]!.AsArray().Count.ShouldBe(2);
        app.Peers.Effects.Single(e => e.Operation == "start-billing").Body["items"]![0]!["characteristics"]!.ToJsonString().ShouldContain("chargeTo");
    }

    static readonly string[] adsl = ["off-adsl-modem", "off-adsl-plan", "off-adsl-email", "off-adsl-web-space", "off-adsl"];

    [Theory, BothDatabases]
    public async Task The_ADSL_tree_is_sold_as_it_was_and_refused_since_it_is_grandfathered(Db db)
    {
        var (app, customer) = await Open(db);
        await using var _ = app;
        static JsonObject Tree(Func<string, string> id, int mailboxes) => Item(id("off-adsl"),
            [Item(id("off-adsl-modem")), Item(id("off-adsl-plan")), .. Enumerable.Range(1, mailboxes).Select(i => Item(id("off-adsl-email"))), Item(id("off-adsl-web-space")).With("size", 10)]);
        var old = await app.Http.Post(Orders, Order(customer, Tree(id => id, 1)), 422);
        old["details"]!.AsArray().Select(p => (string)p!["code"]!).ShouldContain("ordering.offering.ended");

        // The same tree, as it stood while it was on sale.
        var ids = new Dictionary<string, string>();
        foreach (var id in adsl)
        {
            var offer = (await app.Http.Get("/tmf-api/productCatalogManagement/v4/productOffering/" + id)).AsObject();
            foreach (var gone in new[] { "id", "href", "validFor", "lastUpdate", "productOfferingRelationship" }) offer.Remove(gone);
            (offer["lifecycleStatus"], offer["isSellable"], offer["offerNumber"]) = ("Active", true, offer["offerNumber"] + "-2004");
            foreach (var part in offer["bundledProductOffering"]?.AsArray() ?? []) { part!["id"] = ids[(string)part["id"]!]; part.AsObject().Remove("href"); }
            ids[id] = (string)(await app.Http.Post("/tmf-api/productCatalogManagement/v4/productOffering", offer.ToJsonString()))["id"]!;
        }
        var five = await app.Http.Post(Orders, Order(customer, Tree(id => ids[id], 5)), 422);
        ((string)five["code"]!).ShouldBe("ordering.cardinality");
        ((string)five["reason"]!).ShouldContain("ADSL e-mail");
        var item = Tree(id => ids[id], 4);
        var order = await app.Http.Post(Orders, Order(customer, item));
        await app.Settle();
        var products = (await app.Http.Get("/tmf-api/productInventory/v4/product?limit=100")).AsArray();
        Shape(products, products.Single(p => (string?)p!["productOffering"]!["id"] == ids["off-adsl"])!).ShouldBe(Shape(item));
        Monthly(order).ShouldBe(65);
    }
}
