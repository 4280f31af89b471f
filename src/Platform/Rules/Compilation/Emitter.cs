using System.Linq.Expressions;
using Dialtone.Platform.Rules.Checking;
using Dialtone.Platform.Rules.Syntax;

namespace Dialtone.Platform.Rules.Compilation;

/// <summary>
/// From a checked expression to a delegate. Values of a known type stay unboxed. What can fail is a statement before the value, and a failure is a jump to whoever
/// absorbs it: an exception costs some ten microseconds, and a rule may well fail on its usual way.
/// </summary>
internal sealed partial class Emitter
{
    readonly RuleEnvironment environment;
    readonly ParameterExpression values = Expression.Parameter(typeof(RuleValues), "values");
    readonly ParameterExpression slots = Expression.Variable(typeof(RuleValues.Slot[]), "slots");
    readonly List<ParameterExpression> variables = [];
    readonly Dictionary<Local, ParameterExpression> locals = [];
    List<Expression> statements = [];
    Failing failing = new();

    Emitter(RuleEnvironment environment) => this.environment = environment;

    /// <summary>Where a failure jumps to, and whether any does.</summary>
    sealed class Failing
    {
        public LabelTarget Label { get; } = Expression.Label();
        public bool IsUsed { get; set; }
    }

    /// <summary>The delegate of an expression; it gives nothing of worth where the values say that it failed.</summary>
    public static Func<RuleValues, T> Compile<T>(Node node, RuleEnvironment environment)
    {
        var emitter = new Emitter(environment);
        var value = emitter.As(emitter.Emit(node), typeof(T), node);
        var end = Expression.Label(typeof(T));
        var body = Expression.Block(
            [emitter.slots, .. emitter.variables],
            [
                Expression.Assign(emitter.slots, Expression.Field(emitter.values, nameof(RuleValues.Slots))),
                .. emitter.statements,
                Expression.Return(end, value),
                Expression.Label(emitter.failing.Label),
                Expression.Label(end, Expression.Default(typeof(T))),
            ]);
        return Expression.Lambda<Func<RuleValues, T>>(body, emitter.values).Compile();
    }

    /// <summary>Adds what has to be done first to the statements, and gives the value: of the type's own C# type, and without effects.</summary>
    Expression Emit(Node node) => node switch
    {
        LiteralNode literal => Constant(literal.Value),
        NameNode { Test: true, Meaning: Variable asked } => Expression.Field(Slot(asked), nameof(RuleValues.Slot.IsSet)),
        NameNode { Test: true, Meaning: not null } => Expression.Constant(true),
        NameNode name => Named(name, name.Meaning, name.Name),
        SelectNode { Meaning: { } meaning } select => select.Test ? Expression.Field(Slot((Variable)meaning), nameof(RuleValues.Slot.IsSet)) : Named(select, meaning, select.Field),
        SelectNode select => Select(select),
        CallNode call => Call(call),
        LogicNode logic => Logic(logic),
        ChoiceNode choice => Choice(choice),
        ListNode list => List(list),
        MapNode map => Map(map),
        LoopNode loop => Loop(loop),
        BindNode bind => Bind(bind),
        OptionalMapNode map => OptionalMap(map),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    static Expression Constant(object? value) => Expression.Constant(value, RuleType.Of(value).Clr);

    Expression Slot(Variable variable) => Expression.ArrayAccess(slots, Expression.Constant(variable.Slot));

    Expression Named(Node node, Meaning? meaning, string name)
    {
        switch (meaning)
        {
            case TypeName type: return Expression.Constant(type.Denotes);
            case LocalName local: return locals.TryGetValue(local.Local, out var known) ? known : throw new InvalidOperationException(name);
            case null:
                Fail(node, nameof(RuleValues.FailNamed), Expression.Constant("platform.rule.name"), Expression.Constant(name));
                return Expression.Default(node.Type.Clr);
        }
        var variable = (Variable)meaning;
        var slot = Slot(variable);
        When(Expression.Not(Expression.Field(slot, nameof(RuleValues.Slot.IsSet))), () => Fail(node, nameof(RuleValues.FailNamed), Expression.Constant("platform.rule.unset"), Expression.Constant(variable.Name)));
        var bits = Expression.Field(slot, nameof(RuleValues.Slot.Bits));
        return variable.Type.Kind switch
        {
            RuleKind.Int => bits,
            RuleKind.Uint => Expression.Convert(bits, typeof(ulong)),
            RuleKind.Double => Expression.Call(typeof(BitConverter), nameof(BitConverter.Int64BitsToDouble), null, bits),
            RuleKind.Bool => Expression.NotEqual(bits, Expression.Constant(0L)),
            _ => Expression.Convert(Expression.Field(slot, nameof(RuleValues.Slot.Reference)), variable.Type.Clr),
        };
    }

    Expression Select(SelectNode select)
    {
        var operand = Boxed(Emit(select.Operand));
        var field = Expression.Constant(select.Field);
        if (select.Test) return Try(select, Runtime(nameof(Steps.Has), operand, field));
        return As(Try(select, Runtime(select.Optional ? nameof(Steps.MaybeSelect) : nameof(Steps.Select), operand, field)), select.Type.Clr, select);
    }

    Expression Choice(ChoiceNode choice)
    {
        var condition = As(Emit(choice.Condition), typeof(bool), choice.Condition);
        var result = Variable(choice.Type.Clr);
        var then = Inside(() => Do(Expression.Assign(result, As(Emit(choice.Then), choice.Type.Clr, choice.Then))));
        var otherwise = Inside(() => Do(Expression.Assign(result, As(Emit(choice.Otherwise), choice.Type.Clr, choice.Otherwise))));
        Do(Expression.IfThenElse(condition, then, otherwise));
        return result;
    }

    Expression Bind(BindNode bind)
    {
        var local = locals[bind.Local] = Variable(bind.Local.Type.Clr);
        Do(Expression.Assign(local, As(Emit(bind.Value), local.Type, bind.Value)));
        return Emit(bind.Body);
    }

    Expression OptionalMap(OptionalMapNode map)
    {
        var target = Kept(As(Emit(map.Target), typeof(RuleOptional), map.Target));
        var result = Variable(typeof(RuleOptional));
        Do(Expression.Assign(result, Expression.Constant(RuleOptional.None)));
        When(Expression.Property(target, nameof(RuleOptional.HasValue)), () =>
        {
            var local = locals[map.Local] = Variable(map.Local.Type.Clr);
            Do(Expression.Assign(local, As(Expression.Property(target, nameof(RuleOptional.Value)), local.Type, map)));
            var body = Emit(map.Body);
            Do(Expression.Assign(result, map.Flat ? As(body, typeof(RuleOptional), map.Body) : Expression.Call(typeof(RuleOptional), nameof(RuleOptional.Of), null, Boxed(body))));
        });
        return map.Type.Clr == typeof(RuleOptional) ? result : Expression.Convert(result, map.Type.Clr);
    }

    Expression List(ListNode list)
    {
        if (list.Items.Count > 0 && list.Items.All(i => i is LiteralNode) && !list.Optional.Contains(true))
            return Expression.Constant(list.Items.Select(i => ((LiteralNode)i).Value).ToArray(), typeof(IReadOnlyList<object?>));
        if (!list.Optional.Contains(true)) return Expression.Convert(Kept(Expression.NewArrayInit(typeof(object), list.Items.Select(i => Boxed(Emit(i))).ToArray())), typeof(IReadOnlyList<object?>));
        var made = Kept(Expression.New(typeof(List<object?>)));
        for (var i = 0; i < list.Items.Count; i++)
            Do(Try(list.Items[i], Runtime(list.Optional[i] ? nameof(Steps.AddMaybe) : nameof(Steps.Add), made, Boxed(Emit(list.Items[i])))));
        return Expression.Convert(made, typeof(IReadOnlyList<object?>));
    }

    Expression Map(MapNode map)
    {
        var made = Kept(Expression.New(typeof(BuiltMap).GetConstructor([typeof(int)])!, Expression.Constant(map.Keys.Count)));
        for (var i = 0; i < map.Keys.Count; i++)
        {
            var (key, value) = (Boxed(Emit(map.Keys[i])), Boxed(Emit(map.Values[i])));
            Do(Try(map.Keys[i], Runtime(map.Optional[i] ? nameof(Steps.PutMaybe) : nameof(Steps.Put), made, key, value)));
        }
        return Expression.Convert(made, typeof(RuleMap));
    }
}
