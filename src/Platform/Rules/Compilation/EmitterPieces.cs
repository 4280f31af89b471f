using System.Linq.Expressions;
using Dialtone.Platform.Rules.Syntax;

namespace Dialtone.Platform.Rules.Compilation;

/// <summary>What all of it is made of: statements, variables, conversions, failures.</summary>
internal sealed partial class Emitter
{
    void Do(Expression statement) => statements.Add(statement);

    ParameterExpression Variable(Type type)
    {
        var variable = Expression.Variable(type);
        variables.Add(variable);
        return variable;
    }

    ParameterExpression Kept(Expression value)
    {
        if (value is ParameterExpression already) return already;
        var variable = Variable(value.Type);
        Do(Expression.Assign(variable, value));
        return variable;
    }

    Expression Inside(Action body)
    {
        var outside = statements;
        statements = [];
        body();
        var inside = statements;
        statements = outside;
        return inside.Count == 0 ? Expression.Empty() : Expression.Block(typeof(void), inside);
    }

    void When(Expression condition, Action then) => Do(Expression.IfThen(condition, Inside(then)));

    /// <summary>What is done with another goal for its failures.</summary>
    void Guarded(Failing goal, Action body)
    {
        var outside = failing;
        failing = goal;
        body();
        failing = outside;
    }

    void Jump()
    {
        failing.IsUsed = true;
        Do(Expression.Goto(failing.Label));
    }

    void Fail(Node node, string how, params Expression[] given)
    {
        Do(Expression.Call(values, how, null, given));
        Do(Expression.Call(values, nameof(RuleValues.At), null, Expression.Constant(node.Position)));
        Jump();
    }

    /// <summary>A call that may fail: its value is kept, and a failure jumps.</summary>
    Expression Try(Node node, Expression call)
    {
        Expression result = Expression.Empty();
        if (call.Type == typeof(void)) Do(call);
        else result = Kept(call);
        When(Expression.Field(values, nameof(RuleValues.Failed)), () =>
        {
            Do(Expression.Call(values, nameof(RuleValues.At), null, Expression.Constant(node.Position)));
            Jump();
        });
        return result;
    }

    Expression Runtime(string step, params Expression[] given) => Expression.Call(typeof(Steps), step, null, [values, .. given]);

    static Expression Boxed(Expression value) => value.Type == typeof(object) ? value : Expression.Convert(value, typeof(object));

    /// <summary>The value as another type of C#: boxed, unboxed, or a failure where it is of another type.</summary>
    Expression As(Expression value, Type type, Node node)
    {
        if (value.Type == type) return value;
        if (type == typeof(object)) return Boxed(value);
        if (type.IsAssignableFrom(value.Type)) return Expression.Convert(value, type);
        var boxed = Kept(Boxed(value));
        When(Expression.Not(Expression.TypeIs(boxed, type)), () => Fail(node, nameof(RuleValues.FailType), Expression.Constant(Steps.NameOf(type)), boxed));
        return Expression.Convert(boxed, type);
    }
}
