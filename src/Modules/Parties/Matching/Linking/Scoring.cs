using Dialtone.Parties.Matching.Blocking;
using Dialtone.Parties.Matching.Comparing;
using Dialtone.Parties.Matching.Learning;

namespace Dialtone.Parties.Matching.Linking;

/// <summary>Walks the candidates on all processors; what it finds does not depend on how many there are.</summary>
internal static class Scoring
{
    const int Stretch = 4096;

    /// <summary>Patterns of all candidates of every <paramref name="each"/>-th record, counted as if they were all.</summary>
    public static Patterns Patterns(Records records, Blocks blocks, int each)
    {
        var total = new Patterns();
        foreach (var part in Walk(records, blocks, () => new Patterns(), (patterns, a, b) => patterns.Add(records.Compare(a, b), each), each)) total.Add(part);
        return total;
    }

    /// <summary>Candidates that are the same person with at least this probability, the likeliest first, and how many were compared.</summary>
    public static (Pair[] Pairs, long Compared) Pairs(Records records, Blocks blocks, MatchModel model, double least)
    {
        var parts = Walk(records, blocks, () => new Found(), (found, a, b) =>
        {
            found.Compared++;
            var pattern = records.Compare(a, b);
            var weight = model.Weight(records, a, b, pattern);
            var probability = MatchModel.Probability(model.Prior + weight);
            if (probability >= least) found.Pairs.Add(new(a, b, pattern, weight, probability, SafetyRules.NeedsPerson(records, model, a, b, pattern)));
        }, 1);
        var pairs = parts.SelectMany(p => p.Pairs).ToArray();
        Array.Sort(pairs, (x, y) => (y.Weight.CompareTo(x.Weight), x.A.CompareTo(y.A), x.B.CompareTo(y.B)) switch { (0, 0, var b) => b, (0, var a, _) => a, var (w, _, _) => w });
        return (pairs, parts.Sum(p => p.Compared));
    }

    sealed class Found
    {
        public List<Pair> Pairs { get; } = [];
        public long Compared { get; set; }
    }

    static T[] Walk<T>(Records records, Blocks blocks, Func<T> start, Action<T, int, int> meet, int each)
    {
        var parts = new T[(records.Count + Stretch - 1) / Stretch];
        Parallel.For(0, parts.Length, () => { var met = new int[records.Count]; Array.Fill(met, -1); return met; }, (part, _, met) =>
        {
            var found = start();
            for (var b = part * Stretch; b < Math.Min(records.Count, (part + 1) * Stretch); b++)
                if (b % each == 0) blocks.Before(b, met, a => meet(found, a, b));
            parts[part] = found;
            return met;
        }, _ => { });
        return parts;
    }
}
