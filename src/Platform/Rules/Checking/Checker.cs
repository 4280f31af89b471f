using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules.Syntax;

namespace Dialtone.Platform.Rules.Checking;

/// <summary>
/// Finds out what names mean and of what type everything is. Strict, it refuses what cannot be; lenient, it leaves that to the evaluation, which fails
/// there and only if it gets there.
/// </summary>
internal sealed partial class Checker
{
    readonly RuleEnvironment environment;
    readonly string text;
    readonly bool strict;
    readonly Substitution types = new();
    readonly List<Local> scope = [];
    readonly List<Problem> problems = [];

    Checker(RuleEnvironment environment, string text, bool strict) => (this.environment, this.text, this.strict) = (environment, text, strict);

    /// <summary>Writes types and meanings into the expression.</summary>
    /// <exception cref="Refused">Strict, and something does not fit; with all that was found.</exception>
    public static void Check(Node node, string text, RuleEnvironment environment, bool strict)
    {
        var checker = new Checker(environment, text, strict);
        checker.Type(node);
        if (checker.problems.Count > 0) throw Refused.Invalid(checker.problems);
        checker.Finish(node);
    }

    RuleType Type(Node node) => node.Type = node switch
    {
        LiteralNode literal => RuleType.Of(literal.Value),
        NameNode name => Name(name),
        SelectNode select => Select(select),
        CallNode call => Call(call),
        LogicNode logic => Logic(logic),
        ChoiceNode choice => Choice(choice),
        ListNode list => List(list),
        MapNode map => Map(map),
        LoopNode loop => Over(loop),
        BindNode bind => Bind(bind),
        OptionalMapNode map => OptionalMap(map),
        MessageNode message => Message(message),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    RuleType Logic(LogicNode logic)
    {
        foreach (var operand in logic.Operands) Expect(operand, RuleType.Bool);
        return RuleType.Bool;
    }

    RuleType Choice(ChoiceNode choice)
    {
        Expect(choice.Condition, RuleType.Bool);
        var (then, otherwise) = (Type(choice.Then), Type(choice.Otherwise));
        if (types.Fits([then], [otherwise])) return types.Join(then, otherwise);
        return Wrong(choice, "platform.rule.branches", ("one", Shown(then)), ("other", Shown(otherwise)));
    }

    RuleType List(ListNode list)
    {
        RuleType? of = null;
        for (var i = 0; i < list.Items.Count; i++) of = types.Join(of, Item(list.Items[i], list.Optional[i]));
        return RuleType.List(of ?? types.Fresh());
    }

    RuleType Map(MapNode map)
    {
        RuleType? key = null, value = null;
        for (var i = 0; i < map.Keys.Count; i++)
        {
            var own = types.Resolve(Type(map.Keys[i]), false);
            if (own.Kind is not (RuleKind.Dyn or RuleKind.Parameter or RuleKind.Bool or RuleKind.Int or RuleKind.Uint or RuleKind.String)) Wrong(map.Keys[i], "platform.rule.keyType", ("type", Shown(own)));
            key = types.Join(key, own);
            value = types.Join(value, Item(map.Values[i], map.Optional[i]));
        }
        return RuleType.Map(key ?? types.Fresh(), value ?? types.Fresh());
    }

    RuleType Item(Node node, bool optional)
    {
        var type = Type(node);
        if (!optional) return type;
        var of = types.Fresh();
        if (types.Fits([RuleType.Optional(of)], [type])) return of;
        return Wrong(node, "platform.rule.type", ("asked", "optional_type"), ("given", Shown(type)));
    }

    RuleType Over(LoopNode loop)
    {
        var range = types.Resolve(Type(loop.Range), false);
        var (index, item) = range.Kind switch
        {
            RuleKind.List => (RuleType.Int, range.Parameters[0]),
            RuleKind.Map => (range.Parameters[0], range.Parameters[1]),
            RuleKind.Dyn or RuleKind.Parameter => (RuleType.Dyn, RuleType.Dyn),
            _ => (Wrong(loop.Range, "platform.rule.range", ("type", Shown(range))), RuleType.Dyn),
        };
        if (range.Kind == RuleKind.Parameter) types.Fits([range], [RuleType.Dyn]);
        loop.First.Type = loop.Second is not null || range.Kind == RuleKind.Map ? index : item;
        if (loop.Second is { } second) second.Type = item;
        Enter(loop.First, loop.Second);
        if (loop.Filter is { } filter) Expect(filter, RuleType.Bool);
        RuleType? made = null;
        if (loop.Kind is Syntax.Loop.Map or Syntax.Loop.TransformList or Syntax.Loop.TransformMap or Syntax.Loop.TransformMapEntry) made = Type(loop.Body);
        else Expect(loop.Body, RuleType.Bool);
        Leave(loop.First, loop.Second);
        return loop.Kind switch
        {
            Syntax.Loop.Map or Syntax.Loop.TransformList => RuleType.List(made!),
            Syntax.Loop.Filter => RuleType.List(loop.First.Type),
            Syntax.Loop.TransformMap => RuleType.Map(index, made!),
            Syntax.Loop.TransformMapEntry => types.Resolve(made!, false) is { Kind: RuleKind.Map } map ? map : RuleType.Map(RuleType.Dyn, RuleType.Dyn),
            _ => RuleType.Bool,
        };
    }

    RuleType Bind(BindNode bind)
    {
        bind.Local.Type = Type(bind.Value);
        Enter(bind.Local);
        var type = Type(bind.Body);
        Leave(bind.Local);
        return type;
    }

    RuleType OptionalMap(OptionalMapNode map)
    {
        var of = types.Fresh();
        var target = Type(map.Target);
        if (!types.Fits([RuleType.Optional(of)], [target])) return Wrong(map.Target, "platform.rule.type", ("asked", "optional_type"), ("given", Shown(target)));
        map.Local.Type = of;
        Enter(map.Local);
        var body = Type(map.Body);
        Leave(map.Local);
        return map.Flat ? body : RuleType.Optional(body);
    }

    // Deep inside a message nothing has a type, so nothing there is looked at.
    RuleType Message(MessageNode message)
    {
        problems.Add(RulePosition.Problem("platform.rule.message", text, message.Position, ("name", Printer.Print(message.Named))));
        return RuleType.Dyn;
    }

    void Expect(Node node, RuleType asked)
    {
        var given = Type(node);
        if (!types.Fits([asked], [given])) Wrong(node, "platform.rule.type", ("asked", asked.ToString()), ("given", Shown(given)));
    }

    void Enter(params Local?[] locals) => scope.AddRange(locals.OfType<Local>());

    void Leave(params Local?[] locals) => scope.RemoveRange(scope.Count - locals.Count(l => l is not null), locals.Count(l => l is not null));

    RuleType Wrong(Node node, string code, params (string, object?)[] values)
    {
        if (strict) problems.Add(RulePosition.Problem(code, text, node.Position, values));
        return RuleType.Dyn;
    }

    string Shown(RuleType type) => types.Resolve(type, true).ToString();

    void Finish(Node node)
    {
        node.Type = types.Resolve(node.Type, true);
        if (node is LoopNode loop)
        {
            loop.First.Type = types.Resolve(loop.First.Type, true);
            if (loop.Second is { } second) second.Type = types.Resolve(second.Type, true);
        }
        if (node is BindNode bind) bind.Local.Type = types.Resolve(bind.Local.Type, true);
        if (node is OptionalMapNode map) map.Local.Type = types.Resolve(map.Local.Type, true);
        foreach (var part in node.Parts) Finish(part);
    }
}
