using System.Diagnostics.CodeAnalysis;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules.Checking;
using Dialtone.Platform.Rules.Compilation;
using Dialtone.Platform.Rules.Syntax;

namespace Dialtone.Platform.Rules;

/// <summary>
/// An expression of the Common Expression Language (https://github.com/google/cel-spec, without protobuf messages, with an exact decimal), parsed and checked when it is
/// made, compiled when it is first evaluated. Any number of callers may use one rule, each with values of its own.
/// </summary>
public sealed class Rule
{
    readonly RuleEnvironment environment;

    // Made at the first use. Two callers may both make one; either is good.
    Func<RuleValues, object?>? whole;
    Func<RuleValues, bool>? holds;
    Func<RuleValues, decimal>? amount;
    Explanation? explanation;
    RuleCondition? condition;

    Rule(string text, Node node, RuleEnvironment environment) => (Text, Node, this.environment) = (text, node, environment);

    public string Text { get; }

    /// <summary>The type of its value, as far as it can be known before it is evaluated.</summary>
    public RuleType Type => Node.Type;

    internal Node Node { get; }

    /// <summary>Makes a rule of its text.</summary>
    /// <param name="check">Whether what does not fit by its types is refused now. Without, it fails at evaluation, and only where it is reached.</param>
    /// <exception cref="Refused">The text is no rule of this environment; each problem's data is its <see cref="RulePosition"/>.</exception>
    public static Rule Compile(string text, RuleEnvironment environment, bool check = true)
    {
        environment.Close();
        var node = Parser.Parse(text, environment.Limits);
        Checker.Check(node, text, environment, check);
        return new(text, node, environment);
    }

    /// <summary>Its value: null, bool, long, ulong, double, decimal, string, byte[], or a type of this namespace; a list is an IReadOnlyList of them.</summary>
    /// <exception cref="Refused">It failed on these values (422): divided by zero, a key is not there, too much to do; the problem's data is the <see cref="RulePosition"/>.</exception>
    public object? Evaluate(RuleValues values, CancellationToken ct = default) => Run(Whole, values, ct, out var problem) is var value && problem is null ? value : throw Refused.Unprocessable(problem);

    /// <summary>Its value as yes or no.</summary>
    /// <exception cref="Refused">It failed on these values, or its value is no bool.</exception>
    public bool Holds(RuleValues values, CancellationToken ct = default) => Run(holds ??= Emitter.Compile<bool>(Node, environment), values, ct, out var problem) is var value && problem is null ? value : throw Refused.Unprocessable(problem);

    /// <summary>The rule taken apart into its conditions.</summary>
    public RuleCondition Condition => condition ??= new(Node, this, environment);

    /// <summary>Its value as an exact amount.</summary>
    /// <exception cref="Refused">It failed on these values, or its value is no decimal.</exception>
    public decimal Amount(RuleValues values, CancellationToken ct = default) => Run(amount ??= Emitter.Compile<decimal>(Node, environment), values, ct, out var problem) is var value && problem is null ? value : throw Refused.Unprocessable(problem);

    /// <summary>Its value, or what it failed on, without an exception.</summary>
    public bool TryEvaluate(RuleValues values, out object? value, [NotNullWhen(false)] out Problem? problem, CancellationToken ct = default)
    {
        value = Run(Whole, values, ct, out problem);
        return problem is null;
    }

    /// <summary>Its value and why: the conditions it is made of, with what they read and what came of them. The same values give the same receipt.</summary>
    public RuleReceipt Explain(RuleValues values, CancellationToken ct = default)
    {
        var value = Run(Whole, values, ct, out var problem);
        return new(Text, value, problem, (explanation ??= new(Node, Text, environment)).Of(values, ct));
    }

    /// <summary>The text in one spelling; what parses to the same rule has the same.</summary>
    public override string ToString() => Printer.Print(Node);

    Func<RuleValues, object?> Whole => whole ??= Emitter.Compile<object?>(Node, environment);

    internal T Run<T>(Func<RuleValues, T> run, RuleValues values, CancellationToken ct, out Problem? problem)
    {
        if (!ReferenceEquals(values.Environment, environment)) throw new ArgumentException("The values are of another environment.", nameof(values));
        problem = null;
        values.Begin(ct);
        try
        {
            var value = run(values);
            if (!values.Failed) return value;
            problem = values.Why!.Problem(Text);
        }
        catch (RuleStopped)
        {
            problem = Problem.Of("platform.rule.cost", null, ("most", environment.Limits.Cost));
        }
        return default!;
    }
}
