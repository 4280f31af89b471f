namespace Dialtone.Contracts.Parties;

/// <summary>Tries the match engine on files with known answers. It reads no store and writes none.</summary>
public interface IMatchEvaluation
{
    /// <summary>Learns from the records alone, matches them, and compares the result with the answers where there are any. The same files give the same figures.</summary>
    /// <param name="tell">Told of each step that may take long.</param>
    MatchReport Evaluate(MatchFiles files, Action<string> tell);
}

/// <param name="First">CSV with a header row, or labelled pairs (<c>COL a VAL x … ⇥ COL a VAL y … ⇥ 1</c>).</param>
/// <param name="Second">Where the first file's records are to be matched with another's.</param>
/// <param name="Columns">Which column is what, as JSON; guessed from the header where it is left out.</param>
/// <param name="Truth">CSV of the pairs that are the same, an id of each in the first two columns.</param>
/// <param name="Explain">How many pairs are explained.</param>
public sealed record MatchFiles(TextReader First, TextReader? Second, string? Columns, TextReader? Truth, int Explain = 0);

/// <param name="Columns">What each compared column was taken for.</param>
/// <param name="Compared">Pairs that were compared, of <paramref name="Pairs"/> possible.</param>
/// <param name="LeftBlocks">Blocks that stayed too large and were not compared.</param>
/// <param name="EstimatedMatches">How many pairs the model takes to be the same, without looking at answers.</param>
/// <param name="Results">At the automatic threshold, at the review threshold and, where answers are known, at the one that would have been best.</param>
public sealed record MatchReport(int Records, IReadOnlyList<(string Column, string Kind)> Columns, decimal Pairs, long Compared, int LeftBlocks, decimal EstimatedMatches,
    IReadOnlyList<MatchResult> Results, IReadOnlyList<MatchExplanation> Explanations);

/// <param name="Name">automatic, review or best.</param>
/// <param name="Found">Pairs of records taken to be the same, those that follow from others included.</param>
/// <param name="Precision">Null without answers.</param>
public sealed record MatchResult(string Name, decimal Threshold, decimal Found, decimal? Precision, decimal? Recall, decimal? F1);

/// <param name="Weight">In bits, the prior included: 0 is even odds.</param>
/// <param name="Decision">automatic, review or no.</param>
public sealed record MatchExplanation(string First, string Second, decimal Weight, decimal Probability, string Decision, IReadOnlyList<MatchReason> Reasons);

/// <param name="Level">Of the message <c>parties.match.level.{Level}</c>.</param>
/// <param name="Weight">In bits: above 0 it speaks for the same person, below against.</param>
public sealed record MatchReason(string Field, string? First, string? Second, string Level, decimal Weight);
