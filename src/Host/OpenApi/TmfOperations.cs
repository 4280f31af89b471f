using Dialtone.Platform.Sealing;
using Dialtone.Platform.Tmf;
using Microsoft.OpenApi;

namespace Dialtone.Host.OpenApi;

/// <summary>The protocol of a resource in one version, as its endpoints speak it.</summary>
static class TmfOperations
{
    const string MergePatch = "application/merge-patch+json", JsonPatch = "application/json-patch+json";

    public static void Describe(OpenApiOperation operation, TmfOperation asked, Protocol protocol)
    {
        var (face, verb) = asked;
        var resource = TmfSchemas.Resource(protocol, face);
        var version = face.Version == "v4" ? "" : "_" + face.Version;
        operation.OperationId = $"{face.Schema.Api}{version}_{verb}_{face.Name}";
        operation.Tags = new HashSet<OpenApiTagReference> { new($"{face.Schema.Api} {face.Version}", protocol.Document) };
        operation.Summary = verb switch { "list" => "Find", "get" => "Get one", "create" => "Create", "patch" => "Change", _ => "Delete" } + " " + face.Name;
        operation.Description = $"Needs the permission {(verb is "list" or "get" ? face.Resource.ReadPermission : face.Resource.WritePermission)}.";
        operation.Parameters = [];
        operation.RequestBody = null;
        var responses = operation.Responses = [];
        if (verb is "get" or "patch" or "delete") operation.Parameters.Add(Protocol.InPath("id", "The resource's id."));
        foreach (var name in Parameters(verb)) operation.Parameters.Add(protocol.Parameter(name));
        switch (verb)
        {
            case "list":
                foreach (var filter in Filters(protocol, face)) operation.Parameters.Add(filter);
                foreach (var (status, description) in new[] { ("200", "All that match, or the first of them."), ("206", "A page of more that match.") })
                    responses[status] = protocol.With(Protocol.Answer(description, Protocol.Many(Answered(resource))), "X-Total-Count", "X-Result-Count", "Link");
                protocol.Refuses(responses, 400, 401, 403);
                break;
            case "get":
                responses["200"] = protocol.With(Protocol.Answer("The resource.", Answered(resource)), "ETag");
                responses["304"] = Protocol.Answer("It is still as If-None-Match has it.");
                protocol.Refuses(responses, 400, 401, 403, 404);
                break;
            case "create":
                operation.RequestBody = Protocol.Body(TmfSchemas.Creation(protocol, face), Protocol.Json);
                responses["201"] = protocol.With(Protocol.Answer("It exists.", Answered(resource)), "ETag", "Location", "Idempotency-Replayed");
                protocol.Refuses(responses, 400, 401, 403, 409, 413, 415, 422);
                break;
            case "patch":
                var body = Protocol.Body(resource, MergePatch, Protocol.Json);
                body.Description = "A merge patch (RFC 7396), in which null removes an attribute; or a JSON patch (RFC 6902).";
                body.Content![JsonPatch] = new OpenApiMediaType { Schema = Protocol.Many(protocol.Named("JsonPatchOperation", PatchOperation)) };
                operation.RequestBody = body;
                responses["200"] = protocol.With(Protocol.Answer("The resource as it is now.", Answered(resource)), "ETag");
                protocol.Refuses(responses, 400, 401, 403, 404, 409, 412, 413, 415, 422);
                break;
            default:
                responses["204"] = Protocol.Answer("It is gone.");
                protocol.Refuses(responses, 400, 401, 403, 404, 409, 412, 422);
                break;
        }
    }

    static string[] Parameters(string verb) => verb switch
    {
        "list" => ["fields", "offset", "limit", "cursor", "sort", "filter", "Prefer", "Accept-Language"],
        "get" => ["fields", "If-None-Match", "Accept-Language"],
        "create" => ["fields", "Idempotency-Key", "Accept-Language"],
        "patch" => ["fields", "If-Match", "Accept-Language"],
        _ => ["If-Match", "Accept-Language"],
    };

    // The attributes at the top that hold one value. Personal ones are found by their whole value, where they have an index for it.
    static IEnumerable<IOpenApiParameter> Filters(Protocol protocol, Face face)
    {
        foreach (var (name, declared) in face.Schema.Types[face.Type].Attributes.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            var isPersonal = PersonalAttributes.All.TryGetValue(name, out var kind);
            if (isPersonal ? kind is PersonalKind.Address or PersonalKind.Date : !TmfSchemas.Plain.Contains(declared) && !face.Schema.Enums.ContainsKey(declared)) continue;
            yield return new OpenApiParameter
            {
                Name = name, In = ParameterLocation.Query, Schema = isPersonal ? Protocol.Text() : TmfSchemas.Declared(protocol, face, declared),
                Description = isPersonal ? "Its whole value." : null,
            };
        }
        yield return new OpenApiParameter
        {
            Name = "attributes", In = ParameterLocation.Query, Style = ParameterStyle.Form, Explode = true,
            Schema = new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Protocol.Text() },
            Description = "Any attribute by its path, such as relatedParty.id=x. After the path .gt, .gte, .lt, .lte or .ne compares, * takes the value as a regular expression; several values separated by commas are alternatives.",
        };
    }

    static OpenApiSchema Answered(IOpenApiSchema resource) => new() { AllOf = [resource], Required = new SortedSet<string>(StringComparer.Ordinal) { "href", "id" } };

    static OpenApiSchema PatchOperation() => Protocol.Object("RFC 6902.",
        [("op", new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["add", "remove", "replace", "move", "copy", "test"] }), ("path", Protocol.Text("A JSON pointer.")), ("from", Protocol.Text("A JSON pointer.")), ("value", new OpenApiSchema())], "op", "path");
}
