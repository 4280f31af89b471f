using System.Text.Json.Nodes;
using Dialtone.Platform.Json;

namespace Dialtone.Platform.Tmf.V5;

/// <summary>
/// Carries a change made on a view back to what was viewed. Only what the change touched comes from the view; all else stays to the letter, so that a patch
/// by v5 neither loses nor rewrites what v5 has no words for.
/// </summary>
static class Rebase
{
    /// <param name="stored">As it is kept.</param>
    /// <param name="before">The view of it, translated back.</param>
    /// <param name="after">The changed view, translated back.</param>
    public static JsonNode? Onto(JsonNode? stored, JsonNode? before, JsonNode? after)
    {
        if (StoreJson.Same(before, after)) return stored?.DeepClone();
        return (stored, before, after) switch
        {
            (JsonObject s, JsonObject b, JsonObject a) => Object(s, b, a),
            (JsonArray s, JsonArray b, JsonArray a) when s.Count == b.Count => Array(s, b, a),
            _ => after?.DeepClone(),
        };
    }

    static JsonObject Object(JsonObject stored, JsonObject before, JsonObject after)
    {
        var result = new JsonObject();
        foreach (var name in stored.Select(p => p.Key).Union(after.Select(p => p.Key)))
        {
            var (was, now) = (before.ContainsKey(name), after.ContainsKey(name));
            if (was && !now || !was && !now && !stored.ContainsKey(name)) continue;
            if (was && now && StoreJson.Same(before[name], after[name]) && !stored.ContainsKey(name)) continue;
            result[name] = was || now ? Onto(stored[name], before[name], after[name]) : stored[name]?.DeepClone();
        }
        return result;
    }

    // An element keeps its stored form where the view shows it as it was, wherever it has moved; where one was changed in its place, its other parts do.
    static JsonArray Array(JsonArray stored, JsonArray before, JsonArray after)
    {
        var from = Enumerable.Repeat(-1, after.Count).ToArray();
        for (var i = 0; i < after.Count; i++)
            from[i] = i < before.Count && StoreJson.Same(before[i], after[i]) ? i : Enumerable.Range(0, before.Count).FirstOrDefault(j => !from.Contains(j) && StoreJson.Same(before[j], after[i]), -1);
        return [.. after.Select((item, i) => from[i] >= 0 ? stored[from[i]]?.DeepClone()
            : before.Count == after.Count && !from.Contains(i) && StoreJson.Same(Id(before[i]), Id(item)) ? Onto(stored[i], before[i], item) : item?.DeepClone())];
    }

    static JsonNode? Id(JsonNode? element) => (element as JsonObject)?["id"];
}
