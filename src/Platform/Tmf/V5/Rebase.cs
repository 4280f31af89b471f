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

    // An element keeps its stored form where the view shows it as it was, wherever it has moved; where one was changed in its place, its parts do.
    static JsonArray Array(JsonArray stored, JsonArray before, JsonArray after)
    {
        var result = new JsonArray();
        for (var i = 0; i < after.Count; i++)
        {
            var same = i < before.Count && StoreJson.Same(before[i], after[i]) ? i : Enumerable.Range(0, before.Count).FirstOrDefault(j => StoreJson.Same(before[j], after[i]), -1);
            result.Add(same >= 0 ? stored[same]?.DeepClone() : before.Count == after.Count ? Onto(stored[i], before[i], after[i]) : after[i]?.DeepClone());
        }
        return result;
    }
}
