using System.Text.RegularExpressions;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules;

namespace Dialtone.Catalog.Pricing;

/// <summary>A call such as <c>count("5G-129")</c>: what is asked of which offer, and the name under which the rule reads its answer.</summary>
internal sealed record LiteralCall(string Name, string Text, string Function, string First, string? Second);

/// <summary>
/// The calls count, value and holds of a rule. Their arguments are literals, so each call is a name of its own: it is replaced by that name, padded to the same
/// length, so that every position in the text stays what it is, and is read like any other declared name.
/// </summary>
internal static partial class LiteralCalls
{
    public static (string Text, IReadOnlyList<LiteralCall> Calls) In(string text)
    {
        var calls = new List<LiteralCall>();
        var replaced = Pattern().Replace(text, match =>
        {
            if (match.Groups["call"] is not { Success: true } call) return match.Value;
            var function = match.Groups["function"].Value;
            var (first, second) = (match.Groups["first"].Value[1..^1], match.Groups["second"] is { Success: true } two ? two.Value[1..^1] : null);
            var known = calls.Find(c => c.Function == function && c.First == first && c.Second == second);
            if (known is null) calls.Add(known = new($"q{calls.Count}_", call.Value, function, first, second));
            return known.Name.PadRight(match.Length);
        });
        return (replaced, calls);
    }

    /// <summary>A name in a reading of the rule, as the author wrote it.</summary>
    public static string Written(string text, IReadOnlyList<LiteralCall> calls) => calls.Aggregate(text, (said, call) => said.Replace(call.Name, call.Text, StringComparison.Ordinal));

    /// <summary>A problem at the place of a call in the text.</summary>
    public static Problem At(string text, LiteralCall call, string code, params (string Name, object? Value)[] values)
    {
        var offset = text.IndexOf(call.Text, StringComparison.Ordinal);
        var before = text[..offset];
        var (line, column) = (1 + before.Count(c => c == '\n'), offset - before.LastIndexOf('\n'));
        return Problem.Of(code, null, [.. values, ("line", line), ("column", column)]) with { Data = new RulePosition(offset, line, column) };
    }

    [GeneratedRegex("""
        "(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?<![\w.])(?<call>(?<function>count|holds|value)\s*\(\s*(?<first>"[^"\\]*"|'[^'\\]*')\s*(?:,\s*(?<second>"[^"\\]*"|'[^'\\]*')\s*)?\))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
