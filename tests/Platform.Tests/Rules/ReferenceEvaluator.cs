using Dialtone.Platform.Rules;
using Dialtone.Platform.Rules.Checking;
using Dialtone.Platform.Rules.Compilation;
using Dialtone.Platform.Rules.Functions;
using Dialtone.Platform.Rules.Syntax;

namespace Dialtone.Platform.Tests.Rules;

/// <summary>The same language as simply as it can be said: walk the tree, every failure an exception, every call found by its values. What compiled code is held against.</summary>
sealed class ReferenceEvaluator(RuleEnvironment environment, RuleValues values)
{
    readonly Dictionary<Local, object?> locals = [];

    public sealed class Failed(string code) : Exception(code);

    public object? Value(Node node) => node switch
    {
        LiteralNode literal => literal.Value,
        NameNode { Test: true, Meaning: Variable asked } => values.Slots[asked.Slot].IsSet,
        NameNode name => Meant(name.Meaning),
        SelectNode { Meaning: { } meaning, Test: false } => Meant(meaning),
        SelectNode { Meaning: Variable variable } => values.Slots[variable.Slot].IsSet,
        SelectNode select => Asked(v => select.Test ? Steps.Has(v, Value(select.Operand), select.Field) : select.Optional ? Steps.MaybeSelect(v, Value(select.Operand), select.Field) : Steps.Select(v, Value(select.Operand), select.Field)),
        LogicNode logic => Logic(logic.Operands.Select(o => (Func<object?>)(() => Value(o))), logic.And),
        ChoiceNode choice => Value((bool)Of<bool>(Value(choice.Condition)) ? choice.Then : choice.Otherwise),
        ListNode list => list.Items.Select(Value).ToArray(),
        MapNode map => Map(map),
        CallNode call => Call(call),
        LoopNode loop => Loop(loop),
        BindNode bind => Named(bind.Local, Value(bind.Value), () => Value(bind.Body)),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    object? Meant(Meaning? meaning) => meaning switch
    {
        LocalName local => locals[local.Local],
        TypeName type => type.Denotes,
        Variable variable when values.Slots[variable.Slot].IsSet => values.Read(variable),
        _ => throw new Failed("platform.rule.unset"),
    };

    object? Call(CallNode call)
    {
        var member = call.Target is not null && call.Qualified is null;
        var name = call.Qualified ?? call.Function;
        var given = call.Given.Select(Value).ToArray();
        return Asked(v => v.Dispatch([.. environment.Functions(name).Where(o => o.Member == member)], name, member, given));
    }

    BuiltMap Map(MapNode node)
    {
        var map = new BuiltMap(0);
        for (var i = 0; i < node.Keys.Count; i++)
        {
            var (key, value) = (Value(node.Keys[i]), Value(node.Values[i]));
            Asked(v =>
            {
                Steps.Put(v, map, key, value);
                return null;
            });
        }
        return map;
    }

    object? Loop(LoopNode loop)
    {
        var range = Value(loop.Range);
        var items = range is RuleMap map ? map.Keys : (IReadOnlyList<object?>)range!;
        IEnumerable<Func<object?>> turns = items.Select((item, i) => (Func<object?>)(() => loop.Second is { } second
            ? Named(loop.First, range is RuleMap ? item : (long)i, () => Named(second, range is RuleMap m && m.TryGet(item, out var value) ? value : item, () => Value(loop.Body)))
            : Named(loop.First, item, () => Value(loop.Body))));
        return loop.Kind switch
        {
            Platform.Rules.Syntax.Loop.All => Logic(turns, true),
            Platform.Rules.Syntax.Loop.Exists => Logic(turns, false),
            Platform.Rules.Syntax.Loop.ExistsOne => turns.Select(turn => Of<bool>(turn())).ToArray().Count(yes => (bool)yes) == 1,
            Platform.Rules.Syntax.Loop.Filter => items.Zip(turns.Select(turn => Of<bool>(turn()))).Where(pair => (bool)pair.Second).Select(pair => pair.First).ToArray(),
            _ => turns.Select(turn => turn()).ToArray(),
        };
    }

    static object Logic(IEnumerable<Func<object?>> operands, bool and)
    {
        Failed? first = null;
        foreach (var operand in operands)
            try
            {
                if ((bool)Of<bool>(operand()) != and) return !and;
            }
            catch (Failed failed)
            {
                first ??= failed;
            }
        return first is null ? and : throw first;
    }

    object? Named(Local local, object? value, Func<object?> body)
    {
        locals[local] = value;
        return body();
    }

    object? Asked(Func<RuleValues, object?> step)
    {
        var value = step(values);
        return values.Failed ? throw new Failed(values.Absorb().Code) : value;
    }

    static object Of<T>(object? value) => value is T typed ? typed : throw new Failed("platform.rule.type");
}
