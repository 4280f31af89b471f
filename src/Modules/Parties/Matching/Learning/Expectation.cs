using Dialtone.Parties.Matching.Comparing;

namespace Dialtone.Parties.Matching.Learning;

/// <summary>
/// Learns the model without labels by expectation and maximisation. Pairs that no blocking key brought together count as different persons, so the
/// candidates tell m and the share, and pairs drawn by chance tell u.
/// </summary>
internal static class Expectation
{
    const int MostRounds = 200;

    /// <param name="pairs">Of how many pairs the candidates are a part.</param>
    public static MatchModel Maximize(Records records, Patterns candidates, Patterns any, double pairs) =>
        Maximize([.. records.Fields.Select(f => f.Comparator.Levels.Count)], pairs, candidates, any, Math.Min(0.3, 0.3 * Math.Max(records.Split, records.Count - records.Split) / pairs));

    /// <param name="levels">How many levels each field has.</param>
    /// <param name="pairs">How many pairs there are in all.</param>
    public static MatchModel Maximize(int[] levels, double pairs, Patterns candidates, Patterns any, double share)
    {
        var found = candidates.Seen.OrderBy(p => p.Key).ToArray();
        var drawn = any.Seen.OrderBy(p => p.Key).ToArray();
        var model = new MatchModel([.. levels.Select(Start)], Chance(levels, drawn, null), share, 0.05);
        for (var round = 0; round < MostRounds; round++)
        {
            var next = new MatchModel(Same(levels, found, model, out var same, out var crossed), Chance(levels, drawn, model), Math.Clamp(same / pairs, 1e-12, 0.9), Math.Clamp((crossed + 0.5) / (same + 10), 1e-4, 0.3));
            var moved = levels.Select((n, f) => Enumerable.Range(0, n).Max(l => Math.Abs(next.M[f][l] - model.M[f][l]))).Max();
            model = next;
            if (moved < 1e-5) break;
        }
        return model;
    }

    // Mostly the same, the rest falling off level by level: where EM starts, so that "same person" is the class that agrees.
    static double[] Start(int levels)
    {
        var m = Enumerable.Range(0, levels).Select(l => l == 0 ? 0.8 : 0.12 / (levels - 1)).ToArray();
        m[^1] += 0.08;
        return m;
    }

    static double[][] Same(int[] levels, KeyValuePair<ulong, double>[] found, MatchModel model, out double same, out double crossed)
    {
        var m = levels.Select(n => Start(n)).ToArray();
        (same, crossed) = (0, 0);
        foreach (var (pattern, times) in found)
        {
            var likely = times * MatchModel.Probability(model.Prior + model.Weight(pattern));
            same += likely;
            if (Records.IsCrossed(pattern)) crossed += likely;
            Count(m, pattern, likely);
        }
        return Shares(m);
    }

    static double[][] Chance(int[] levels, KeyValuePair<ulong, double>[] drawn, MatchModel? model)
    {
        // Half a pair spread over the levels: what was never drawn is rare, not impossible.
        var u = levels.Select(n => Enumerable.Repeat(0.5 / n, n).ToArray()).ToArray();
        foreach (var (pattern, times) in drawn)
            Count(u, pattern, model is null ? times : times * (1 - MatchModel.Probability(model.Prior + model.Weight(pattern))));
        return Shares(u);
    }

    static void Count(double[][] counts, ulong pattern, double times)
    {
        for (var f = 0; f < counts.Length; f++)
            if (Records.Level(pattern, f) is var level and not Field.Missing) counts[f][level] += times;
    }

    static double[][] Shares(double[][] counts) => [.. counts.Select(field => { var sum = field.Sum(); return field.Select(n => n / sum).ToArray(); })];
}
