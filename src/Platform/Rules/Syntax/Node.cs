using Dialtone.Platform.Rules.Checking;
using Dialtone.Platform.Rules.Functions;

namespace Dialtone.Platform.Rules.Syntax;

/// <summary>An expression as parsed. The checker writes into it what it finds out: the type, and what names and calls mean.</summary>
internal abstract class Node(int position, params Node?[] parts)
{
    public int Position { get; } = position;

    public IReadOnlyList<Node> Parts { get; } = [.. parts.OfType<Node>()];

    /// <summary>How many expressions are nested here, this one counted.</summary>
    public int Depth { get; } = 1 + parts.Max(p => p?.Depth) ?? 1;

    public RuleType Type { get; set; } = RuleType.Dyn;
}

internal sealed class LiteralNode(int position, object? value) : Node(position)
{
    public object? Value { get; } = value;
}

/// <summary>A name, or whether it has a value: <c>has(name)</c>. <c>.name</c> is looked for at the root only.</summary>
internal sealed class NameNode(int position, string name, bool rooted, bool test = false) : Node(position)
{
    public bool Test { get; } = test;
    public string Name { get; } = name;
    public bool Rooted { get; } = rooted;
    public Meaning? Meaning { get; set; }
}

/// <summary><c>a.b</c>, <c>a.?b</c>, or whether there is a b: <c>has(a.b)</c>. Where the whole is a declared name, <see cref="Meaning"/> says which.</summary>
internal sealed class SelectNode(int position, Node operand, string field, bool test, bool optional) : Node(position, operand)
{
    public Node Operand { get; } = operand;
    public string Field { get; } = field;
    public bool Test { get; } = test;
    public bool Optional { get; } = optional;
    public Meaning? Meaning { get; set; }
}

/// <summary>A call of a function or an operator; an operator's name is that of the specification: <c>_+_</c>.</summary>
internal sealed class CallNode(int position, Node? target, string function, params Node[] arguments) : Node(position, [target, .. arguments])
{
    public Node? Target { get; } = target;
    public string Function { get; } = function;
    public IReadOnlyList<Node> Arguments { get; } = arguments;

    /// <summary>What may be meant: one where the types decide it, several where the evaluation has to, none where nothing fits.</summary>
    public IReadOnlyList<Overload> Overloads { get; set; } = [];

    /// <summary>The function's whole name where the target is no value but the beginning of it: <c>math.abs</c>.</summary>
    public string? Qualified { get; set; }

    /// <summary>What is handed over: the target, where there is one, and the arguments.</summary>
    public IReadOnlyList<Node> Given => Target is null || Qualified is not null ? Arguments : [Target, .. Arguments];
}

/// <summary>Many expressions joined by <c>&amp;&amp;</c> or by <c>||</c>.</summary>
internal sealed class LogicNode(int position, bool and, params Node[] operands) : Node(position, operands)
{
    public bool And { get; } = and;
    public IReadOnlyList<Node> Operands { get; } = operands;
}

internal sealed class ChoiceNode(int position, Node condition, Node then, Node otherwise) : Node(position, condition, then, otherwise)
{
    public Node Condition { get; } = condition;
    public Node Then { get; } = then;
    public Node Otherwise { get; } = otherwise;
}

internal sealed class ListNode(int position, Node[] items, bool[] optional) : Node(position, items)
{
    public IReadOnlyList<Node> Items { get; } = items;
    public IReadOnlyList<bool> Optional { get; } = optional;
}

internal sealed class MapNode(int position, Node[] keys, Node[] values, bool[] optional) : Node(position, [.. keys, .. values])
{
    public IReadOnlyList<Node> Keys { get; } = keys;
    public IReadOnlyList<Node> Values { get; } = values;
    public IReadOnlyList<bool> Optional { get; } = optional;
}

/// <summary>A protobuf message. It is understood to be one, and refused.</summary>
internal sealed class MessageNode(int position, Node named, params Node[] values) : Node(position, [named, .. values])
{
    public Node Named { get; } = named;
}

internal enum Loop { All, Exists, ExistsOne, Map, Filter, TransformList, TransformMap, TransformMapEntry }

/// <summary>A macro over a list or a map: <c>l.all(x, …)</c>; with two names, index or key and value.</summary>
internal sealed class LoopNode(int position, Loop kind, Node range, Local first, Local? second, Node? filter, Node body) : Node(position, range, filter, body)
{
    public Loop Kind { get; } = kind;
    public Node Range { get; } = range;
    public Local First { get; } = first;
    public Local? Second { get; } = second;
    public Node? Filter { get; } = filter;
    public Node Body { get; } = body;
}

/// <summary>A name for a value: <c>cel.bind(x, value, body)</c>.</summary>
internal sealed class BindNode(int position, Local local, Node value, Node body) : Node(position, value, body)
{
    public Local Local { get; } = local;
    public Node Value { get; } = value;
    public Node Body { get; } = body;
}

/// <summary>A name for the value of an optional, where there is one: <c>o.optMap(x, body)</c>; flat where the body is an optional itself.</summary>
internal sealed class OptionalMapNode(int position, Node target, Local local, Node body, bool flat) : Node(position, target, body)
{
    public Node Target { get; } = target;
    public Local Local { get; } = local;
    public Node Body { get; } = body;
    public bool Flat { get; } = flat;
}
