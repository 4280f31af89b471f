using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules.Functions;

namespace Dialtone.Platform.Rules;

/// <summary>What a rule came to, and why. It can be stored, and made again from the same values.</summary>
/// <param name="Value">The rule's value, as <see cref="Rule.Evaluate"/> gives it; null where it failed.</param>
/// <param name="Problem">What it failed on.</param>
public sealed record RuleReceipt(string Text, object? Value, Problem? Problem, RuleReason Reason)
{
    /// <summary>The conditions that decided, each a sentence for <see cref="Messages"/> in both languages: it holds, it does not hold or it failed, on which values.</summary>
    public IEnumerable<Problem> Sentences() => Sentences(Reason);

    static IEnumerable<Problem> Sentences(RuleReason reason)
    {
        if (!reason.IsDecisive) yield break;
        foreach (var part in reason.Parts)
            foreach (var sentence in Sentences(part)) yield return sentence;
        if (reason.Parts.Count > 0) yield break;
        var read = string.Join(", ", reason.Reads.Select(r => $"{r.Name} = {(r.IsSet ? Conversions.Shown(r.Value) : "?")}"));
        var values = new (string, object?)[] { ("condition", reason.Text), ("values", read == "" ? "—" : read), ("value", Conversions.Shown(reason.Value)) };
        yield return reason.Problem is not null ? Failures.Problem.Of("platform.rule.said.failed", null, values)
            : reason.Value is true ? Failures.Problem.Of("platform.rule.said.holds", null, values)
            : reason.Value is false ? Failures.Problem.Of("platform.rule.said.holdsNot", null, values)
            : Failures.Problem.Of("platform.rule.said.value", null, values);
    }
}

/// <summary>A condition inside a rule: its text, what came of it, what it read, and whether the rule's value hangs on it.</summary>
/// <param name="Problem">What it failed on; its value is null then.</param>
/// <param name="Parts">The conditions it is made of by &amp;&amp;, ||, ! and ?:; none where it is a single one.</param>
public sealed record RuleReason(string Text, RulePosition At, object? Value, Problem? Problem, bool IsDecisive, IReadOnlyList<RuleRead> Reads, IReadOnlyList<RuleReason> Parts);

/// <summary>A name or a path that a condition read, and the value it had.</summary>
public sealed record RuleRead(string Name, object? Value, bool IsSet);
