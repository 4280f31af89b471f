using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Platform.Json;

namespace Dialtone.Catalog.Entries;

/// <summary>Reads parts of an open body: what is absent or of another type than asked for is simply not there.</summary>
internal static class JsonReading
{
    public static string? Text(this JsonObject? o, string name) => o?[name] is JsonValue v && v.TryGetValue<string>(out var text) ? text : null;

    public static bool? Flag(this JsonObject? o, string name) => o?[name]?.GetValueKind() switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    public static decimal? Number(this JsonObject? o, string name) => o?[name] is { } v && v.GetValueKind() == JsonValueKind.Number ? Decimal(v) : null;

    public static int? Whole(this JsonObject? o, string name) => o.Number(name) is { } n && n == decimal.Truncate(n) ? (int)Math.Clamp(n, int.MinValue, int.MaxValue) : null;

    public static JsonObject? Part(this JsonObject? o, string name) => o?[name] as JsonObject;

    public static IEnumerable<JsonObject> Parts(this JsonObject? o, string name) => (o?[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>The English name of an entry, characteristic, value or task; the Chinese one where there is none.</summary>
    public static string NameEn(this JsonObject o, string otherwise) => o.English("name") ?? otherwise;

    public static string? English(this JsonObject o, string attribute) => o.Part("localized").Part("en").Text(attribute);

    public static DateTimeOffset? ValidFrom(this JsonObject o) => Instant.Parse(o.Part("validFor").Text("startDateTime"));

    public static DateTimeOffset? ValidTo(this JsonObject o) => Instant.Parse(o.Part("validFor").Text("endDateTime"));

    /// <summary>A characteristic's value as carts and orders write it.</summary>
    public static string? Value(this JsonObject o, string name = "value") => o[name] switch
    {
        null => null,
        var v when v.GetValueKind() == JsonValueKind.String => v.GetValue<string>(),
        var v when v.GetValueKind() == JsonValueKind.Number => Decimal(v).ToString(CultureInfo.InvariantCulture),
        var v => v.ToJsonString(StoreJson.Options),
    };

    // 10.0 and 1e1 are both 10: dividing by one drops the zeros a decimal remembers.
    static decimal Decimal(JsonNode v) => decimal.Parse(v.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m;
}
