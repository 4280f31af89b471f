using Dialtone.Contracts.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Catalog.Tests.Offerings;

public sealed class OfferScopeTests
{
    static string[] Fields(System.Text.Json.Nodes.JsonNode refused) => [.. refused["details"]!.AsArray().Select(p => $"{p!.Text("code")} {p!.Text("field")}")];

    static Task<HttpClient> Manager(TestApp app, string organization) => app.SignedIn("manager" + organization.Replace('/', '-'), organization, ["/"], ["catalog.read", "catalog.write"]);

    static async Task<(string Offer, string Price)> Provincial(TestApp app)
    {
        var price = await app.New(Tmf620.Price, """{"name":"月费","priceType":"recurring","recurringChargePeriodType":"month","lifecycleStatus":"Active","price":{"unit":"CNY","value":100}}""");
        return (await app.New(Tmf620.Offering, $$"""
            {"name":"宽带","lifecycleStatus":"Active","scope":{"level":"province","organization":"/CJ/"},"localisable":["name","price"],"productOfferingPrice":[{"id":"{{price}}"}],"validFor":{"startDateTime":"2020-01-01T00:00:00Z"} }
            """), price);
    }

    static string Variant(string unit, string fields) => $$"""{"localVariant":[{"organization":"{{unit}}",{{fields}} }]}""";

    [Theory, BothDatabases]
    public async Task A_city_changes_what_the_province_leaves_to_it_and_nothing_else(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var (offer, price) = await Provincial(app);
        var city = await Manager(app, "/CJ/01/");
        var path = $"{Tmf620.Offering}/{offer}";
        Fields(await city.Patch(path, """{"name":"改名","description":"x"}""", 422)).ShouldBe(["catalog.scope.owner name", "catalog.scope.owner description"], ignoreOrder: true);
        Fields(await city.Patch(path, Variant("/CJ/01/", "\"description\":\"x\""), 422)).ShouldBe(["catalog.scope.field localVariant[0].description"]);
        Fields(await city.Patch(path, Variant("/CJ/02/", "\"name\":\"x\""), 422)).ShouldBe(["catalog.scope.owner localVariant"]);
        Fields(await city.Patch(path, Variant("/CJ/01/", "\"price\":[{\"id\":\"nobody\",\"value\":1}]"), 422)).ShouldBe(["catalog.scope.price localVariant[0].price"]);
        (await city.DeleteAsync(path)).StatusCode.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity);
        await city.Patch(path, Variant("/CJ/01/", $$"""
            "name":"澄州宽带","price":[{"id":"{{price}}","value":88}]
            """));
        (await city.Post(Tmf620.Offering, """{"name":"全省","scope":{"level":"province","organization":"/CJ/"}}""", 422)).Text("code").ShouldBe("catalog.scope.owner");
        await city.Post(Tmf620.Offering, """{"name":"本地","scope":{"level":"city","organization":"/CJ/01/"}}""");
        await (await Manager(app, "/CJ/")).Patch(path, """{"description":"全省"}""");
    }

    [Theory, BothDatabases]
    public async Task An_import_changes_no_more_than_its_actor_may(Db db)
    {
        await using var app = await Tmf620.Start(db);
        await app.New(Tmf620.Offering, """{"name":"宽带","offerNumber":"KD-1","scope":{"level":"province","organization":"/CJ/"}}""");
        async Task<string> Import(string organization)
        {
            var actor = app.Everybody with { OrganizationPath = organization };
            var lines = new List<CatalogueLine>();
            await app.In(s => s.GetRequiredService<ICatalogueIntake>().Import([("a.json", """{"@type":"ProductOffering","name":"宽带","offerNumber":"KD-1","description":"改"}"""u8.ToArray())], lines.Add, default), actor);
            return lines.Single().Outcome;
        }
        (await Import("/CJ/01/")).ShouldBe("refused");
        (await Import("/CJ/")).ShouldBe("updated");
    }

    [Theory, BothDatabases]
    public async Task A_customer_has_the_name_and_the_price_of_his_own_city_in_bundles_too(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var (offer, price) = await Provincial(app);
        await app.Http.Patch($"{Tmf620.Offering}/{offer}", Variant("/CJ/01/", $$"""
            "name":"澄州宽带","price":[{"id":"{{price}}","value":88}]
            """));
        var bundle = await app.New(Tmf620.Offering, Tmf620.Bundle("组合", Tmf620.Part(offer)));
        Task<IReadOnlyDictionary<string, Offer>> In(string unit) => app.In(s => s.GetRequiredService<ICatalogue>().FindMany([offer, bundle], unit, default));
        var (here, there) = (await In("/CJ/01/H1/"), await In("/CJ/02/"));
        (here[offer].Name, here[offer].Prices[0].Amount, here[bundle].Parts[0].Offer.Name).ShouldBe(("澄州宽带", 88, "澄州宽带"));
        (there[offer].Name, there[offer].Prices[0].Amount, there[bundle].Parts[0].Offer.Name).ShouldBe(("宽带", 100, "宽带"));

        async Task<Receipt> Priced(string unit) => await app.In(s => s.GetRequiredService<IPriceBook>().Price([new("1", bundle, new Dictionary<string, string>(), 1, [new("1.1", offer, new Dictionary<string, string>(), 1, [])])],
            new(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero)) { Customer = new("individual", "", "inNetwork", "01", unit) }, default));
        (await Priced("/CJ/02/")).Totals.Single().Amount.ShouldBe(100);
        var receipt = await Priced("/CJ/01/H1/");
        receipt.Totals.Single().Amount.ShouldBe(88);
        await app.Http.Patch($"{Tmf620.Offering}/{offer}", """{"localVariant":[]}""");
        (await app.In(s => s.GetRequiredService<IPriceBook>().Replay(receipt, default))).Totals.Single().Amount.ShouldBe(88);

        var clerk = await app.SignedIn("clerk", "/CJ/01/H1/", ["/CJ/01/"], ["catalog.read"]);
        await app.Http.Patch($"{Tmf620.Offering}/{offer}", Variant("/CJ/01/", "\"name\":\"澄州宽带\""));
        (await clerk.Get("/api/offerings"))["items"]!.AsArray().Select(o => o!.Text("name")).ShouldContain("澄州宽带");
    }

    [Theory, BothDatabases]
    public async Task A_variant_lies_below_its_owner_and_within_his_dates(Db db)
    {
        await using var app = await Tmf620.Start(db);
        Fields(await app.Http.Post(Tmf620.Offering, """
            {"name":"x","scope":{"level":"village","organization":"/CJ/"},"localisable":["validFor","kind"],"validFor":{"endDateTime":"2027-01-01T00:00:00Z"},
             "localVariant":[{"organization":"/CJ/"},{"organization":"/XX/01/"},{"organization":"/CJ/01/","validFor":{"endDateTime":"2028-01-01T00:00:00Z"}}]}
            """, 422)).ShouldBe(["platform.enum scope.level", "platform.enum localisable", "catalog.scope.below localVariant[0].organization", "catalog.scope.below localVariant[1].organization", "catalog.scope.period localVariant[2].validFor"]);
    }

    [Theory, BothDatabases]
    public async Task Offerings_by_the_lines_of_the_group_and_of_the_operator_add_up_to_the_same(Db db)
    {
        await using var app = await Intake.Demo.Loaded(db);
        await app.New(Tmf620.Offering, """{"name":"nowhere"}""");
        var report = (await app.Http.Get("/api/product-lines"))["items"]!.AsArray();
        report.Select(r => r!.Text("classification")).ShouldBe(["group", "local"]);
        var all = (await app.Http.Get(Tmf620.Offering + "?limit=500")).AsArray().Count;
        foreach (var lines in report)
        {
            ((int)lines!["total"]!).ShouldBe(all);
            (lines["lines"]!.AsArray().Sum(l => (int)l!["offerings"]!) + (int)lines["unclassified"]!).ShouldBe(all);
            ((int)lines["unclassified"]!).ShouldBe(1);
            lines["lines"]!.AsArray().Count.ShouldBeGreaterThanOrEqualTo(4);
        }
        (await app.Http.Post(Tmf620.Category, """{"name":"x","classification":"federal"}""", 422)).Text("code").ShouldBe("platform.enum");
    }
}
