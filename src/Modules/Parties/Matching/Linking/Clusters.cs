using Dialtone.Parties.Matching.Comparing;
using Dialtone.Parties.Matching.Learning;

namespace Dialtone.Parties.Matching.Linking;

/// <summary>
/// Which records are one person. Pairs are taken the likeliest first. In one file, groups grow together as long as all their records together speak
/// for it: a chain of near pairs whose ends contradict each other stays apart. In two files each record has one partner at the most.
/// </summary>
internal static class Clusters
{
    // What one pair of records may say for or against, in bits; without a bound one slip in a rare value would outvote all others.
    const double Loudest = 12;

    // Of the prior each pair of records has to overcome in a group: none lets chains grow without end, all of it breaks up records that say little.
    const double PriorPart = 0.5;

    const int MostCompared = 200;

    /// <summary>For each record the first record of its group.</summary>
    public static int[] Of(Records records, MatchModel model, IEnumerable<Pair> pairs)
    {
        var group = Enumerable.Range(0, records.Count).ToArray();
        var members = new Dictionary<int, List<int>>();
        foreach (var pair in pairs)
        {
            var (x, y) = (group[pair.A], group[pair.B]);
            if (x == y) continue;
            var (a, b) = (Members(x), Members(y));
            if (records.IsTwoFiles ? a.Count + b.Count > 2 : a.Count + b.Count > 2 && !Speaks(a, b)) continue;
            var (into, from) = x < y ? (a, b) : (b, a);
            foreach (var record in from) group[record] = Math.Min(x, y);
            into.AddRange(from);
            members.Remove(Math.Max(x, y));
        }
        return group;

        List<int> Members(int first) => members.TryGetValue(first, out var list) ? list : members[first] = [first];

        bool Speaks(List<int> a, List<int> b)
        {
            var (sum, compared) = (0.0, 0);
            foreach (var x in a)
                foreach (var y in b)
                {
                    if (compared++ >= MostCompared) return sum > 0;
                    var (first, second) = (Math.Min(x, y), Math.Max(x, y));
                    if (SafetyRules.Contradict(records, first, second)) return false;
                    sum += PriorPart * model.Prior + Math.Clamp(model.Weight(records, first, second, records.Compare(first, second)), -Loudest, Loudest);
                }
            return sum > 0;
        }
    }
}
