using System.Text.Json.Nodes;
using Dialtone.Platform.Json;

namespace Dialtone.Platform.Tmf.V5;

/// <summary>
/// The two functions between the stored v4 shape and v5, driven by the tables of both: every object is walked with its v5 type, gets its <c>@type</c>
/// where v5 has one, and what the rules of its type say. What no table knows goes through as it is, both ways.
/// </summary>
/// <param name="rules">By v5 type name; a resource's own besides the common ones.</param>
/// <param name="hrefs">An address in the other version, for those that have one there.</param>
sealed class V5Shape(Schema v4, Schema v5, IReadOnlyDictionary<string, V5Rule[]> rules, Func<string, bool, string> hrefs)
{
    public JsonObject To5(string type, JsonObject stored)
    {
        var (shape, name) = Variant(type, stored);
        var o = (JsonObject)stored.DeepClone();
        foreach (var rule in Rules(type, shape)) rule.To5(o);
        var shown = new JsonObject();
        if (Has(shape, "@type")) shown["@type"] = name;
        foreach (var (attribute, value) in Taken(o))
            if (attribute != "@type" || !shown.ContainsKey("@type")) shown[attribute] = Each(shape, attribute, value, toV5: true);
        return shown;
    }

    public JsonObject To4(string type, JsonObject given)
    {
        var shape = v5.Shape(type, given);
        var stored = new JsonObject();
        foreach (var (attribute, value) in Taken((JsonObject)given.DeepClone())) stored[attribute] = Each(shape, attribute, value, toV5: false);
        foreach (var rule in Rules(type, shape).Reverse()) rule.To4(stored);
        // What v5 would say by itself of this object need not be kept.
        if (stored.Remove("@type", out var said) && !StoreJson.Same(said, Variant(type, stored).Name)) stored["@type"] = said;
        return stored;
    }

    /// <summary>Where v4 keeps what a v5 path leads to; null where v5 has no such name. Also the filter's value in v4's words.</summary>
    public (string? Path, string Value) Stored(string type, string path, string value = "")
    {
        string[] types = [type];
        var stored = new List<string>();
        var steps = path.Split('.');
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            types = [.. types.Concat(types.SelectMany(v5.Variants)).Distinct()];
            var ruling = types.SelectMany(t => rules.GetValueOrDefault(t) ?? []).ToArray();
            if (ruling.Select(r => r.Whole(string.Join('.', steps[i..]))).FirstOrDefault(w => w is not null) is { } whole) return (string.Join('.', [.. stored, whole]), value);
            string? own = step;
            foreach (var rule in ruling)
            {
                value = rule.Word(step, value);
                own = own is { Length: > 0 } ? rule.Step(own) : own;
            }
            if (own is null && types.Any(t => Has(t, step))) own = step;
            if (own is null) return (null, value);
            if (own.Length > 0) stored.Add(own);
            types = [.. types.Select(t => v5.Types.GetValueOrDefault(t)?.Attributes.GetValueOrDefault(step)?.TrimEnd('[', ']')).OfType<string>()];
        }
        return (stored.Count == 0 ? path : string.Join('.', stored), value);
    }

    JsonNode? Each(string type, string attribute, JsonNode? value, bool toV5)
    {
        if (attribute == "href" && value is JsonValue text && text.TryGetValue<string>(out var href)) return hrefs(href, toV5);
        if (v5.Types.GetValueOrDefault(type)?.Attributes.GetValueOrDefault(attribute)?.TrimEnd('[', ']') is not { } declared || !v5.Types.ContainsKey(declared)) return value;
        return value switch
        {
            JsonObject o => toV5 ? To5(declared, o) : To4(declared, o),
            JsonArray items => new JsonArray([.. items.Select(i => i is JsonObject o ? toV5 ? To5(declared, o) : To4(declared, o) : i?.DeepClone())]),
            _ => value,
        };
    }

    // The type whose attributes an object of the v4 shape has in v5, and what its @type says: a name of the object's own stays.
    (string Shape, string Name) Variant(string type, JsonObject stored)
    {
        var given = stored["@type"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        var variants = v5.Variants(type);
        if (given is not null && variants.Contains(given) && (given != type || variants.Length == 1)) return (given, given);
        var inferred = (rules.GetValueOrDefault(type) ?? []).Select(r => r.Infer(stored)).FirstOrDefault(t => t is not null && variants.Contains(t)) ?? Closest(type, variants, stored);
        return (inferred, given is null || given == type || v4.Types.ContainsKey(given) ? inferred : given);
    }

    // Of the types that one attribute may have: the one that knows most of the object; where several do, a reference if it has an id.
    string Closest(string type, string[] variants, JsonObject stored)
    {
        if (variants.Contains(type)) return type;
        var isReference = stored.ContainsKey("id");
        return variants.OrderByDescending(v => stored.Count(p => p.Key != "@type" && Knows(v, p.Key))).ThenByDescending(v => v.EndsWith("Ref", StringComparison.Ordinal) == isReference).First();
    }

    bool Knows(string type, string attribute) => Has(type, attribute) || v4.Types.GetValueOrDefault(type)?.Attributes.ContainsKey(attribute) == true;

    bool Has(string type, string attribute) => v5.Types.GetValueOrDefault(type)?.Attributes.ContainsKey(attribute) == true;

    IEnumerable<V5Rule> Rules(string type, string shape) => (rules.GetValueOrDefault(type) ?? []).Concat(shape == type ? [] : rules.GetValueOrDefault(shape) ?? []);

    static IEnumerable<KeyValuePair<string, JsonNode?>> Taken(JsonObject o)
    {
        foreach (var pair in o.ToArray())
        {
            o.Remove(pair.Key);
            yield return pair;
        }
    }
}
