using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules.Checking;
using Dialtone.Platform.Rules.Compilation;
using Dialtone.Platform.Rules.Syntax;

namespace Dialtone.Platform.Rules;

public enum RuleJoin { One, All, Any, Not, Choice }

/// <summary>
/// A condition of a rule, taken apart for who wants to reason about rules and not only evaluate them: conditions joined by &amp;&amp; (all), || (any), ! (not) and ?: (choice),
/// and single ones, each of which can be evaluated by itself.
/// </summary>
public sealed class RuleCondition
{
    readonly Node node;
    readonly Rule rule;
    readonly RuleEnvironment environment;
    Func<RuleValues, object?>? compiled;

    internal RuleCondition(Node node, Rule rule, RuleEnvironment environment)
    {
        (this.node, this.rule, this.environment) = (node, rule, environment);
        Join = node switch { LogicNode { And: true } => RuleJoin.All, LogicNode => RuleJoin.Any, ChoiceNode => RuleJoin.Choice, CallNode { Function: "!_" } => RuleJoin.Not, _ => RuleJoin.One };
        Parts = Join == RuleJoin.One ? [] : [.. node.Parts.Select(part => new RuleCondition(part, rule, environment))];
        Names = [.. Everything(node).Select(Read).OfType<string>().Distinct()];
        Literals = [.. Everything(node).OfType<LiteralNode>().Select(l => l.Value)];
    }

    public RuleJoin Join { get; }

    public IReadOnlyList<RuleCondition> Parts { get; }

    /// <summary>The declared names it reads, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The literals in it, as rules have them: a decimal's is the text it is made of.</summary>
    public IReadOnlyList<object?> Literals { get; }

    public override string ToString() => Printer.Print(node);

    /// <summary>Whether it holds by itself; null where it fails, and on what.</summary>
    public bool? Holds(RuleValues values, out Problem? problem, CancellationToken ct = default)
    {
        compiled ??= Emitter.Compile<object?>(node, environment);
        return rule.Run(compiled, values, ct, out problem) as bool?;
    }

    static string? Read(Node node) => node switch
    {
        NameNode { Meaning: Variable name } => name.Name,
        SelectNode { Meaning: Variable name } => name.Name,
        _ => null,
    };

    static IEnumerable<Node> Everything(Node node) => node.Parts.SelectMany(Everything).Prepend(node);
}
