using Dialtone.Parties.Matching.Comparing;

namespace Dialtone.Parties.Matching.Evaluating;

/// <summary>Pairs found against pairs that are: precision, recall and their harmonic mean F1.</summary>
internal readonly record struct Scores(double Found, double Right, double Same)
{
    public double Precision => Found == 0 ? 1 : Right / Found;

    public double Recall => Same == 0 ? 1 : Right / Same;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Of two divisions of the records into groups; in two files only pairs across them count.</summary>
    public static Scores Of(Records records, int[] found, int[]? truth)
    {
        if (truth is null) return new(Pairs(records, r => (found[r], 0)), 0, 0);
        return new(Pairs(records, r => (found[r], 0)), Pairs(records, r => (found[r], truth[r])), Pairs(records, r => (0, truth[r])));
    }

    static double Pairs(Records records, Func<int, (int, int)> group)
    {
        var sizes = new Dictionary<(int, int), (int First, int Second)>();
        for (var r = 0; r < records.Count; r++)
        {
            var (first, second) = sizes.GetValueOrDefault(group(r));
            sizes[group(r)] = r < records.Split ? (first + 1, second) : (first, second + 1);
        }
        return records.IsTwoFiles ? sizes.Values.Sum(s => (double)s.First * s.Second) : sizes.Values.Sum(s => s.First * (s.First - 1.0) / 2);
    }
}
