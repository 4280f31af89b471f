using System.Runtime.InteropServices;
using Dialtone.Parties.Matching.Comparing;

namespace Dialtone.Parties.Matching.Learning;

/// <summary>How often each pattern of agreement was seen: all that the model learns from.</summary>
internal sealed class Patterns
{
    readonly Dictionary<ulong, double> seen = [];

    public IEnumerable<KeyValuePair<ulong, double>> Seen => seen;

    public int Count => seen.Count;

    public void Add(ulong pattern, double times = 1) => CollectionsMarshal.GetValueRefOrAddDefault(seen, pattern, out _) += times;

    public void Add(Patterns others)
    {
        foreach (var (pattern, times) in others.seen) Add(pattern, times);
    }

    /// <summary>Pairs as they come, hardly any of them the same person: all of them where they are few, else as many by chance.</summary>
    public static Patterns OfAnyPairs(Records records, int most)
    {
        var patterns = new Patterns();
        if (records.Pairs <= most)
        {
            for (var a = 0; a < records.Split; a++)
                for (var b = records.IsTwoFiles ? records.Split : a + 1; b < records.Count; b++) patterns.Add(records.Compare(a, b));
            return patterns;
        }
        var dice = new Dice(20261122);
        for (var n = 0; n < most;)
        {
            var (a, b) = (dice.Below(records.Split), records.IsTwoFiles ? records.Split + dice.Below(records.Count - records.Split) : dice.Below(records.Count));
            if (a == b) continue;
            patterns.Add(records.Compare(a, b));
            n++;
        }
        return patterns;
    }
}
