using Dialtone.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace Dialtone.Host.OpenApi;

/// <summary>What screens ask: described by its handlers' types; here it gets its name, the headers it reads and the body of a refusal.</summary>
static class ScreenOperations
{
    public static void Describe(OpenApiOperation operation, ApiDescription description, Protocol protocol)
    {
        operation.OperationId = description.HttpMethod!.ToLowerInvariant() + string.Concat(description.RelativePath!.TrimEnd('/').Split('/').Skip(1).Select(Word));
        var metadata = description.ActionDescriptor.EndpointMetadata;
        var read = metadata.OfType<ReadsHeaders>().SelectMany(r => r.Names).Append("Accept-Language");
        operation.Parameters = [.. operation.Parameters ?? [], .. read.Select(protocol.Parameter)];
        operation.Responses!["default"] = Protocol.Answer("Refused; the status says how.", protocol.Error());
        if (metadata.OfType<IAllowAnonymous>().Any()) operation.Security = [];
    }

    static string Word(string segment) => segment.StartsWith('{') ? "By" + Capital(segment.Trim('{', '}').Split(':', '?', '=')[0]) : string.Concat(segment.Split('-').Select(Capital));

    static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
