using Microsoft.OpenApi;

namespace Dialtone.Host.OpenApi;

/// <summary>What operations have in common, said once in a document: parameters, headers, refusals and the body of an error.</summary>
sealed class Protocol(OpenApiDocument document)
{
    public const string Json = "application/json";

    static readonly Dictionary<string, (ParameterLocation In, JsonSchemaType Type, string Description)> parameters = new()
    {
        ["fields"] = (ParameterLocation.Query, JsonSchemaType.String, "The attributes to answer with, separated by commas; dots lead deeper. \"none\" leaves id and href, which always come back."),
        ["offset"] = (ParameterLocation.Query, JsonSchemaType.Integer, "How many to leave out. For more than a few pages follow Link's next instead, which neither repeats nor misses a row."),
        ["limit"] = (ParameterLocation.Query, JsonSchemaType.Integer, "How many to answer with at most."),
        ["cursor"] = (ParameterLocation.Query, JsonSchemaType.String, "Where a page begins; only Link's next makes one."),
        ["sort"] = (ParameterLocation.Query, JsonSchemaType.String, "Attributes to sort by, separated by commas; a minus before one sorts it downwards."),
        ["filter"] = (ParameterLocation.Query, JsonSchemaType.String, "A JSONPath condition, such as $[?(@.name=='x')]. Together with other conditions both must hold."),
        ["If-Match"] = (ParameterLocation.Header, JsonSchemaType.String, "The ETag that was read; if it is no longer the current one, the answer is 412 and names the fields that differ. Without it the last writer wins."),
        ["If-None-Match"] = (ParameterLocation.Header, JsonSchemaType.String, "The ETag that was read; if it still is the current one, the answer is 304."),
        ["Idempotency-Key"] = (ParameterLocation.Header, JsonSchemaType.String, "Names this submit, so that it may be repeated: for thirty days the same key and body get the first answer again, the same key and another body 422."),
        ["Prefer"] = (ParameterLocation.Header, JsonSchemaType.String, "count=exact counts all that match; otherwise X-Total-Count ends at 10000."),
        ["Accept-Language"] = (ParameterLocation.Header, JsonSchemaType.String, "The language of reasons: zh-CN (the default) or en."),
    };

    static readonly Dictionary<string, (JsonSchemaType Type, string Description)> headers = new()
    {
        ["ETag"] = (JsonSchemaType.String, "The version of the resource, for If-Match and If-None-Match."),
        ["Idempotency-Replayed"] = (JsonSchemaType.String, "true where this is the answer to an earlier submit with the same Idempotency-Key."),
        ["Link"] = (JsonSchemaType.String, "The addresses of the first, previous, next and last page; no next on the last one."),
        ["Location"] = (JsonSchemaType.String, "The address of what was created."),
        ["X-Result-Count"] = (JsonSchemaType.Integer, "How many are in this answer."),
        ["X-Total-Count"] = (JsonSchemaType.Integer, "How many match; 10000 where they are that many or more and Prefer does not ask for the exact count."),
    };

    static readonly Dictionary<int, string> refusals = new()
    {
        [400] = "What was sent is not valid.",
        [401] = "Nobody is signed in.",
        [403] = "The caller lacks a permission.",
        [404] = "There is no such thing, or it is outside what the caller may see.",
        [409] = "The state forbids it, or what was asked for is taken or exists already.",
        [412] = "It has changed since it was read; the fields that differ are in details.",
        [413] = "The body is larger than 1 MiB.",
        [415] = "The content type is not one of the request's.",
        [422] = "Valid, and the business refuses it; or the Idempotency-Key was used with another body.",
        [500] = "A fault of ours, with a number to tell an administrator; nothing was changed.",
    };

    public OpenApiDocument Document => document;

    public IOpenApiParameter Parameter(string name)
    {
        var (place, type, description) = parameters[name];
        var schema = new OpenApiSchema { Type = type, Minimum = type == JsonSchemaType.Integer ? "0" : null, MaxLength = name == "Idempotency-Key" ? 200 : null };
        if (document.Components?.Parameters?.ContainsKey(name) != true)
            document.AddComponent<IOpenApiParameter>(name, new OpenApiParameter { Name = name, In = place, Description = description, Schema = schema });
        return new OpenApiParameterReference(name, document);
    }

    public static OpenApiParameter InPath(string name, string description) => new() { Name = name, In = ParameterLocation.Path, Required = true, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    public static OpenApiResponse Answer(string description, IOpenApiSchema? schema = null) =>
        new() { Description = description, Content = schema is null ? null : new Dictionary<string, OpenApiMediaType> { [Json] = new OpenApiMediaType { Schema = schema } } };

    public OpenApiResponse With(OpenApiResponse response, params string[] names)
    {
        response.Headers = names.ToDictionary(n => n, n => (IOpenApiHeader)Header(n));
        return response;
    }

    public void Refuses(OpenApiResponses responses, params int[] statuses)
    {
        foreach (var status in statuses.Append(500))
        {
            var name = "Error" + status;
            if (document.Components?.Responses?.ContainsKey(name) != true) document.AddComponent<IOpenApiResponse>(name, Answer(refusals[status], Error()));
            responses[status.ToString()] = new OpenApiResponseReference(name, document);
        }
    }

    public static OpenApiRequestBody Body(IOpenApiSchema schema, params string[] mediaTypes) =>
        new() { Required = true, Content = mediaTypes.ToDictionary(m => m, m => new OpenApiMediaType { Schema = schema }) };

    public IOpenApiSchema Error() => Named("Error", () => Object("Why something was not done.", [("code", Text("Stable, for programs; docs/error-codes.md lists them.")), ("reason", Text("The first problem, for people.")),
        ("message", Text("All problems, for people.")), ("status", Text("The HTTP status.")), ("@type", Text("Error")),
        ("details", Many(Named("ErrorDetail", () => Object("One problem.", [("code", Text("Stable, for programs.")), ("field", Nullable("The attribute, parameter or header it concerns.")), ("reason", Text("For people.")), ("data", new OpenApiSchema { Description = "What a program can act on, where there is such." })], "code", "reason"))))],
        "code", "reason", "message", "status", "@type", "details"));

    /// <summary>A reference to a schema of the document, made when it is first asked for.</summary>
    public IOpenApiSchema Named(string name, Func<OpenApiSchema> make)
    {
        if (document.Components?.Schemas?.ContainsKey(name) != true) document.AddComponent<IOpenApiSchema>(name, make());
        return new OpenApiSchemaReference(name, document);
    }

    public static OpenApiSchema Object(string? description, IEnumerable<(string Name, IOpenApiSchema Schema)> properties, params string[] required) => new()
    {
        Type = JsonSchemaType.Object, Description = description, Properties = properties.ToDictionary(p => p.Name, p => p.Schema), Required = required.Length == 0 ? null : new SortedSet<string>(required, StringComparer.Ordinal),
    };

    public static OpenApiSchema Text(string? description = null, string? format = null) => new() { Type = JsonSchemaType.String, Format = format, Description = description };

    public static OpenApiSchema Many(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    static OpenApiSchema Nullable(string description) => new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = description };

    OpenApiHeaderReference Header(string name)
    {
        var (type, description) = headers[name];
        if (document.Components?.Headers?.ContainsKey(name) != true) document.AddComponent<IOpenApiHeader>(name, new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = type } });
        return new OpenApiHeaderReference(name, document);
    }
}
