using System.Text;
using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Catalog.Tests.Intake;

/// <summary>The TMF620 payloads of TM Forum's example components, which are input beside the repository and no part of it.</summary>
public sealed class OdaFilesTests
{
    static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "shared", "data", "catalog", "oda") is var folder && Directory.Exists(folder)) return folder;
        Assert.Skip("The folder shared/data/catalog/oda is not beside the repository.");
        return "";
    }

    [Theory, BothDatabases]
    public async Task They_are_imported_and_come_back_as_they_went_in(Db db)
    {
        var files = Directory.GetFiles(Folder(), "*.json").Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))).ToArray();
        await using var app = await Demo.Loaded(db);
        var lines = new List<CatalogueLine>();
        var report = await app.In(s => s.GetRequiredService<ICatalogueIntake>().Import(files, lines.Add, default));
        foreach (var line in lines) TestContext.Current.TestOutputHelper?.WriteLine($"{line.File} {line.Type} {line.Name}: {line.Outcome} {line.Id} {string.Join("; ", line.Notes.Select(n => $"{n.Code} {string.Join(",", n.Values.Values)}"))}");
        (report.Read, report.Created, report.Refused).ShouldBe((28, 27, 1));
        lines.Single(l => l.Outcome == "refused").Notes.Single().Field.ShouldBe("pricingLogicAlgorithm");
        foreach (var (name, content) in files)
            if (lines.FirstOrDefault(l => l.File == name && l.Outcome == "created" && !l.Notes.Any(n => n.Code == "catalog.import.missing")) is { } line)
            {
                var path = line.Type switch { "Catalog" => Tmf620.Catalog, "Category" => Tmf620.Category, "ProductSpecification" => Tmf620.Specification, "ProductOffering" => Tmf620.Offering, _ => Tmf620.Price };
                ImportTests.ComesBack(JsonNode.Parse(Encoding.UTF8.GetString(content))!, await app.Http.Get($"{path}/{line.Id}"));
            }
        (await app.In(s => s.GetRequiredService<ICatalogueIntake>().Import(files, _ => { }, default))).ShouldBe(new CatalogueReport(28, 0, 0, 27, 1, 0));
    }
}
