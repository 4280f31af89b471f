using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Dialtone.Platform.Failures;

namespace Dialtone.Platform.Json;

/// <summary>How bodies are written: camel case, no nulls, and characters as themselves (the default encoder would write 张 as \u5F20).</summary>
public static class StoreJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new InstantConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static JsonObject Node<T>(T value) => (JsonObject)JsonSerializer.SerializeToNode(value, Options)!;

    public static T Read<T>(JsonNode node) => node.Deserialize<T>(Options)!;

    /// <summary>As <see cref="Read{T}(JsonNode)"/>, for what a client sent: a value that does not fit is refused by its path. The schema knows nothing of our own attributes.</summary>
    public static T ReadGiven<T>(JsonNode node)
    {
        try
        {
            return Read<T>(node);
        }
        catch (JsonException e)
        {
            throw Misfit(e);
        }
    }

    /// <summary>What the serializer could not take, as a refusal that names it.</summary>
    public static Refused Misfit(JsonException e)
    {
        var path = e.Path is { Length: > 2 } given ? given[2..] : null;
        return Refused.Invalid("platform.json.value", path, ("field", path ?? "JSON"));
    }

    /// <summary>Equal as JSON: whatever the order of properties, numbers by value.</summary>
    public static bool Same(JsonNode? a, JsonNode? b) => (a, b) switch
    {
        (null, null) => true,
        (JsonObject x, JsonObject y) => x.Count == y.Count && x.All(p => y.TryGetPropertyValue(p.Key, out var other) && Same(p.Value, other)),
        (JsonArray x, JsonArray y) => x.Count == y.Count && x.Zip(y).All(p => Same(p.First, p.Second)),
        (JsonValue x, JsonValue y) => x.GetValueKind() == y.GetValueKind()
            && (x.GetValueKind() == JsonValueKind.Number ? Number(x) == Number(y) : x.ToJsonString() == y.ToJsonString()),
        _ => false,
    };

    static decimal Number(JsonValue value) => decimal.Parse(value.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Instants leave and enter as UTC with milliseconds, exactly the string a date filter is then given.</summary>
public sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        Instant.Parse(reader.GetString()) ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Instant.Show(value));
}

/// <summary>Points in time as text. Operators' files leave out seconds and zone: such a time is read as UTC, and kept as it was written.</summary>
public static class Instant
{
    public static string Show(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Null where the text is no ISO 8601 date or date-time.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        text is { Length: >= 10 } && text[4] == '-' && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
