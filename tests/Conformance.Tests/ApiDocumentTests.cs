using System.Text.Json.Nodes;
using Dialtone.Host;
using Dialtone.Host.Commands;
using Microsoft.OpenApi;

namespace Dialtone.Conformance.Tests;

public sealed class ApiDocumentTests
{
    static readonly string folder = Path.Combine(RepositoryRoot.Find()!, "docs", "api");

    [Fact]
    public async Task The_api_documents_that_are_checked_in_are_the_hosts()
    {
        const string rewrite = "run: dotnet run --project src/Host -- openapi docs/api";
        var made = await ApiDocumentFiles.Make(default);
        Directory.GetFiles(folder).Select(f => Path.GetFileNameWithoutExtension(f)).Order().ShouldBe(made.Keys, rewrite);
        foreach (var (name, text) in made) (await File.ReadAllTextAsync(Path.Combine(folder, name + ".json")) == text).ShouldBeTrue($"{name}: {rewrite}");
    }

    [Fact]
    public void The_list_of_error_codes_that_is_checked_in_is_the_hosts() =>
        (File.ReadAllText(Path.Combine(RepositoryRoot.Find()!, "docs", "error-codes.md")) == ErrorCodes.Make(HostModules.All())).ShouldBeTrue("run: dotnet run --project src/Host -- error-codes");

    [Fact]
    public void A_reader_finds_nothing_wrong_with_any_document()
    {
        foreach (var (name, text) in Texts())
        {
            var read = OpenApiDocument.Parse(text, "json");
            read.Diagnostic!.Errors.Concat(read.Diagnostic.Warnings).Select(e => $"{name}: {e.Pointer} {e.Message}").ShouldBeEmpty();
            read.Diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
        }
        OpenApiDocument.Parse(Texts().First().Text.Replace("\"paths\"", "\"ways\""), "json").Diagnostic!.Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_operation_has_a_name_of_its_own_a_summary_a_tag_and_the_body_of_a_refusal()
    {
        var seen = new HashSet<string>();
        foreach (var (_, path, operation) in Operations())
        {
            seen.Add((string?)operation["operationId"] ?? "").ShouldBeTrue($"{path}: {operation["operationId"]}");
            ((string?)operation["summary"] ?? "").ShouldNotBeEmpty(path);
            operation["tags"]!.AsArray().ShouldNotBeEmpty(path);
            operation["responses"]!.AsObject().Select(r => r.Key).ShouldContain(s => s == "default" || s[0] == '4', path);
        }
    }

    [Fact]
    public void An_instant_is_a_text_and_what_may_be_null_may_be_left_out()
    {
        var wrong = new List<string>();
        foreach (var (document, text) in Texts())
            foreach (var (name, schema) in JsonNode.Parse(text)!["components"]!["schemas"]!.AsObject())
                foreach (var (attribute, property) in schema!["properties"] as JsonObject ?? [])
                {
                    var types = property!["type"] is JsonArray many ? many.Select(t => (string)t!) : [(string?)property["type"] ?? ""];
                    var isNullable = types.Contains("null") || property["oneOf"]?.AsArray().Any(o => (string?)o!["type"] == "null") == true;
                    if ((string?)property["format"] == "date-time" && !types.Contains("string")) wrong.Add($"{document} {name}.{attribute} is no text");
                    if (isNullable && schema["required"]?.AsArray().Any(r => (string?)r == attribute) == true && name != "ErrorDetail") wrong.Add($"{document} {name}.{attribute} is demanded and may be null");
                }
        wrong.ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Every_filter_and_order_a_list_is_described_with_is_one(Db db)
    {
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        var refused = new List<string>();
        var asked = 0;
        foreach (var (document, path, operation) in Operations().Where(o => o.Path.StartsWith("get /tmf-api/", StringComparison.Ordinal) && !o.Path.Contains('{')))
            foreach (var parameter in operation["parameters"]!.AsArray().Where(p => (string?)p!["in"] == "query" && (string?)p["name"] != "attributes"))
                foreach (var query in new[] { $"{parameter!["name"]}={Sample(parameter["schema"]!)}" }.Concat(parameter["schema"]!["enum"] is null && parameter["description"] is null ? [$"sort=-{parameter["name"]}"] : []))
                {
                    asked++;
                    if (path.Contains("/event/v4/") && query.StartsWith("sort=-", StringComparison.Ordinal) || query.StartsWith("eventType=", StringComparison.Ordinal)) continue;
                    var response = await app.Http.GetAsync($"{path["get ".Length..]}?{query}");
                    if ((int)response.StatusCode is not (200 or 206)) refused.Add($"{path}?{query}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
                }
        refused.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(400);
    }

    static string Sample(JsonNode schema) => schema["enum"] is JsonArray allowed ? Uri.EscapeDataString((string)allowed[0]!) : (string?)schema["type"] switch { "integer" or "number" => "1", "boolean" => "true", _ => (string?)schema["format"] == "date-time" ? "2026-11-22T00:00:00Z" : "x" };

    static IEnumerable<(string Name, string Text)> Texts() => Directory.GetFiles(folder).Order().Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)));

    static IEnumerable<(string Document, string Path, JsonNode Operation)> Operations() =>
        from text in Texts() from path in JsonNode.Parse(text.Text)!["paths"]!.AsObject() from operation in path.Value!.AsObject() select (text.Name, $"{operation.Key} {path.Key}", operation.Value!);
}
