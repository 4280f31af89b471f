using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules.Checking;
using Dialtone.Platform.Rules.Syntax;

namespace Dialtone.Platform.Rules.Compilation;

/// <summary>The conditions of a rule, each compiled by itself, so that the rule's own code need not know of it.</summary>
internal sealed class Explanation(Node node, string text, RuleEnvironment environment)
{
    readonly Condition root = new(node, environment);

    public RuleReason Of(RuleValues values, CancellationToken ct) => Reason(root, values, true, ct);

    RuleReason Reason(Condition condition, RuleValues values, bool decisive, CancellationToken ct)
    {
        var (value, problem) = Value(condition, values, ct);
        var parts = new List<RuleReason>();
        switch (condition.Node)
        {
            case LogicNode logic:
                foreach (var part in condition.Parts)
                {
                    var (own, failed) = Value(part, values, ct);
                    parts.Add(Reason(part, values, decisive && (problem is not null ? failed is not null : failed is null && (Equals(value, logic.And) || Equals(own, value))), ct));
                }
                break;
            case ChoiceNode:
                var (chosen, _) = Value(condition.Parts[0], values, ct);
                parts.Add(Reason(condition.Parts[0], values, decisive, ct));
                if (chosen is bool yes) parts.Add(Reason(condition.Parts[yes ? 1 : 2], values, decisive, ct));
                break;
            default:
                foreach (var part in condition.Parts) parts.Add(Reason(part, values, decisive, ct));
                break;
        }
        return new(condition.Text, RulePosition.Of(text, condition.Node.Position), value, problem, decisive, [.. condition.Reads.Select(read => Read(read, values, ct))], parts);
    }

    RuleRead Read((string Name, Lazy<Func<RuleValues, object?>> Value) read, RuleValues values, CancellationToken ct)
    {
        var (value, problem) = Run(read.Value, values, ct);
        return new(read.Name, value, problem is null);
    }

    (object? Value, Problem? Problem) Value(Condition condition, RuleValues values, CancellationToken ct) => Run(condition.Value, values, ct);

    (object?, Problem?) Run(Lazy<Func<RuleValues, object?>> compiled, RuleValues values, CancellationToken ct)
    {
        values.Begin(ct);
        try
        {
            var value = compiled.Value(values);
            return values.Failed ? (null, values.Why!.Problem(text)) : (value, null);
        }
        catch (RuleStopped)
        {
            return (null, Problem.Of("platform.rule.cost", null, ("most", environment.Limits.Cost)));
        }
    }

    sealed class Condition
    {
        public Condition(Node node, RuleEnvironment environment)
        {
            (Node, Text) = (node, Printer.Print(node));
            Value = new(() => Emitter.Compile<object?>(node, environment));
            Parts = node is LogicNode or ChoiceNode or CallNode { Function: "!_" } ? [.. node.Parts.Select(part => new Condition(part, environment))] : [];
            Reads = Parts.Count > 0 ? [] : [.. Paths(node).GroupBy(Printer.Print).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, new Lazy<Func<RuleValues, object?>>(() => Emitter.Compile<object?>(group.First(), environment))))];
        }

        public Node Node { get; }

        public string Text { get; }

        public Lazy<Func<RuleValues, object?>> Value { get; }

        public IReadOnlyList<Condition> Parts { get; }

        public IReadOnlyList<(string Name, Lazy<Func<RuleValues, object?>> Value)> Reads { get; }

        // The longest paths that begin with a declared name.
        static IEnumerable<Node> Paths(Node node) => IsPath(node) ? [node] : node.Parts.SelectMany(Paths);

        static bool IsPath(Node node) => node is NameNode { Test: false, Meaning: Variable } or SelectNode { Test: false, Meaning: Variable } || (node is SelectNode { Test: false, Meaning: null } select && IsPath(select.Operand));
    }
}
