using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Platform.Json;
using Dialtone.Platform.Sealing;

namespace Dialtone.Host.Conformance;

/// <summary>One request and its answer, as a report shows it: no credentials, personal values masked.</summary>
internal sealed class Exchanged
{
    static readonly string[] telling = ["Location", "ETag", "Link", "X-Result-Count", "X-Total-Count"];

    public required string Method { get; init; }
    public required string Path { get; init; }
    public string? MediaType { get; init; }
    public string? IfMatch { get; init; }
    public string? Request { get; set; }
    public int? Status { get; set; }

    /// <summary>Why there was no answer.</summary>
    public string? Error { get; set; }

    /// <summary>The headers that say something about the protocol, a line each.</summary>
    public IReadOnlyList<string> Headers { get; set; } = [];
    public string? Answer { get; set; }
    public int Milliseconds { get; set; }

    /// <summary>The statuses one of which was demanded.</summary>
    public IReadOnlyList<int> Demanded { get; set; } = [];

    /// <summary>The same with bodies of at most so many characters.</summary>
    public Exchanged Shortened(int most)
    {
        (Request, Answer, Error) = (Cut(Request, most), Cut(Answer, most), Cut(Error, most));
        Headers = [.. Headers.Select(h => Cut(h, most)!)];
        return this;
    }

    internal static IReadOnlyList<string> Telling(HttpResponseMessage response) =>
        [.. response.Headers.Where(h => telling.Contains(h.Key, StringComparer.OrdinalIgnoreCase)).SelectMany(h => h.Value.Select(v => $"{h.Key}: {v}"))];

    /// <summary>What an answer said, as a report may keep it. The store of one who is tested may hold persons.</summary>
    internal static string Masked(JsonNode? body, string text)
    {
        if (body is null) return text;
        var copy = body.DeepClone();
        Mask(copy);
        return copy.ToJsonString(StoreJson.Options);
    }

    static void Mask(JsonNode? node)
    {
        if (node is JsonArray items)
            foreach (var item in items) Mask(item);
        if (node is not JsonObject o) return;
        foreach (var (name, value) in o.ToArray())
            if (PersonalAttributes.All.TryGetValue(name, out var kind) && value?.GetValueKind() == JsonValueKind.String) o[name] = PersonalAttributes.Mask(kind, value.ToString());
            else Mask(value);
    }

    static string? Cut(string? text, int most) => text?.Length > most ? text[..most] + "…" : text;
}
