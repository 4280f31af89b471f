using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules.Checking;

namespace Dialtone.Platform.Rules.Syntax;

/// <summary>What looks like a call and is not: has, the loops, cel.bind, cel.block, optMap, math.greatest and math.least. With another number of arguments it is a call after all.</summary>
internal static class Macros
{
    public static Node Expand(string text, int at, Node? target, string name, Node[] given)
    {
        return (target, name, given.Length) switch
        {
            (null, "has", 1) => Has(text, given[0]),
            ({ }, "all", 2 or 3) => Over(Loop.All, given.Length - 1),
            ({ }, "exists", 2 or 3) => Over(Loop.Exists, given.Length - 1),
            ({ }, "exists_one" or "existsOne", 2 or 3) => Over(Loop.ExistsOne, given.Length - 1),
            ({ }, "map", 2 or 3) => Over(Loop.Map, 1, given.Length == 3),
            ({ }, "filter", 2) => Over(Loop.Filter, 1),
            ({ }, "transformList", 3 or 4) => Over(Loop.TransformList, 2, given.Length == 4),
            ({ }, "transformMap", 3 or 4) => Over(Loop.TransformMap, 2, given.Length == 4),
            ({ }, "transformMapEntry", 3 or 4) => Over(Loop.TransformMapEntry, 2, given.Length == 4),
            ({ }, "optMap" or "optFlatMap", 2) => new OptionalMapNode(at, target, Local(text, given[0]), given[1], name == "optFlatMap"),
            (NameNode { Name: "cel" }, "bind", 3) => new BindNode(at, Local(text, given[0]), given[1], given[2]),
            (NameNode { Name: "cel" }, "block" or "@block", 2) when given[0] is ListNode list => Block(at, list, given[1]),
            (NameNode { Name: "cel" }, "index", 1) when given[0] is LiteralNode { Value: long n } => new NameNode(at, $"@index{n}", false),
            (NameNode { Name: "cel" }, "iterVar" or "accuVar", 2) when given is [LiteralNode { Value: long n }, LiteralNode { Value: long m }] => new NameNode(at, $"@{name}:{n}:{m}", false),
            (NameNode { Name: "math" }, "greatest" or "least", 1) => new CallNode(at, target, "@" + name, given),
            (NameNode { Name: "math" }, "greatest" or "least", > 1) => new CallNode(at, target, "@" + name, new ListNode(at, given, new bool[given.Length])),
            _ => new CallNode(at, target, name, given),
        };

        LoopNode Over(Loop kind, int names, bool filtered = false) => new(at, kind, target!, Local(text, given[0]), names == 2 ? Local(text, given[1]) : null, filtered ? given[names] : null, given[^1]);
    }

    static Node Has(string text, Node given) => given switch
    {
        SelectNode { Test: false } select => new SelectNode(select.Position, select.Operand, select.Field, true, select.Optional),
        NameNode { Test: false } name => new NameNode(name.Position, name.Name, name.Rooted, true),
        _ => throw Refused.Invalid(RulePosition.Problem("platform.rule.has", text, given.Position)),
    };

    static Local Local(string text, Node given) => given is NameNode { Rooted: false, Test: false } name
        ? new(name.Name)
        : throw Refused.Invalid(RulePosition.Problem("platform.rule.macroName", text, given.Position));

    static Node Block(int at, ListNode list, Node body)
    {
        for (var i = list.Items.Count - 1; i >= 0; i--) body = new BindNode(at, new($"@index{i}"), list.Items[i], body);
        return body;
    }
}
