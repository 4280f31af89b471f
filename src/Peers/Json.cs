using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dialtone.Peers;

internal static class Json
{
    /// <summary>One way of writing for answers and for the file; Chinese stays readable in both.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string? Text(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static decimal? Number(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;

    /// <summary>An amount, written as a number or as <c>{value, unit}</c>.</summary>
    public static decimal? Amount(this JsonElement body, string name) => body.Number(name)
        ?? (body.TryGetProperty(name, out var money) && money.ValueKind == JsonValueKind.Object ? money.Number("value") : null);
}
