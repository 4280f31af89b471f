using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;

namespace Dialtone.Platform.Sealing;

/// <summary>
/// Puts a body right where a client sent back what it was shown. A mask stands for many values: two birth dates of one year, two addresses of one district.
/// So the place decides which is meant, and only where it cannot does the mask, if it stands for one value.
/// </summary>
sealed class Masks
{
    sealed record Value(string Token, string Clear, string Mask);

    readonly Dictionary<string, Value> byToken = [];
    readonly ILookup<string, Value> byMask;
    readonly JsonObject stored, shown;

    /// <param name="stored">The body with its sealed values.</param>
    /// <param name="keys">Keys of its subjects; a subject without one has been erased.</param>
    public Masks(JsonObject stored, IReadOnlyDictionary<string, byte[]> keys)
    {
        this.stored = stored;
        shown = (JsonObject)stored.DeepClone();
        Seal.Visit(shown, (kind, token) =>
        {
            if (!Seal.IsSealed(token)) return token;
            if (!byToken.TryGetValue(token, out var value))
                byToken[token] = value = keys.TryGetValue(Seal.Subject(token), out var key) && Seal.Open(key, token) is var clear
                    ? new(token, clear, PersonalAttributes.Mask(kind, clear)) : new(token, token, Seal.Erased);
            return value.Mask;
        });
        byMask = byToken.Values.ToLookup(v => v.Mask);
    }

    /// <summary>Replaces the masks in <paramref name="given"/>; refuses one that stands for several values, and what looks masked and is no mask of this body's.</summary>
    public void Restore(JsonObject given)
    {
        Place(given, stored, shown);
        Seal.Visit(given, (_, value) =>
        {
            var meant = byMask[value].DistinctBy(v => v.Clear).Take(2).ToArray();
            return meant.Length == 1 ? meant[0].Token
                : meant.Length > 1 ? throw Refused.Invalid("platform.masked.ambiguous", null, ("value", value))
                : !Seal.IsSealed(value) && value.Contains("***", StringComparison.Ordinal) ? throw Refused.Invalid("platform.masked", null, ("value", value))
                : value;
        });
    }

    void Place(JsonNode? given, JsonNode? was, JsonNode? seen)
    {
        if (given is JsonArray items && was is JsonArray before && seen is JsonArray then)
            foreach (var (item, at) in Pairs(items, then)) Place(items[item], before[at], then[at]);
        if (given is not JsonObject o || was is not JsonObject wasObject || seen is not JsonObject seenObject) return;
        foreach (var (name, value) in o.ToArray())
            if (value is JsonValue && PersonalAttributes.All.ContainsKey(name))
            {
                if (wasObject[name] is JsonValue token && StoreJson.Same(value, seenObject[name])) o[name] = token.DeepClone();
            }
            else Place(value, wasObject[name], seenObject[name]);
    }

    // With the element of the same id; else with the one that was shown just so; else with that in the same place, where none was added or taken away.
    static Dictionary<int, int> Pairs(JsonArray items, JsonArray then)
    {
        var pairs = new Dictionary<int, int>();
        for (var i = 0; i < items.Count; i++)
        {
            var id = (items[i] as JsonObject)?["id"];
            var same = Enumerable.Range(0, then.Count).Where(j => id is not null ? StoreJson.Same(id, (then[j] as JsonObject)?["id"]) : StoreJson.Same(items[i], then[j])).Take(2).ToArray();
            if (same.Length == 1) pairs[i] = same[0];
        }
        if (items.Count == then.Count)
            foreach (var i in Enumerable.Range(0, items.Count).Where(i => !pairs.ContainsKey(i) && !pairs.ContainsValue(i)).ToArray()) pairs[i] = i;
        return pairs;
    }
}
