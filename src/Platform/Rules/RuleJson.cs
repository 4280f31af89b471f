using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dialtone.Platform.Rules;

/// <summary>
/// Values of rules as JSON. Null, bool, string, array and object are what they look like; a number without point and exponent is an int, any other a double. What JSON
/// has no form for is an object with one property: <c>{"@uint":"1"}</c>, <c>{"@int":"1"}</c>, <c>{"@double":"NaN"}</c>, <c>{"@decimal":"1.10"}</c>, <c>{"@bytes":"base64"}</c>,
/// <c>{"@timestamp":"2026-11-22T00:00:00Z"}</c>, <c>{"@duration":"90s"}</c>, <c>{"@type":"int"}</c>, <c>{"@map":[[key, value], …]}</c>, <c>{"@optional":[value]}</c> or <c>{"@optional":[]}</c>.
/// </summary>
public static class RuleJson
{
    /// <summary>The value that JSON stands for.</summary>
    /// <exception cref="FormatException">A number or a tagged object that is none.</exception>
    public static object? Read(JsonNode? json) => json switch
    {
        null => null,
        JsonArray array => array.Select(Read).ToArray(),
        JsonObject { Count: 1 } tagged when tagged.First() is { Key: ['@', ..] } only => Tagged(only.Key, only.Value),
        JsonObject plain => Map(plain.Select(p => ((object?)p.Key, Read(p.Value)))),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => value.GetValue<string>(),
            _ => Number(value.ToJsonString()),
        },
        _ => throw new FormatException(json.ToJsonString()),
    };

    /// <summary>The JSON that stands for a value.</summary>
    /// <exception cref="FormatException">It has more than a million parts; lists that share their parts can be short to make and long to write.</exception>
    public static JsonNode? Write(object? value)
    {
        var left = 1_000_000;
        return Write(value, ref left);
    }

    static JsonNode? Write(object? value, ref int left)
    {
        if (--left < 0) throw new FormatException("The value is too large to write.");
        switch (value)
        {
            case RuleOptional optional: return new JsonObject { ["@optional"] = optional.HasValue ? new JsonArray(Write(optional.Value, ref left)) : [] };
            case RuleMap map: return Write(map, ref left);
            case IReadOnlyList<object?> list:
                var items = new JsonArray();
                foreach (var item in list) items.Add(Write(RuleValues.Normal(item), ref left));
                return items;
            default: return Plain(value);
        }
    }

    static JsonNode? Plain(object? value) => value switch
    {
        null => null,
        bool b => b,
        string s => s,
        long i => i,
        double d when double.IsFinite(d) => JsonNode.Parse(Syntax.Printer.Literal(d)),
        double d => Tag("double", double.IsNaN(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity"),
        ulong u => Tag("uint", u.ToString(CultureInfo.InvariantCulture)),
        decimal m => Tag("decimal", m.ToString(CultureInfo.InvariantCulture)),
        byte[] bytes => Tag("bytes", Convert.ToBase64String(bytes)),
        RuleTimestamp at => Tag("timestamp", at.ToString()),
        RuleDuration span => Tag("duration", span.ToString()),
        RuleType type => Tag("type", type.Name),
        _ => throw new FormatException(value.GetType().Name),
    };

    static JsonObject Write(RuleMap map, ref int left)
    {
        var plain = map.Keys.All(key => key is string) && !(map is { Count: 1 } && map.Keys[0] is string { Length: > 0 } only && only[0] == '@');
        var (named, entries) = (new JsonObject(), new JsonArray());
        foreach (var key in map.Keys)
        {
            map.TryGet(key, out var value);
            if (plain) named[(string)key!] = Write(value, ref left);
            else entries.Add((JsonNode)new JsonArray(Write(key, ref left), Write(value, ref left)));
        }
        return plain ? named : new() { ["@map"] = entries };
    }

    static JsonObject Tag(string tag, string text) => new() { ["@" + tag] = text };

    static object? Tagged(string tag, JsonNode? of)
    {
        var text = of is JsonValue value && value.TryGetValue<string>(out var said) ? said : of?.ToJsonString() ?? "";
        return (tag, of) switch
        {
            ("@int", _) when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            ("@uint", _) when ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            ("@double", _) => text switch { "NaN" => double.NaN, "Infinity" => double.PositiveInfinity, "-Infinity" => double.NegativeInfinity, _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) },
            ("@decimal", _) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture),
            ("@bytes", _) => Convert.FromBase64String(text),
            ("@timestamp", _) when RuleTimestamp.TryParse(text, out var at) => at,
            ("@duration", _) when RuleDuration.TryParse(text, out var span) => span,
            ("@type", _) => RuleTypeText.Parse(text),
            ("@map", JsonArray entries) => Map(entries.Select(e => e is JsonArray { Count: 2 } pair ? (Read(pair[0]), Read(pair[1])) : throw new FormatException(tag))),
            ("@optional", JsonArray { Count: 0 }) => RuleOptional.None,
            ("@optional", JsonArray { Count: 1 } one) => RuleOptional.Of(Read(one[0])),
            _ => throw new FormatException($"{{\"{tag}\": {of?.ToJsonString() ?? "null"}}}"),
        };
    }

    static BuiltMap Map(IEnumerable<(object? Key, object? Value)> entries)
    {
        var map = new BuiltMap(0);
        foreach (var (key, value) in entries)
            if (key is not (bool or long or ulong or string) || !map.TryAdd(key, value)) throw new FormatException("@map");
        return map;
    }

    static object Number(string text)
    {
        if (text.AsSpan().ContainsAny(".eE")) return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : throw new FormatException(text);
    }
}
