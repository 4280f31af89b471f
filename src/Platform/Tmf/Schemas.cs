using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Sealing;

namespace Dialtone.Platform.Tmf;

/// <summary>The attributes and types of one version of a TM Forum API, as its specification names them; made by <c>tools/tmf-schemas.py</c>.</summary>
/// <param name="Subtypes">From v5 on: the types that <c>@type</c> may name where one is declared.</param>
public sealed record Schema(string Api, string ApiName, Dictionary<string, string> Resources, Dictionary<string, SchemaType> Types, Dictionary<string, string[]> Enums,
    [property: JsonPropertyName("variants")] Dictionary<string, string[]>? Subtypes = null)
{
    static readonly JsonSerializerOptions options = new() { PropertyNameCaseInsensitive = true };

    public static Schema Of(string api)
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream($"schema/{api}.json") ?? throw new InvalidOperationException($"No schema table for {api}.");
        return JsonSerializer.Deserialize<Schema>(stream, options)!;
    }

    /// <summary>The types an object may have where <paramref name="type"/> is declared.</summary>
    public string[] Variants(string type) => Subtypes?.GetValueOrDefault(type) ?? [type];

    /// <summary>The type whose attributes an object has: the one its <c>@type</c> names if it may, else the declared one.</summary>
    public string Shape(string type, JsonObject body) =>
        body["@type"] is JsonValue value && value.TryGetValue<string>(out var name) && Variants(type).Contains(name) ? name : type;

    /// <summary>The declared type at a dotted path below a type (<c>string</c>, <c>number</c>, a type's name …), or null where the specification has no such attribute.</summary>
    public string? TypeAt(string type, string path)
    {
        var current = type;
        foreach (var step in path.Split('.'))
        {
            if (current is "any" or "map") return "any";
            if (Variants(current).Prepend(current).Select(t => Types.GetValueOrDefault(t)?.Attributes.GetValueOrDefault(step)).FirstOrDefault(a => a is not null) is not { } next) return null;
            current = next.TrimEnd('[', ']');
        }
        return Enums.ContainsKey(current) ? "string" : current;
    }

    /// <summary>Whether a dotted path below a type goes through an array.</summary>
    public bool IsMany(string type, string path)
    {
        foreach (var step in path.Split('.'))
        {
            if (!Types.TryGetValue(type, out var known) || !known.Attributes.TryGetValue(step, out var next)) return false;
            if (next.EndsWith("[]", StringComparison.Ordinal)) return true;
            type = next;
        }
        return false;
    }

    /// <summary>Everything in a body that contradicts the specification, and what is required and absent at the top.</summary>
    public IReadOnlyList<Problem> Check(string type, JsonObject body, bool whole)
    {
        var problems = new List<Problem>();
        if (whole)
            foreach (var required in Types[type].Required.Where(r => r is not ("id" or "href") && body[r] is null))
                problems.Add(Problem.Of("platform.required", required, ("field", required)));
        Object(type, body, "", problems);
        return problems;
    }

    void Object(string type, JsonObject body, string path, List<Problem> problems)
    {
        if (!Types.TryGetValue(Shape(type, body), out var known)) return;
        // v4 demands too much below the top (a reference's name, a price's type) for its tables to be held to there.
        if (Subtypes is not null && path.Length > 0)
            problems.AddRange(known.Required.Where(r => body[r] is null).Select(r => Problem.Of("platform.required", $"{path}.{r}", ("field", $"{path}.{r}"))));
        foreach (var (name, value) in body)
        {
            if (value is null || !known.Attributes.TryGetValue(name, out var declared)) continue;
            Value(declared, value, path.Length == 0 ? name : path + "." + name, problems);
        }
    }

    void Value(string declared, JsonNode value, string path, List<Problem> problems)
    {
        if (declared.EndsWith("[]", StringComparison.Ordinal))
        {
            if (value is not JsonArray items) problems.Add(Wrong(path, "array"));
            else
                for (var i = 0; i < items.Count; i++)
                    if (items[i] is { } item) Value(declared[..^2], item, $"{path}[{i}]", problems);
                    else problems.Add(Wrong($"{path}[{i}]", declared[..^2]));
            return;
        }
        if (declared is "any" or "map") return;
        if (Types.ContainsKey(declared))
        {
            if (value is JsonObject o) Object(declared, o, path, problems);
            else problems.Add(Wrong(path, "object"));
            return;
        }
        var kind = value.GetValueKind();
        var right = declared switch
        {
            "number" => kind == JsonValueKind.Number,
            "integer" => kind == JsonValueKind.Number && value.GetValue<decimal>() is var n && n == decimal.Truncate(n) && n is >= long.MinValue and <= long.MaxValue,
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "dateTime" or "date" => kind == JsonValueKind.String && (value.GetValue<string>() is var text && (Instant.Parse(text) is not null || Seal.IsSealed(text) || text.Contains("**", StringComparison.Ordinal))),
            _ => kind == JsonValueKind.String,
        };
        if (!right) problems.Add(Wrong(path, declared));
        else if (Enums.TryGetValue(declared, out var allowed) && !allowed.Contains(value.GetValue<string>()))
            problems.Add(Problem.Of("platform.enum", path, ("field", path), ("allowed", allowed)));
    }

    static Problem Wrong(string path, string expected) => Problem.Of("platform.type", path, ("field", path), ("expected", expected));
}

public sealed record SchemaType([property: JsonPropertyName("attributes")] Dictionary<string, string> Attributes, [property: JsonPropertyName("required")] string[] Required);
