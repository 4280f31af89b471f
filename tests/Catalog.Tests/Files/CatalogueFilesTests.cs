using Dialtone.Contracts.Catalog;
using Dialtone.Catalog.Files;
using Microsoft.Extensions.DependencyInjection;
using System.Text.Json.Nodes;

namespace Dialtone.Catalog.Tests.Files;

public sealed class CatalogueFilesTests
{
    static Task<IReadOnlyList<CatalogueFile>> Export(TestApp app) => app.In(s => s.GetRequiredService<ICatalogueFiles>().Export(default));

    static Task<IReadOnlyList<CatalogueFileLine>> Import(TestApp app, IReadOnlyList<CatalogueFile> files, bool withState = true, bool dryRun = false) =>
        app.In(s => s.GetRequiredService<ICatalogueFiles>().Import(files, withState, dryRun, default));

    static Dictionary<string, int> Outcomes(IEnumerable<CatalogueFileLine> lines) => lines.GroupBy(l => l.Outcome).ToDictionary(g => g.Key, g => g.Count());

    [Theory]
    [InlineData(Db.Sqlite, Db.Postgres)]
    [InlineData(Db.Postgres, Db.Sqlite)]
    public async Task What_is_exported_and_imported_elsewhere_is_exported_there_as_the_same_files(Db from, Db to)
    {
        await using var app = await Intake.Demo.Loaded(from);
        await app.New("/tmf-api/promotionManagement/v4/promotion", """{"name":"夏季","code":"SUMMER5G","lifecycleStatus":"Active"}""");
        var files = await Export(app);
        files.Select(f => f.Path).ShouldContain("offerings/5G-99.yaml");
        files.Select(f => f.Path).ShouldContain("promotions/SUMMER5G.yaml");
        await using var other = await Tmf620.Start(to);
        Outcomes(await Import(other, files, dryRun: true)).ShouldBe(new() { ["created"] = files.Count });
        (await Export(other)).ShouldBeEmpty();
        await Import(other, files);
        (await Export(other)).ShouldBe(files);
        Outcomes(await Import(other, files)).ShouldBe(new() { ["unchanged"] = files.Count });
        Outcomes(await Import(app, files)).ShouldBe(new() { ["unchanged"] = files.Count });
    }

    [Theory, BothDatabases]
    public async Task A_change_is_told_by_its_fields_before_it_is_done(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var draft = await app.New(Tmf620.Offering, """{"name":"草稿","offerNumber":"D-1"}""");
        await app.New(Tmf620.Offering, """{"name":"在售","offerNumber":"S-1","lifecycleStatus":"Active"}""");
        CatalogueFile[] Changed(IReadOnlyList<CatalogueFile> files, string path, string from, string to) => [.. files.Where(f => f.Path == path).Select(f => f with { Text = f.Text.Replace(from, to) })];
        var files = await Export(app);
        var plan = (await Import(app, Changed(files, "offerings/D-1.yaml", "草稿", "改名"), withState: false, dryRun: true)).Single();
        (plan.Outcome, string.Join(' ', plan.Fields)).ShouldBe(("changed", "name"));
        (await app.Http.Get($"{Tmf620.Offering}/{draft}")).Text("name").ShouldBe("草稿");
        await Import(app, Changed(files, "offerings/D-1.yaml", "草稿", "改名"), withState: false);
        (await app.Http.Get($"{Tmf620.Offering}/{draft}")).Text("name").ShouldBe("改名");

        var published = Changed(files, "offerings/S-1.yaml", "在售", "改名");
        (await Import(app, published, withState: false)).Single().Notes.Single().Code.ShouldBe("catalog.files.published");
        (await Import(app, published)).Single().Outcome.ShouldBe("changed");
        await Import(app, [.. Changed(await Export(app), "offerings/D-1.yaml", "In study", "Active")]);
        (await app.Http.Get($"{Tmf620.Offering}/{draft}")).Text("lifecycleStatus").ShouldBe("Active");
        (await Import(app, Changed(await Export(app), "offerings/D-1.yaml", "Active", "In study"))).Single().Notes.Single().Code.ShouldBe("catalog.files.state");
    }

    [Theory, BothDatabases]
    public async Task Where_one_file_is_refused_none_is_written(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var good = new CatalogueFile("offerings/a.yaml", "'@type': ProductOffering\nid: a\nname: A\n");
        foreach (var (text, code) in new[] { ("a: [", "catalog.files.yaml"), ("- 1", "catalog.files.entry"), ("name: x", "catalog.import.type"), ("'@type': ProductOffering\nid: b\nname: B\nisBundle: 'yes'", "platform.type"), (good.Text, "catalog.files.twice") })
        {
            var lines = await Import(app, [good, new("offerings/b.yaml", text)]);
            lines.Single(l => l.Outcome == "refused").Notes[0].Code.ShouldBe(code);
            (await Export(app)).ShouldBeEmpty();
        }
        await Should.ThrowAsync<Platform.Failures.Refused>(() => Import(app, [new("offerings/c.yaml", good.Text + "productSpecification: {id: nobody}\n")]));
        (await Export(app)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"a":"10","b":10,"c":1.50,"d":true,"e":"true","f":null,"g":"","h":[],"i":{},"j":"no","k":"0x1f","l":"a: b # c","m":"'\"\\","n":"两行\n文字","o":"- x","p":" blank ","q":"1e5","r":"2026-01-01T00:00:00Z","s":[[1],[{"t":"😀"}]],"@u":"12:30","v":"=","w":"\t"}""")]
    public void Nothing_is_lost_between_JSON_and_YAML(string json)
    {
        var before = (JsonObject)JsonNode.Parse(json)!;
        var text = EntryYaml.Write(before);
        EntryYaml.Read(text).ShouldEqual(before);
        EntryYaml.Write(EntryYaml.Read(text)!).ShouldBe(text);
    }
}
