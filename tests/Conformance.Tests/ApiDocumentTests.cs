using System.Text.Json.Nodes;
using Dialtone.Host;
using Dialtone.Host.Commands;
using Dialtone.Platform.Json;

namespace Dialtone.Conformance.Tests;

public sealed class ApiDocumentTests
{
    [Fact]
    public async Task The_api_document_that_is_checked_in_is_the_hosts()
    {
        var checkedIn = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find()!, "docs", "api", "v1.json"));
        var made = await ApiDocument.Make(default);
        StoreJson.Same(JsonNode.Parse(checkedIn), JsonNode.Parse(made)).ShouldBeTrue("run: dotnet run --project src/Host -- openapi > docs/api/v1.json");
    }
}
