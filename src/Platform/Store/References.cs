using System.Text.Json.Nodes;

namespace Dialtone.Platform.Store;

/// <summary>Which attribute names refer to which document types, as the modules declare them: <c>productOffering → ProductOffering</c>. <c>@referredType</c> decides where a name may mean several.</summary>
/// <param name="Types">The types the attribute may refer to; where several are, the one that is there is meant, and the first where none is.</param>
public sealed record Reference(string Attribute, params string[] Types);

/// <summary>Finds the references in a body by attribute name.</summary>
public sealed class References(IEnumerable<Reference> declared)
{
    readonly Dictionary<string, string[]> types = declared.GroupBy(r => r.Attribute).ToDictionary(g => g.Key, g => g.SelectMany(r => r.Types).Distinct().ToArray());

    /// <summary>A reference found in a body: where, to which id, and the types it may be of.</summary>
    public sealed record Found(string Path, string Role, string Id, string? Href, IReadOnlyList<string> Types);

    /// <summary>The types an attribute may refer to, or null where it refers to nothing of ours.</summary>
    public IReadOnlyList<string>? TypesOf(string attribute) => types.GetValueOrDefault(attribute);

    public IReadOnlyList<Found> In(JsonNode body)
    {
        var found = new List<Found>();
        Walk(body, "", found);
        return found;
    }

    /// <summary>Those that are ours to keep.</summary>
    public IReadOnlyList<Found> OwnIn(JsonNode body) => [.. In(body).Where(f => !IsElsewhere(f.Href))];

    /// <summary>A reference with an absolute address is another host's business and kept as given: our own are relative.</summary>
    public static bool IsElsewhere(string? href) => href is not null && Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    void Walk(JsonNode node, string path, List<Found> found)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array) if (item is not null) Walk(item, path, found);
            return;
        }
        if (node is not JsonObject o) return;
        foreach (var (name, value) in o)
        {
            if (value is null or JsonValue) continue;
            var inner = path.Length == 0 ? name : path + "." + name;
            if (types.TryGetValue(name, out var to))
                foreach (var item in value is JsonArray many ? many.OfType<JsonObject>() : [(JsonObject)value])
                    if (Text(item, "id") is { } id) found.Add(new(inner, Text(item, "role") ?? Text(item, "relationshipType") ?? "", id, Text(item, "href"), Narrow(to, Text(item, "@referredType"))));
            Walk(value, inner, found);
        }
    }

    static IReadOnlyList<string> Narrow(string[] to, string? referred) => referred is not null && to.Contains(referred) ? [referred] : to;

    static string? Text(JsonObject o, string name) => o[name] is JsonValue v && v.TryGetValue<string>(out var text) ? text : null;
}
