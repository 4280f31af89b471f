using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules.Checking;

namespace Dialtone.Platform.Rules.Syntax;

/// <summary>From text to expression, by recursive descent after the grammar of the CEL specification. It stops at the first thing that does not fit.</summary>
internal sealed class Parser
{
    static readonly HashSet<string> words = ["false", "in", "null", "true"];
    static readonly HashSet<string> reserved = ["as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while"];
    static readonly Dictionary<string, int> strengths = new()
    {
        ["||"] = 1, ["&&"] = 2, ["<"] = 3, ["<="] = 3, [">"] = 3, [">="] = 3, ["=="] = 3, ["!="] = 3, ["in"] = 3, ["+"] = 4, ["-"] = 4, ["*"] = 5, ["/"] = 5, ["%"] = 5,
    };

    readonly string text;
    readonly RuleLimits limits;
    readonly List<Token> tokens;
    int at, nested;

    Parser(string text, RuleLimits limits) => (this.text, this.limits, tokens) = (text, limits, new Lexer(text).All());

    Token Here => tokens[at];

    public static Node Parse(string text, RuleLimits limits)
    {
        if (text.Length > limits.Length) throw Refused.Invalid("platform.rule.long", null, ("most", limits.Length));
        var parser = new Parser(text, limits);
        var node = parser.Expression();
        return parser.Here.Kind == TokenKind.End ? node : throw parser.Unexpected("end");
    }

    Node Expression()
    {
        if (++nested > limits.Depth) throw Deep(Here.Position);
        var condition = Binary(1);
        var from = Here.Position;
        if (Taken("?"))
        {
            var then = Binary(1);
            Take(":");
            condition = Made(new ChoiceNode(from, condition, then, Expression()));
        }
        nested--;
        return condition;
    }

    Node Binary(int least)
    {
        var left = Unary();
        while (strengths.TryGetValue(Here.Kind == TokenKind.Symbol || Here.IsWord("in") ? Here.Text : "", out var strength) && strength >= least)
        {
            var operation = tokens[at++];
            if (strength <= 2)
            {
                // One list of operands however many there are: a long rule is not a deep one.
                var operands = new List<Node> { left, Binary(strength + 1) };
                while (Taken(operation.Text)) operands.Add(Binary(strength + 1));
                left = Made(new LogicNode(operation.Position, strength == 2, [.. operands]));
            }
            else left = Made(new CallNode(operation.Position, null, operation.Text == "in" ? "@in" : $"_{operation.Text}_", left, Binary(strength + 1)));
        }
        return left;
    }

    Node Unary()
    {
        var signs = new List<Token>();
        if (Here.Is("!")) while (Here.Is("!")) signs.Add(tokens[at++]);
        else if (Here.Is("-")) while (Here.Is("-") && !SignOfNumber()) signs.Add(tokens[at++]);
        if (signs.Count > limits.Depth) throw Deep(Here.Position);
        var node = Member();
        for (var i = signs.Count - 1; i >= 0; i--) node = Made(new CallNode(signs[i].Position, null, signs[i].Text == "!" ? "!_" : "-_", node));
        return node;
    }

    bool SignOfNumber() => tokens[at + 1].Kind is TokenKind.Int or TokenKind.Double;

    Node Member()
    {
        var node = Primary();
        while (true)
        {
            var from = Here.Position;
            if (Taken("."))
            {
                var optional = Taken("?");
                var name = Selector();
                if (!optional && Here.Is("(")) node = Made(Macros.Expand(text, from, node, name.Text, Arguments("(", ")")));
                else node = Made(new SelectNode(from, node, name.Text, false, optional));
            }
            else if (Taken("["))
            {
                var optional = Taken("?");
                node = Made(new CallNode(from, null, optional ? "_[?_]" : "_[_]", node, Expression()));
                Take("]");
            }
            else if (Here.Is("{") && node is NameNode or SelectNode { Test: false, Optional: false }) node = Message(node);
            else return node;
        }
    }

    Token Selector()
    {
        var name = tokens[at];
        if (name.Kind == TokenKind.Quoted || (name.Kind == TokenKind.Name && !words.Contains(name.Text)))
        {
            at++;
            return name;
        }
        throw Unexpected("name");
    }

    Node Primary()
    {
        var token = tokens[at++];
        switch (token.Kind)
        {
            case TokenKind.Int when (ulong)token.Value! <= long.MaxValue: return new LiteralNode(token.Position, (long)(ulong)token.Value);
            case TokenKind.Uint or TokenKind.Double or TokenKind.String or TokenKind.Bytes: return new LiteralNode(token.Position, token.Value);
            case TokenKind.Name: return Named(token, false);
            case TokenKind.Symbol when token.Text == "-" && tokens[at].Kind is TokenKind.Int or TokenKind.Double: return Negative(token);
            case TokenKind.Symbol when token.Text == ".":
                if (Here.Kind != TokenKind.Name) throw Unexpected("name");
                return Named(tokens[at++], true);
            case TokenKind.Symbol when token.Text == "(":
                var inner = Expression();
                Take(")");
                return inner;
            case TokenKind.Symbol when token.Text == "[": return List(token.Position);
            case TokenKind.Symbol when token.Text == "{": return Map(token.Position);
        }
        at--;
        throw token.Kind == TokenKind.Int ? Refused.Invalid(RulePosition.Problem("platform.rule.number", text, token.Position, ("found", token.Text))) : Unexpected("expression");
    }

    LiteralNode Negative(Token sign)
    {
        var number = tokens[at++];
        if (number.Value is double amount) return new(sign.Position, -amount);
        var whole = (ulong)number.Value!;
        if (whole > 1UL << 63) throw Refused.Invalid(RulePosition.Problem("platform.rule.number", text, sign.Position, ("found", "-" + number.Text)));
        return new(sign.Position, unchecked(-(long)whole));
    }

    Node Named(Token name, bool rooted)
    {
        if (!rooted && name.Text is "true" or "false" or "null") return new LiteralNode(name.Position, name.Text == "null" ? null : name.Text == "true");
        if (words.Contains(name.Text)) throw Refused.Invalid(RulePosition.Problem("platform.rule.word", text, name.Position, ("word", name.Text)));
        if (reserved.Contains(name.Text)) throw Refused.Invalid(RulePosition.Problem("platform.rule.word", text, name.Position, ("word", name.Text)));
        if (!Here.Is("(")) return new NameNode(name.Position, name.Text, rooted);
        return Made(Macros.Expand(text, name.Position, null, rooted ? "." + name.Text : name.Text, Arguments("(", ")")));
    }

    Node[] Arguments(string open, string close)
    {
        Take(open);
        var arguments = new List<Node>();
        while (!Here.Is(close))
        {
            arguments.Add(Expression());
            if (!Taken(",")) break;
            if (Here.Is(close)) throw Unexpected("expression");
        }
        Take(close);
        return [.. arguments];
    }

    ListNode List(int from)
    {
        var (items, optional) = (new List<Node>(), new List<bool>());
        while (!Here.Is("]"))
        {
            optional.Add(Taken("?"));
            items.Add(Expression());
            if (!Taken(",")) break;
        }
        Take("]");
        return Made(new ListNode(from, [.. items], [.. optional]));
    }

    MapNode Map(int from)
    {
        var (keys, values, optional) = (new List<Node>(), new List<Node>(), new List<bool>());
        while (!Here.Is("}"))
        {
            optional.Add(Taken("?"));
            keys.Add(Expression());
            Take(":");
            values.Add(Expression());
            if (!Taken(",")) break;
        }
        Take("}");
        return Made(new MapNode(from, [.. keys], [.. values], [.. optional]));
    }

    MessageNode Message(Node named)
    {
        var from = Here.Position;
        Take("{");
        var values = new List<Node>();
        while (!Here.Is("}"))
        {
            Taken("?");
            Selector();
            Take(":");
            values.Add(Expression());
            if (!Taken(",")) break;
        }
        Take("}");
        return Made(new MessageNode(from, named, [.. values]));
    }

    T Made<T>(T node) where T : Node => node.Depth <= limits.Depth ? node : throw Deep(node.Position);

    bool Taken(string symbol)
    {
        if (!Here.Is(symbol)) return false;
        at++;
        return true;
    }

    void Take(string symbol)
    {
        if (!Taken(symbol)) throw Unexpected(symbol);
    }

    Refused Deep(int position) => Refused.Invalid(RulePosition.Problem("platform.rule.deep", text, position, ("most", limits.Depth)));

    Refused Unexpected(string expected) => Refused.Invalid(RulePosition.Problem("platform.rule.syntax", text, Here.Position, ("expected", expected), ("found", Here.Kind == TokenKind.End ? "end" : Here.Text)));
}
