using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Platform.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dialtone.Conformance.Tests.V5;

/// <summary>A published v5 document as far as bodies are checked by it: references, inheritance, <c>@type</c> as discriminator, types, required attributes, enumerations.</summary>
sealed class Specification
{
    /// <summary>Where the published files are: <c>DIALTONE_TMF_SPECS</c>, else the folder of shared papers beside the checkout.</summary>
    static readonly string folder = Environment.GetEnvironmentVariable("DIALTONE_TMF_SPECS") ?? Path.Combine(Root(), "..", "shared", "tmf", "specs");
    static readonly Dictionary<string, Specification> read = [];
    readonly JsonObject schemas;

    Specification(string file)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(file);
        yaml.Load(text);
        schemas = Json(yaml.Documents[0].RootNode)!["components"]!["schemas"]!.AsObject();
    }

    /// <summary>The document of an API; the test is skipped where the published files are not.</summary>
    public static Specification Of(string api)
    {
        if (!Directory.Exists(folder)) Assert.Skip($"The published specifications are not in {folder}; DIALTONE_TMF_SPECS says where they are.");
        lock (read) return read.TryGetValue(api, out var known) ? known : read[api] = new(Directory.GetFiles(Path.Combine(folder, api), "*v5*.oas.yaml").Single());
    }

    static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Dialtone.slnx"))) at = Path.GetDirectoryName(at)!;
        return at;
    }

    /// <summary>Everything in a body that contradicts a type of the document.</summary>
    public IReadOnlyList<string> Contradictions(string type, JsonNode body)
    {
        var found = new List<string>();
        Check(schemas[type]!.AsObject(), body, type, found, dispatch: true);
        return found;
    }

    void Check(JsonObject schema, JsonNode? value, string path, List<string> found, bool dispatch)
    {
        if (schema["$ref"] is { } reference) { Check(Named((string)reference!), value, path, found, dispatch); return; }
        if (dispatch && schema["discriminator"] is JsonObject discriminator && value is JsonObject typed)
        {
            var name = (string?)typed[(string)discriminator["propertyName"]!];
            var to = name is null ? null : (string?)discriminator["mapping"]?[name] ?? (schemas.ContainsKey(name) ? name : null);
            if (to is not null) { Check(Named(to), value, path, found, dispatch: false); return; }
            if (schema["oneOf"] is not null) { found.Add($"{path}: @type {name} is none of those allowed"); return; }
        }
        foreach (var part in schema["allOf"]?.AsArray() ?? []) Check(part!.AsObject(), value, path, found, dispatch: false);
        if (schema["oneOf"] is JsonArray choices && !choices.Any(c => Passes(c!.AsObject(), value, path))) found.Add($"{path}: fits none of its types");
        if (schema["enum"] is JsonArray words && !words.Any(w => StoreJson.Same(w, value))) found.Add($"{path}: {value?.ToJsonString()} is not one of the enumeration");
        if (Kind((string?)schema["type"] ?? (schema["properties"] is null ? null : "object"), value) is { } wrong) { found.Add($"{path}: {wrong}"); return; }
        if ((string?)schema["format"] == "date-time" && (string)value! is var date && !date.Contains('*') && !DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, out _)) found.Add($"{path}: {date} is no date-time");
        if (value is JsonObject o)
        {
            foreach (var required in schema["required"]?.AsArray() ?? []) if (!o.ContainsKey((string)required!)) found.Add($"{path}.{required}: required");
            foreach (var (name, property) in schema["properties"]?.AsObject() ?? []) if (o.TryGetPropertyValue(name, out var inner)) Check(property!.AsObject(), inner, $"{path}.{name}", found, dispatch: true);
        }
        if (value is JsonArray items && schema["items"] is JsonObject of)
            for (var i = 0; i < items.Count; i++) Check(of, items[i], $"{path}[{i}]", found, dispatch: true);
    }

    bool Passes(JsonObject schema, JsonNode? value, string path)
    {
        var problems = new List<string>();
        Check(schema, value, path, problems, dispatch: true);
        return problems.Count == 0;
    }

    JsonObject Named(string reference) => schemas[reference.Split('/')[^1]]!.AsObject();

    static string? Kind(string? type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        (null, _) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => null,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => null,
        ("integer", JsonValueKind.Number) when value!.GetValue<decimal>() is var n && n == decimal.Truncate(n) => null,
        _ => $"{value?.ToJsonString() ?? "null"} is no {type}",
    };

    static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Json(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };
}
