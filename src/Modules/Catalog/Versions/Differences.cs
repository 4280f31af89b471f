using System.Text.Json.Nodes;
using Dialtone.Catalog.Drafts;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Json;

namespace Dialtone.Catalog.Versions;

internal sealed record OfferingSnapshot(JsonObject Offering, IReadOnlyList<(string Id, JsonObject Content)> Prices);

/// <summary>One thing that differs between two versions.</summary>
/// <param name="Of">offering or the attribute it stands in: bundledProductOffering, productOfferingPrice, rule …</param>
/// <param name="Name">What of it: the part, the price; null for the offering itself.</param>
/// <param name="Field">The attribute's path; empty where the whole was added or removed.</param>
/// <param name="Before">As text; null where it was not there.</param>
internal sealed record Difference(string Of, string? Name, string? NameEn, string Field, string? Before, string? After);

internal sealed record DifferenceList(IReadOnlyList<Difference> Items);

/// <summary>Compares two versions attribute by attribute. Members of a list are the same by id, key or name, so that a changed order is no change.</summary>
internal static class Differences
{
    const string Prices = "productOfferingPrice";

    static readonly HashSet<string> unsaid = ["lastUpdate", "version", "href", "id", "@type", "@baseType", "@schemaLocation", "@referredType", "isBundle", DraftNotes.Attribute];

    static readonly string[] keys = ["id", "key", "name", "state", "organization", "from"];

    public static IReadOnlyList<Difference> Between(OfferingSnapshot before, OfferingSnapshot after)
    {
        var found = new List<Difference>();
        foreach (var name in Names(before.Offering, after.Offering).Where(n => n != Prices))
            if (IsList(before.Offering[name]) || IsList(after.Offering[name])) Lists(name, Members(before.Offering[name]), Members(after.Offering[name]), found);
            else Values("offering", null, null, name, before.Offering[name], after.Offering[name], found);
        Lists(Prices, Of(before.Prices), Of(after.Prices), found);
        return found;
    }

    // The draft's copy of a price is the same price.
    static Dictionary<string, JsonObject> Of(IReadOnlyList<(string Id, JsonObject Content)> prices) => prices.ToDictionary(p => DraftNotes.Of(p.Content).Replaces?.Id ?? p.Id, p => p.Content);

    static void Lists(string of, Dictionary<string, JsonObject> before, Dictionary<string, JsonObject> after, List<Difference> found)
    {
        foreach (var key in before.Keys.Union(after.Keys))
        {
            var (was, becomes) = (before.GetValueOrDefault(key), after.GetValueOrDefault(key));
            var said = becomes ?? was!;
            var (name, english) = (said.Text("name") ?? key, said.NameEn(said.Text("name") ?? key));
            if (was is null || becomes is null) found.Add(new(of, name, english, "", was is null ? null : name, becomes is null ? null : name));
            else
                foreach (var field in Names(was, becomes)) Values(of, name, english, field, was[field], becomes[field], found);
        }
    }

    static void Values(string of, string? name, string? english, string path, JsonNode? before, JsonNode? after, List<Difference> found)
    {
        if (StoreJson.Same(before, after)) return;
        if (before is JsonObject or null && after is JsonObject or null && (before ?? after) is JsonObject)
        {
            foreach (var field in Names(before as JsonObject ?? [], after as JsonObject ?? [])) Values(of, name, english, $"{path}.{field}", before?[field], after?[field], found);
            return;
        }
        found.Add(new(of, name, english, path, Text(before), Text(after)));
    }

    static string? Text(JsonNode? value) => value switch
    {
        null => null,
        JsonValue v when v.TryGetValue<string>(out var text) => text,
        _ => value.ToJsonString(StoreJson.Options),
    };

    static IEnumerable<string> Names(JsonObject a, JsonObject b) => a.Select(m => m.Key).Union(b.Select(m => m.Key)).Where(n => !unsaid.Contains(n));

    static bool IsList(JsonNode? node) => node is JsonArray { Count: > 0 } many && many.All(m => m is JsonObject o && Key(o) is not null) && many.Select(m => Key((JsonObject)m!)).Distinct().Count() == many.Count;

    static Dictionary<string, JsonObject> Members(JsonNode? node) => IsList(node) ? ((JsonArray)node!).Cast<JsonObject>().ToDictionary(m => Key(m)!) : [];

    static string? Key(JsonObject member) => keys.Select(k => member.Value(k)).FirstOrDefault(v => v is not null);
}
