using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Entries;

/// <summary>A way in which entries of one type stand below one another, and may never stand below themselves.</summary>
/// <param name="Attribute">Where the body says it.</param>
/// <param name="Code">What is refused when it leads in a circle.</param>
/// <param name="Below">The ids directly below an entry, or above it where the body points up; a circle is one either way.</param>
internal sealed record EntryTree(string Attribute, string Code, Func<JsonObject, IEnumerable<string>> Below)
{
    /// <summary>
    /// The first circle through one of the entries about to be written, as ids in order, or null. What they refer to is read from the store level by level;
    /// the store itself has no circle, so any new one goes through what is written now.
    /// </summary>
    public async Task<IReadOnlyList<string>?> Circle<T>(IQueryable<T> stored, IReadOnlyDictionary<string, JsonObject> written, CancellationToken ct) where T : Document
    {
        var below = written.ToDictionary(w => w.Key, w => Below(w.Value).Distinct().ToArray());
        var next = below.Values.SelectMany(b => b).Where(id => !below.ContainsKey(id)).ToHashSet();
        while (next.Count > 0)
        {
            foreach (var id in next) below[id] = [];
            var level = await stored.Where(d => next.Contains(d.Id)).Select(d => new { d.Id, d.Json }).ToListAsync(ct);
            foreach (var entry in level) below[entry.Id] = [.. Below((JsonObject)JsonNode.Parse(entry.Json)!).Distinct()];
            next = level.SelectMany(e => below[e.Id]).Where(id => !below.ContainsKey(id)).ToHashSet();
        }
        return Find(below, written.Keys);
    }

    public Problem Refusal(IReadOnlyList<string> circle) => Problem.Of(Code, Attribute, ("path", string.Join(" → ", circle)));

    static List<string>? Find(Dictionary<string, string[]> below, IEnumerable<string> from)
    {
        var done = new HashSet<string>();
        foreach (var start in from)
        {
            // Depth first with a path of one's own, so that a deep tree does not need a deep stack.
            var path = new List<(string Id, int Next)> { (start, 0) };
            while (path.Count > 0)
            {
                var (id, next) = path[^1];
                if (done.Contains(id) || next == below[id].Length)
                {
                    done.Add(id);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                path[^1] = (id, next + 1);
                var child = below[id][next];
                if (path.FindIndex(p => p.Id == child) is var at and >= 0) return [.. path[at..].Select(p => p.Id), child];
                path.Add((child, 0));
            }
        }
        return null;
    }
}
