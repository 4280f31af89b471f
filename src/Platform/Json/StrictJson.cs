using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;

namespace Dialtone.Platform.Json;

/// <summary>Reads JSON from outside, refusing before the store what the two databases would keep differently (rule 14 of the protocol).</summary>
public static class StrictJson
{
    /// <summary>Levels of nesting a body may have.</summary>
    public const int MaxDepth = 64;

    static readonly JsonDocumentOptions documentOptions = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>The JSON in <paramref name="utf8"/>; throws <see cref="Refused"/> (400) naming what is wrong and where.</summary>
    public static JsonNode? Parse(ReadOnlySpan<byte> utf8)
    {
        Check(utf8);
        try
        {
            return JsonNode.Parse(utf8, documentOptions: documentOptions);
        }
        catch (JsonException e)
        {
            throw NotJson(e);
        }
    }

    /// <summary>As <see cref="Parse"/>, for a body that must be an object.</summary>
    public static JsonObject ParseObject(ReadOnlySpan<byte> utf8) =>
        Parse(utf8) as JsonObject ?? throw Refused.Invalid("platform.json.object");

    static void Check(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        var property = "";
        try
        {
            while (reader.Read())
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        property = Text(ref reader, property);
                        break;
                    case JsonTokenType.String:
                        Text(ref reader, property);
                        break;
                    case JsonTokenType.Number when !reader.TryGetDecimal(out _) || reader.ValueSpan.Length > 40:
                        throw Refused.Invalid("platform.json.number", property);
                }
        }
        catch (JsonException e)
        {
            throw NotJson(e);
        }
    }

    static string Text(ref Utf8JsonReader reader, string property)
    {
        string text;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Refused.Invalid("platform.json.surrogate", property);
        }
        if (text.Contains('\0')) throw Refused.Invalid("platform.json.nul", property);
        return text;
    }

    static Refused NotJson(JsonException e) => Refused.Invalid("platform.json.syntax", null,
        ("line", (e.LineNumber ?? 0) + 1), ("position", (e.BytePositionInLine ?? 0) + 1));
}
