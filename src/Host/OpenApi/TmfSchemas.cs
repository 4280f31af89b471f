using System.Text.Json.Nodes;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Tmf;
using Microsoft.OpenApi;

namespace Dialtone.Host.OpenApi;

/// <summary>A version's types as schemas, from the tables that bodies are checked by. What they do not know is kept, so nothing is closed.</summary>
static class TmfSchemas
{
    public static readonly string[] Plain = ["string", "number", "integer", "boolean", "dateTime", "date"];

    /// <summary>The resource itself. It demands nothing, as a patch need not say everything.</summary>
    public static IOpenApiSchema Resource(Protocol protocol, Face face)
    {
        var reference = protocol.Named(Name(face, face.Type), () => Typed(protocol, face, face.Type));
        // Another resource may have described it before, as a part of its own.
        var properties = protocol.Document.Components!.Schemas![Name(face, face.Type)].Properties!;
        foreach (var (name, schema) in properties)
            if (schema is OpenApiSchema own && name != "@type" && face.Resource.ServerSet.Contains(face.Stored(name))) own.ReadOnly = true;
        foreach (var name in face.Resource.Extensions.Where(e => !properties.ContainsKey(e) && face.Shown(e) == e).Order(StringComparer.Ordinal))
            properties[name] = new OpenApiSchema { Description = "Of Dialtone, besides the specification's." };
        return reference;
    }

    /// <summary>A body to create from.</summary>
    public static IOpenApiSchema Creation(Protocol protocol, Face face) => Demanding(Resource(protocol, face), face.Demanded);

    /// <summary>A value as the table declares it: a plain type, an enumeration, a type of the version, or many of one.</summary>
    public static IOpenApiSchema Declared(Protocol protocol, Face face, string declared)
    {
        var table = face.Schema;
        if (declared.EndsWith("[]", StringComparison.Ordinal)) return Protocol.Many(Declared(protocol, face, declared[..^2]));
        if (table.Enums.TryGetValue(declared, out var allowed)) return new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. allowed.Select(a => (JsonNode)a!)] };
        if (!table.Types.ContainsKey(declared))
            return declared switch
            {
                "any" => new OpenApiSchema(),
                "map" => new OpenApiSchema { Type = JsonSchemaType.Object },
                "number" => new OpenApiSchema { Type = JsonSchemaType.Number },
                "integer" => new OpenApiSchema { Type = JsonSchemaType.Integer },
                "boolean" => new OpenApiSchema { Type = JsonSchemaType.Boolean },
                "dateTime" or "date" => Protocol.Text(format: "date-time"),
                _ => Protocol.Text(),
            };
        var variants = table.Variants(declared).Where(table.Types.ContainsKey).ToArray();
        return variants is [var one] ? Part(protocol, face, one)
            : new OpenApiSchema { AnyOf = [.. variants.Select(v => Part(protocol, face, v))], Description = "@type says which." };
    }

    // Below the top v5 demands what its table says, and v4, whose tables demand too much, nothing; a resource within another is demanded as a whole there.
    static IOpenApiSchema Part(Protocol protocol, Face face, string type)
    {
        string[] required = face.Schema.Subtypes is null ? [] : face.Schema.Types[type].Required;
        if (face.Schema.Resources.ContainsValue(type)) return Demanding(protocol.Named(Name(face, type), () => Typed(protocol, face, type)), required);
        return protocol.Named(Name(face, type), () =>
        {
            var schema = Typed(protocol, face, type);
            if (required.Length > 0) schema.Required = new SortedSet<string>(required, StringComparer.Ordinal);
            return schema;
        });
    }

    static OpenApiSchema Typed(Protocol protocol, Face face, string type)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>() };
        // Known before what is in it, for types contain themselves.
        protocol.Named(Name(face, type), () => schema);
        foreach (var (name, declared) in face.Schema.Types[type].Attributes.OrderBy(a => a.Key, StringComparer.Ordinal)) schema.Properties[name] = Attribute(protocol, face, name, declared);
        return schema;
    }

    static IOpenApiSchema Attribute(Protocol protocol, Face face, string name, string declared) => PersonalAttributes.All.ContainsKey(name)
        ? Protocol.Text("Personal: kept sealed, and answered masked.")
        : Declared(protocol, face, declared);

    static IOpenApiSchema Demanding(IOpenApiSchema schema, IEnumerable<string> required)
    {
        var names = new SortedSet<string>(required, StringComparer.Ordinal);
        return names.Count == 0 ? schema : new OpenApiSchema { AllOf = [schema], Required = names };
    }

    static string Name(Face face, string type) => $"{face.Schema.Api}.{face.Version}.{type}";
}
