using System.Globalization;
using System.Text;

namespace Dialtone.Platform.Rules.Syntax;

/// <summary>An expression as text again, in one spelling: parsed, it is the same expression.</summary>
internal static class Printer
{
    public static string Print(Node node) => node switch
    {
        LiteralNode literal => Literal(literal.Value),
        NameNode { Test: true } name => $"has({(name.Rooted ? "." : "")}{name.Name})",
        NameNode name => (name.Rooted ? "." : "") + name.Name,
        SelectNode { Test: true } s => $"has({Operand(s.Operand)}.{(s.Optional ? "?" : "")}{Field(s.Field)})",
        SelectNode s => $"{Operand(s.Operand)}.{(s.Optional ? "?" : "")}{Field(s.Field)}",
        CallNode call => Call(call),
        LogicNode logic => string.Join(logic.And ? " && " : " || ", logic.Operands.Select(o => o is LogicNode or ChoiceNode ? $"({Print(o)})" : Print(o))),
        ChoiceNode c => $"{Inner(c.Condition)} ? {Inner(c.Then)} : {Print(c.Otherwise)}",
        ListNode list => $"[{string.Join(", ", list.Items.Select((item, i) => (list.Optional[i] ? "?" : "") + Print(item)))}]",
        MapNode map => $"{{{string.Join(", ", map.Keys.Select((key, i) => $"{(map.Optional[i] ? "?" : "")}{Print(key)}: {Print(map.Values[i])}"))}}}",
        LoopNode loop => $"{Operand(loop.Range)}.{Name(loop.Kind)}({string.Join(", ", new[] { loop.First.Name, loop.Second?.Name, loop.Filter is { } f ? Print(f) : null, Print(loop.Body) }.Where(p => p is not null))})",
        BindNode bind => $"cel.bind({bind.Local.Name}, {Print(bind.Value)}, {Print(bind.Body)})",
        OptionalMapNode map => $"{Operand(map.Target)}.{(map.Flat ? "optFlatMap" : "optMap")}({map.Local.Name}, {Print(map.Body)})",
        MessageNode message => $"{Print(message.Named)}{{}}",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    static string Call(CallNode call)
    {
        var given = call.Arguments;
        return call.Function switch
        {
            "!_" => "!" + Operand(given[0]),
            "-_" => "-" + (given[0] is LiteralNode ? $"({Print(given[0])})" : Operand(given[0])),
            "_[_]" => $"{Operand(given[0])}[{Print(given[1])}]",
            "_[?_]" => $"{Operand(given[0])}[?{Print(given[1])}]",
            "@in" => $"{Side(given[0])} in {Side(given[1])}",
            ['_', .., '_'] => $"{Side(given[0])} {call.Function[1..^1]} {Side(given[1])}",
            "@greatest" or "@least" => $"math.{call.Function[1..]}({(given[0] is ListNode { Items.Count: > 1 } list ? string.Join(", ", list.Items.Select(Print)) : Print(given[0]))})",
            _ => (call.Target is { } target ? Operand(target) + "." : "") + $"{call.Function}({string.Join(", ", given.Select(Print))})",
        };
    }

    // Parentheses wherever an operator stands inside another: never wrong, and easy to read.
    static string Side(Node node) => node is LogicNode or ChoiceNode || (node is CallNode { Function: ['_', not '[', .., '_'] or "@in" }) ? $"({Print(node)})" : Print(node);

    static string Operand(Node node) => node is LogicNode or ChoiceNode || node is LiteralNode { Value: long or ulong or double } || (node is CallNode { Function: ['_', not '[', .., '_'] or "@in" or "!_" or "-_" }) ? $"({Print(node)})" : Print(node);

    static string Inner(Node node) => node is ChoiceNode ? $"({Print(node)})" : Print(node);

    static string Field(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(name[0]) && name is not ("in" or "true" or "false" or "null") ? name : $"`{name}`";

    static string Name(Loop kind) => kind == Loop.ExistsOne ? "exists_one" : char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];

    public static string Literal(object? value) => value switch
    {
        null => "null",
        bool b => b ? "true" : "false",
        long i => i.ToString(CultureInfo.InvariantCulture),
        ulong u => u.ToString(CultureInfo.InvariantCulture) + "u",
        double d => d.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().ContainsAny(".E") ? text : text + ".0",
        string s => Quoted(s),
        byte[] bytes => $"b\"{string.Concat(bytes.Select(b => $"\\{b >> 6}{(b >> 3) & 7}{b & 7}"))}\"",
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            quoted.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => c.ToString() });
        return quoted.Append('"').ToString();
    }
}
