using Dialtone.Contracts.Parties;
using Dialtone.Parties.Matching.Blocking;
using Dialtone.Parties.Matching.Comparing;
using Dialtone.Parties.Matching.Learning;
using Dialtone.Parties.Matching.Linking;

namespace Dialtone.Parties.Matching.Evaluating;

internal sealed class MatchEvaluation : IMatchEvaluation
{
    // Enough to learn from; the rest of a large file is only scored.
    const int LearnedRecords = 100_000, DrawnPairs = 1_000_000;
    // Below this nobody looks at a pair, and a million records have many of them.
    const double Kept = 0.05;

    static readonly double[] tried = [0.9999, 0.999, 0.99, 0.95, 0.9, 0.7, 0.5, 0.3, 0.1];

    public MatchReport Evaluate(MatchFiles files, Action<string> tell)
    {
        var source = MatchSource.Read(files);
        var records = source.Records;
        tell($"{records.Count} records read");
        var blocks = source.Labelled is { } given ? Blocks.Of(records, given.Select(p => (p.A, p.B)).Distinct()) : Blocks.Of(records);
        tell($"{blocks.Count} blocks");
        var candidates = Scoring.Patterns(records, blocks, Math.Max(1, records.Count / LearnedRecords));
        // Pairs that somebody chose are their own population: what they share by chance is seen in themselves alone.
        var model = source.Labelled is { Count: var all } ? Expectation.Maximize(records, candidates, candidates, all) : Expectation.Maximize(records, candidates, Patterns.OfAnyPairs(records, DrawnPairs), records.Pairs);
        tell($"model learned from {candidates.Count} patterns of agreement");
        var (pairs, compared) = Scoring.Pairs(records, blocks, model, Kept);
        tell($"{pairs.Length} pairs worth a look");
        return new(records.Count, [.. source.Columns.Select(c => (c.Column, c.Kind.ToString()))], (decimal)records.Pairs, compared, blocks.Left, decimal.Round((decimal)(model.Share * (source.Labelled?.Count ?? records.Pairs))),
            [.. Results(source, model, pairs)], [.. Explained(pairs, files.Explain).Select(p => Explanation.Of(records, model, p.A, p.B, r => source.Names[r]))]);
    }

    static IEnumerable<MatchResult> Results(MatchSource source, MatchModel model, Pair[] pairs)
    {
        yield return Result("automatic", Thresholds.Automatic, At(source, model, pairs, Thresholds.Automatic, true), source);
        yield return Result("review", Thresholds.Review, At(source, model, pairs, Thresholds.Review, false), source);
        if (source.Truth is null && source.Labelled is null) yield break;
        // The answers are looked at here alone, to say how far the thresholds are from the best.
        var (best, at) = tried.Select(t => (Scores: At(source, model, pairs, t, false), t)).MaxBy(r => r.Scores.F1);
        yield return Result("best", at, best, source);
    }

    static Scores At(MatchSource source, MatchModel model, Pair[] pairs, double threshold, bool isSafe)
    {
        var taken = pairs.Where(p => p.Probability >= threshold && !(isSafe && p.NeedsPerson));
        if (source.Labelled is not { } labelled) return Scores.Of(source.Records, Clusters.Of(source.Records, model, taken), source.Truth);
        var found = taken.Select(p => (p.A, p.B)).ToHashSet();
        return new(labelled.Count(p => found.Contains((p.A, p.B))), labelled.Count(p => p.IsSame && found.Contains((p.A, p.B))), labelled.Count(p => p.IsSame));
    }

    static MatchResult Result(string name, double threshold, Scores scores, MatchSource source)
    {
        var known = source.Truth is not null || source.Labelled is not null;
        return new(name, (decimal)threshold, (decimal)scores.Found, known ? Four(scores.Precision) : null, known ? Four(scores.Recall) : null, known ? Four(scores.F1) : null);
    }

    // Around the thresholds, where explanations are asked for.
    static IEnumerable<Pair> Explained(Pair[] pairs, int most) => pairs.OrderBy(p => Math.Abs(p.Probability - 0.5)).Take(most);

    static decimal Four(double share) => decimal.Round((decimal)share, 4);
}
