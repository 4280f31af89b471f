using System.Linq.Expressions;
using Dialtone.Platform.Rules.Functions;
using Dialtone.Platform.Rules.Syntax;

namespace Dialtone.Platform.Rules.Compilation;

/// <summary>Calls: an operator of C# where the types allow one, the method where the types name it, else a choice at evaluation.</summary>
internal sealed partial class Emitter
{
    const int MostCompared = 16;

    Expression Call(CallNode call)
    {
        if (call.Function == "@in" && Membership(call) is { } membership) return membership;
        var given = call.Given.Select(Emit).ToArray();
        if (Native(call, given) is { } native) return native;
        var overloads = call.Overloads;
        if (overloads.Count == 0 || overloads.Any(o => o.Method is null || o.Method != overloads[0].Method)) return Chosen(call, given);

        var method = overloads[0].Method!;
        if (call.Function == "matches" && call.Given is [_, LiteralNode { Value: string pattern }] && Re2Pattern.TryMake(pattern, out var regex, out _))
            return Expression.Call(typeof(StringFunctions), nameof(StringFunctions.Matches), null, values, As(given[0], typeof(string), call.Given[0]), Expression.Constant(regex));
        if (given.All(g => g is ConstantExpression) && Folded(call, overloads[0], given) is { } constant) return constant;
        var at = 0;
        var arguments = method.GetParameters().Select(p => p.ParameterType == typeof(RuleValues) ? values : As(given[at], p.ParameterType, call.Given[at++])).ToArray();
        var value = Expression.Call(method, arguments);
        return As(overloads[0].Speaks ? Try(call, value) : value, call.Type.Clr, call);
    }

    // decimal('99.00') is worked out once. What fails, or costs too much, is left to the evaluation.
    ConstantExpression? Folded(CallNode call, Overload overload, Expression[] given)
    {
        var scratch = environment.NewValues();
        scratch.Begin(CancellationToken.None);
        try
        {
            var arguments = given.Select(g => ((ConstantExpression)g).Value).ToArray();
            if (!overload.Fits(overload.Member, arguments)) return null;
            var value = overload.Call(scratch, arguments);
            if (scratch.Failed || value is null || scratch.CostSoFar > 10_000) return null;
            var type = RuleType.Of(value).Clr;
            return type == call.Type.Clr || call.Type.Clr == typeof(object) ? Expression.Constant(value, call.Type.Clr) : null;
        }
        catch (RuleStopped)
        {
            // The evaluation will come to the same limit and say so.
            return null;
        }
    }

    // In lenient compilation the types may not fit any shape; then all shapes of that name are asked at evaluation.
    Expression Chosen(CallNode call, Expression[] given)
    {
        var member = call.Target is not null && call.Qualified is null;
        var name = call.Qualified ?? call.Function;
        IReadOnlyList<Overload> overloads = [.. call.Overloads.Count > 0 ? call.Overloads : environment.Functions(name).Where(o => o.Member == member)];
        var arguments = Expression.NewArrayInit(typeof(object), given.Select(Boxed));
        return As(Try(call, Expression.Call(values, nameof(RuleValues.Dispatch), null, Expression.Constant(overloads, typeof(IReadOnlyList<Overload>)), Expression.Constant(name), Expression.Constant(member), arguments)), call.Type.Clr, call);
    }

    Expression? Native(CallNode call, Expression[] given)
    {
        if (given.Length == 1) return call.Function == "!_" && given[0].Type == typeof(bool) ? Expression.Not(given[0]) : null;
        if (given.Length != 2) return null;
        var (a, b) = (given[0], given[1]);
        if (a.Type == typeof(decimal) && b.Type == typeof(long)) b = Expression.Convert(b, typeof(decimal));
        if (a.Type == typeof(long) && b.Type == typeof(decimal)) a = Expression.Convert(a, typeof(decimal));
        if (a.Type != b.Type) return null;
        var type = a.Type;
        if (type == typeof(decimal) && call.Function is "_+_" or "_-_" or "_*_" or "_/_")
            return Try(call, Expression.Call(typeof(DecimalFunctions), nameof(DecimalFunctions.Within), null, values, Expression.Constant(call.Function[1]), a, b));
        var ordered = type == typeof(long) || type == typeof(ulong) || type == typeof(double) || type == typeof(decimal);
        if (call.Function is "_==_" or "_!=_")
        {
            if (!ordered && type != typeof(bool) && type != typeof(string) && type != typeof(RuleTimestamp) && type != typeof(RuleDuration)) return null;
            return call.Function == "_==_" ? Expression.Equal(a, b) : Expression.NotEqual(a, b);
        }
        if (type == typeof(string) && call.Function is "_<_" or "_<=_" or "_>_" or "_>=_")
            (a, b, ordered) = (Expression.Call(typeof(RuleEquality), nameof(RuleEquality.CompareText), null, a, b), Expression.Constant(0), true);
        if ((type == typeof(RuleTimestamp) || type == typeof(RuleDuration)) && call.Function is "_<_" or "_<=_" or "_>_" or "_>=_")
            (a, b, ordered) = (Expression.Call(a, nameof(RuleTimestamp.CompareTo), null, b), Expression.Constant(0), true);
        if (!ordered) return null;
        return call.Function switch
        {
            "_<_" => Expression.LessThan(a, b),
            "_<=_" => Expression.LessThanOrEqual(a, b),
            "_>_" => Expression.GreaterThan(a, b),
            "_>=_" => Expression.GreaterThanOrEqual(a, b),
            "_+_" when type == typeof(double) => Expression.Add(a, b),
            "_-_" when type == typeof(double) => Expression.Subtract(a, b),
            "_*_" when type == typeof(double) => Expression.Multiply(a, b),
            "_/_" when type == typeof(double) => Expression.Divide(a, b),
            _ => null,
        };
    }

    // tier in ['gold', 'platinum']: compared one by one, without a list.
    Expression? Membership(CallNode call)
    {
        if (call.Given[0].Type.Kind is not (RuleKind.String or RuleKind.Int) || call.Given[1] is not ListNode { Items.Count: > 0 and <= MostCompared } list) return null;
        if (list.Optional.Contains(true) || list.Items.Any(i => i is not LiteralNode || i.Type.Kind != call.Given[0].Type.Kind)) return null;
        var item = Kept(Emit(call.Given[0]));
        return list.Items.Select(i => (Expression)Expression.Equal(item, Emit(i))).Aggregate(Expression.OrElse);
    }
}
