using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;

namespace Dialtone.Parties;

/// <summary>A span of time (TMF validFor): from its start on, up to its end; an open end is none.</summary>
internal sealed class Period : Body
{
    // Text, so that a client's instant comes back as it was written.
    public string? StartDateTime { get; set; }
    public string? EndDateTime { get; set; }

    public static Period From(DateTimeOffset start) => new() { StartDateTime = Instant.Show(start) };

    public bool Holds(DateTimeOffset at) => !(Instant.Parse(StartDateTime) > at) && !(Instant.Parse(EndDateTime) <= at);

    /// <summary>Every <c>validFor</c> in a body that ends before it begins.</summary>
    public static IEnumerable<Problem> Wrong(Body body) => Wrong(StoreJson.Node<object>(body), "");

    static IEnumerable<Problem> Wrong(JsonNode? node, string path)
    {
        if (node is JsonArray array) return array.SelectMany((item, i) => Wrong(item, $"{path}[{i}]"));
        if (node is not JsonObject o) return [];
        if ((path == "validFor" || path.EndsWith(".validFor", StringComparison.Ordinal)) && At(o, "startDateTime") is { } start && At(o, "endDateTime") is { } end && end < start)
            return [Problem.Of("parties.period", path, ("field", path))];
        return o.SelectMany(p => Wrong(p.Value, path.Length == 0 ? p.Key : $"{path}.{p.Key}"));
    }

    static DateTimeOffset? At(JsonObject o, string name) => o[name] is JsonValue value && value.TryGetValue<string>(out var text) ? Instant.Parse(text) : null;
}
