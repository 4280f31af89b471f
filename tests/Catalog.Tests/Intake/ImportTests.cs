using System.Text;
using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Catalog.Tests.Intake;

public sealed class ImportTests
{
    internal static async Task<(CatalogueReport Report, List<CatalogueLine> Lines)> Import(TestApp app, params (string Name, string Content)[] files)
    {
        var lines = new List<CatalogueLine>();
        var report = await app.In(s => s.GetRequiredService<ICatalogueIntake>().Import([.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Content)))], lines.Add, default));
        return (report, lines);
    }

    const string Specification = """{"@type":"ProductSpecification","name":"防火墙","productNumber":"FW-1","lifecycleStatus":"Active","brand":"x","percentage":0.0}""";
    const string Category = """{"@type":"Category","name":"Security","isRoot":true}""";
    const string Offering = """
        {"@type":"ProductOffering","name":"Firewall","lifecycleStatus":"Active","productSpecification":{"id":"FW-1","name":"another name","href":"/old/FW-1"},
         "category":[{"id":"ES001","name":"Security"}],"productOfferingPrice":[{"id":"1747","href":"https://csp.example:8080/tmf-api/productCatalogManagement/v4/productOfferingPrice/1747","name":"Monthly"}],
         "prodSpecCharValueUse":[{"name":"ports","productSpecification":{"id":"FW-1"}}]}
        """;

    [Theory, BothDatabases]
    public async Task References_are_mapped_by_number_or_name_and_what_nobody_has_becomes_a_draft(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var (report, lines) = await Import(app, ("offering.json", Offering), ("rest.json", $"[{Specification},{Category}]"));
        report.ShouldBe(new CatalogueReport(3, 3, 0, 0, 0, 1));
        lines.Select(l => (l.File, l.Index, l.Type, l.Name, l.Outcome)).ShouldBe([
            ("offering.json", 0, "ProductOffering", "Firewall", "created"), ("offering.json", 0, "ProductOfferingPrice", "Monthly", "created"),
            ("rest.json", 0, "ProductSpecification", "防火墙", "created"), ("rest.json", 1, "Category", "Security", "created")]);
        lines[1].Notes.Single().Code.ShouldBe("catalog.import.missing");
        lines[2].Notes.Single().Code.ShouldBe("catalog.import.draft");
        var offering = await app.Http.Get($"{Tmf620.Offering}/{lines[0].Id}");
        offering.Text("lifecycleStatus").ShouldBe("In study");
        (await app.Http.Get($"{Tmf620.Specification}/{offering["productSpecification"]!.Text("id")}")).Text("productNumber").ShouldBe("FW-1");
        (await app.Http.Get($"{Tmf620.Category}/ES001")).Text("name").ShouldBe("Security");
        (await app.Http.Get($"{Tmf620.Price}/1747")).Text("lifecycleStatus").ShouldBe("In study");
        ComesBack(JsonNode.Parse(Offering)!, offering);
        ComesBack(JsonNode.Parse(Specification)!, await app.Http.Get($"{Tmf620.Specification}/FW-1"));
        await app.Http.Patch($"{Tmf620.Offering}/{lines[0].Id}", """{"lifecycleStatus":"In design"}""");
    }

    /// <summary>Every attribute of the payload is there again and equal, save the state, which an import decides.</summary>
    internal static void ComesBack(JsonNode given, JsonNode got)
    {
        foreach (var (name, value) in given.AsObject().Where(a => a.Key is not ("lifecycleStatus" or "lastUpdate" or "href"))) got[name].ShouldEqual(value);
        string[] server = ["id", "href", "@type", "lastUpdate", "lifecycleStatus", "version", "isBundle", "isRoot"];
        got.AsObject().Select(a => a.Key).Except(given.AsObject().Select(a => a.Key)).Except(server).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task The_same_import_again_changes_nothing(Db db)
    {
        await using var app = await Tmf620.Start(db);
        (string, string)[] files = [("all.json", $"[{Specification},{Category},{Offering}]")];
        await Import(app, files);
        var before = await app.In(s => s.GetRequiredService<Session>().Rows<History>().CountAsync());
        app.Time.Advance(TimeSpan.FromHours(1));
        var (report, lines) = await Import(app, files);
        report.ShouldBe(new CatalogueReport(3, 0, 0, 3, 0, 0));
        lines.ShouldAllBe(l => l.Outcome == "exists");
        (await app.In(s => s.GetRequiredService<Session>().Rows<History>().CountAsync())).ShouldBe(before);
    }

    [Theory, BothDatabases]
    public async Task A_draft_is_updated_and_what_is_published_is_not_touched(Db db)
    {
        await using var app = await Tmf620.Start(db);
        await Import(app, ("o.json", Offering));
        var (report, lines) = await Import(app, ("p.json", """{"@type":"ProductOfferingPrice","name":"Monthly","priceType":"recurring","price":{"unit":"EUR","value":50}}"""));
        report.Updated.ShouldBe(1);
        lines.Single().Id.ShouldBe("1747");
        ((decimal)(await app.Http.Get($"{Tmf620.Price}/1747"))["price"]!["value"]!).ShouldBe(50);

        await app.New(Tmf620.Offering, """{"name":"On sale","offerNumber":"S-1","lifecycleStatus":"Active"}""");
        (report, lines) = await Import(app, ("a.json", """{"name":"On sale","offerNumber":"S-1","description":"other","isSellable":true}"""), ("b.json", """{"name":"On sale","offerNumber":"S-1","isBundle":false}"""));
        lines.Select(l => l.Outcome).ShouldBe(["refused", "refused"]);
        lines[1].Notes.Single().Code.ShouldBe("catalog.import.twice");
        (report, lines) = await Import(app, ("a.json", """{"name":"On sale","offerNumber":"S-1","description":"other","isSellable":true}"""));
        lines.Single().Notes.Single().Code.ShouldBe("catalog.import.published");
        (await Import(app, ("b.json", """{"name":"On sale","offerNumber":"S-1","isBundle":false}"""))).Lines.Single().Outcome.ShouldBe("exists");
    }

    [Theory, BothDatabases]
    public async Task Types_are_told_by_their_attributes_where_they_are_not_said(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var (_, lines) = await Import(app, ("x.json", """
            [{"name":"a","priceType":"oneTime","prodSpecCharValueUse":[]},{"name":"b","productOfferingPrice":[]},{"name":"c","productSpecCharacteristic":[]},
             {"name":"d","catalogType":"x"},{"name":"e","isRoot":true},{"@type":"FibreOffering","@baseType":"ProductOffering","name":"f"},{"@type":"Spaceship","name":"g"}]
            """));
        lines.Select(l => l.Type).ShouldBe(["ProductOfferingPrice", "ProductOffering", "ProductSpecification", "Catalog", "Category", "ProductOffering", "Spaceship"]);
        lines[6].Notes.Single().Code.ShouldBe("catalog.import.type");
        (await app.Http.Get($"{Tmf620.Offering}/{lines[5].Id}")).Text("@type").ShouldBe("FibreOffering");
    }

    [Theory, BothDatabases]
    public async Task Each_thing_wrong_is_told_on_its_line_and_the_rest_is_imported(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var (report, lines) = await Import(app,
            ("broken.json", "{\"name\":"), ("nul.json", """{"name":"a\u0000b","isRoot":true}"""), ("list.json", """[5,{"name":"no period","isRoot":true,"validFor":{"startDateTime":"2026-02-01T00:00:00Z","endDateTime":"2026-01-01T00:00:00Z"}},{"isRoot":true}]"""),
            ("schema.json", """{"@type":"ProductOfferingPrice","name":"p","pricingLogicAlgorithm":{"id":"533"}}"""),
            ("a.json", """{"@type":"ProductOffering","name":"A","bundledProductOffering":[{"id":"b","name":"B"}]}"""), ("b.json", """{"@type":"ProductOffering","name":"B","bundledProductOffering":[{"id":"a","name":"A"}]}"""),
            ("c.json", """{"@type":"ProductOffering","name":"C","bundledProductOffering":[{"id":"a","name":"A"}]}"""), ("good.json", Category));
        lines.Select(l => (l.File, l.Outcome, l.Notes.FirstOrDefault()?.Code)).ShouldBe([
            ("broken.json", "refused", "platform.json.syntax"), ("nul.json", "refused", "platform.json.nul"), ("list.json", "refused", "platform.json.object"), ("list.json", "refused", "catalog.period"), ("list.json", "refused", "platform.required"),
            ("schema.json", "refused", "platform.type"), ("a.json", "refused", "catalog.bundle.circle"), ("b.json", "refused", "catalog.bundle.circle"), ("c.json", "created", null), ("c.json", "created", "catalog.import.missing"), ("good.json", "created", null)]);
        report.ShouldBe(new CatalogueReport(10, 2, 0, 0, 8, 1));
    }

    [Theory, BothDatabases]
    public async Task An_id_that_means_something_else_here_is_not_believed(Db db)
    {
        await using var app = await Tmf620.Start(db);
        await Import(app, ("first.json", """{"@type":"ProductOffering","name":"One","productSpecification":{"id":"22","name":"Router"}}"""));
        var (_, lines) = await Import(app, ("second.json", """{"@type":"ProductOffering","name":"Two","productSpecification":{"id":"22","name":"Modem"}}"""));
        lines[0].Notes.Single().Code.ShouldBe("catalog.import.mapped");
        var id = (await app.Http.Get($"{Tmf620.Offering}/{lines[0].Id}"))["productSpecification"]!.Text("id");
        id.ShouldNotBe("22");
        (await app.Http.Get($"{Tmf620.Specification}/{id}")).Text("name").ShouldBe("Modem");
        (await Import(app, ("second.json", """{"@type":"ProductOffering","name":"Two","productSpecification":{"id":"22","name":"Modem"}}"""))).Lines.Single().Outcome.ShouldBe("exists");
    }

    [Theory, BothDatabases]
    public async Task References_to_what_others_own_are_kept_and_named_and_can_be_patched_around(Db db)
    {
        await using var app = await TestApp.Start(db, services => services.AddSingleton(new Reference("relatedParty", "Organization")), new CatalogModule());
        var (_, lines) = await Import(app, ("c.json", """{"@type":"Catalog","name":"Enterprise","relatedParty":[{"id":"ENT002","name":"Division","role":"Owner"}]}"""));
        lines.Single().Notes.Single().Code.ShouldBe("catalog.import.foreign");
        var path = $"{Tmf620.Catalog}/{lines.Single().Id}";
        (await app.Http.Patch(path, """{"name":"Enterprise business"}""")).Text("name").ShouldBe("Enterprise business");
        await app.Http.Patch(path, """{"relatedParty":[{"id":"ENT003"}]}""", 400);
    }

    [Theory, BothDatabases]
    public async Task Only_who_may_write_imports(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var clerk = app.Everybody with { Permissions = [CatalogPermissions.Read] };
        await Should.ThrowAsync<Dialtone.Platform.Failures.Denied>(() => app.In(s => s.GetRequiredService<ICatalogueIntake>().Import([], _ => { }, default), clerk));
    }
}
