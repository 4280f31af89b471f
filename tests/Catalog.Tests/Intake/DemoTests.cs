using Dialtone.Platform;
using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Published;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Catalog.Tests.Intake;

/// <summary>The demonstration's catalogue: whole, in both languages, and what it promises.</summary>
public sealed class DemoTests
{
    static readonly string[] paths = [Tmf620.Category, Tmf620.Specification, Tmf620.Price, Tmf620.Offering];

    [Theory, BothDatabases]
    public async Task It_is_loaded_once_with_its_ids_and_every_reference_leads_somewhere(Db db)
    {
        await using var app = await Demo.Loaded(db);
        (await app.Http.Get(Tmf620.Offering + "?limit=200")).AsArray().Count.ShouldBeGreaterThanOrEqualTo(45);
        var ids = new HashSet<(string, string)>();
        var bodies = new List<JsonObject>();
        foreach (var path in paths)
            foreach (var entry in (await app.Http.Get(path + "?limit=500")).AsArray().OfType<JsonObject>())
            {
                ids.Add((entry.Text("@type")!, entry.Text("id")!));
                bodies.Add(entry);
            }
        bodies.SelectMany(EntryReferences.In).Where(r => !ids.Contains((r.Type, r.Id))).ShouldBeEmpty();
        var before = await Count(app);
        await app.Load();
        (await Count(app)).ShouldBe(before);
        (await app.Http.Get(Tmf620.Offering + "/off-fusion-199")).Text("version").ShouldBe("1.0");
    }

    static Task<int> Count(TestApp app) => app.In(s => s.GetRequiredService<Session>().Rows<History>().CountAsync());

    [Theory, BothDatabases]
    public async Task Everything_shown_has_an_English_name(Db db)
    {
        await using var app = await Demo.Loaded(db);
        foreach (var path in paths)
            foreach (var entry in (await app.Http.Get(path + "?limit=500")).AsArray().OfType<JsonObject>())
                entry.English("name").ShouldNotBeNullOrWhiteSpace(entry.Text("id"));
        foreach (var row in (await app.Http.Get("/api/offerings")).AsObject()["items"]!.AsArray())
        {
            HasHan(row!.Text("nameEn") + row!.Text("descriptionEn") + row!.Text("categoryEn")).ShouldBeFalse(row!.Text("id"));
            Walk((await app.Find(row!.Text("id")))!);
        }

        static void Walk(Offer offer)
        {
            foreach (var name in offer.Characteristics.SelectMany(c => c.Values.Select(v => v.LabelEn).Append(c.LabelEn)).Concat(offer.Prices.Select(p => p.NameEn)).Concat(offer.Fulfilment.Select(f => f.NameEn)))
                HasHan(name).ShouldBeFalse($"{offer.Id}: {name}");
            foreach (var part in offer.Parts) Walk(part.Offer);
        }
        static bool HasHan(string text) => text.Any(c => c is >= '一' and <= '鿿');
    }

    [Theory, BothDatabases]
    public async Task The_fusion_bundle_costs_what_it_says_and_reaches_five_levels(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var offer = (await app.Find("off-fusion-199"))!;
        (await app.ListPrice(offer.Id)).Monthly.ShouldBe(new Money(199, "CNY"));
        (await app.ListPrice(offer.Id)).OneTime.ShouldBe(new Money(100, "CNY"));
        static int Depth(Offer o) => 1 + o.Parts.Select(p => Depth(p.Offer)).DefaultIfEmpty().Max();
        Depth(offer).ShouldBeGreaterThanOrEqualTo(5);
        var mobile = offer.Parts.Single(p => p.Offer.Id == "off-fusion-199-mobile").Offer;
        mobile.Telecom.ShouldBe(new Telecom("mobile", true, false));
        mobile.Fulfilment.ShouldNotBeEmpty();
        foreach (var kind in new[] { "off-bundle-local-ld", "off-bundle-line-broadband", "off-bundle-business-cloud", "off-fusion-199" }) (await app.Find(kind))!.Parts.ShouldNotBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task The_grandfathered_ADSL_tree_has_its_numbers_and_is_sold_to_nobody(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var adsl = (await app.Find("off-adsl"))!;
        adsl.Parts.ToDictionary(p => p.Offer.Number, p => (p.Lower, p.Upper)).ShouldBe(new Dictionary<string, (int, int)> { ["ADSL-M"] = (1, 1), ["ADSL-P"] = (1, 1), ["ADSL-E"] = (1, 4), ["ADSL-W"] = (1, 1) });
        var space = adsl.Parts.Single(p => p.Offer.Number == "ADSL-W").Offer;
        space.Characteristics.Single(c => c.Name == "size").Values.Select(v => v.Value).ShouldBe(["5", "10"]);
        space.Prices.Single().When.ShouldBe(new PriceCondition("size", "10"));
        (await app.ListPrice(space.Id)).Monthly.ShouldBeNull();
        var row = (await app.Http.Get("/api/offerings?q=ADSL"))["items"]!.AsArray().First(r => r!.Text("id") == "off-adsl")!;
        ((bool)row["sellable"]!).ShouldBeFalse();
        row.Text("lifecycleStatus").ShouldBe("Retired");
    }

    [Theory, BothDatabases]
    public async Task A_price_by_bandwidth_counts_where_it_is_the_default(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var line = (await app.Find("off-leased-line"))!;
        line.Prices.Where(p => p.When is not null).Select(p => p.When!.Value).ShouldBe(["10", "100", "1000"]);
        var chosen = line.Prices.Single(p => p.When?.Value == "100");
        (await app.ListPrice(line.Id)).Monthly!.Value.ShouldBe(chosen.Amount);
    }
}
