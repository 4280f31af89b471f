using System.Linq.Expressions;
using Dialtone.Platform.Rules.Syntax;

namespace Dialtone.Platform.Rules.Compilation;

/// <summary>&amp;&amp; and ||: the first operand that decides does so, whatever failed before it; where none decides, the first failure is the result.</summary>
internal sealed partial class Emitter
{
    Expression Logic(LogicNode logic)
    {
        var result = Variable(typeof(bool));
        var (decided, saved) = (Expression.Label(), default(ParameterExpression));
        var (pending, beginning) = (new List<Expression>(), statements.Count);
        foreach (var operand in logic.Operands)
        {
            Expression value = Expression.Empty();
            var goal = new Failing();
            var before = Inside(() => Guarded(goal, () => value = As(Emit(operand), typeof(bool), operand)));
            if (before is DefaultExpression && !goal.IsUsed)
            {
                // Nothing to do first and nothing that fails: one condition with its neighbours.
                pending.Add(value);
                continue;
            }
            Settle();
            if (before is not DefaultExpression) statements.AddRange(before is BlockExpression block ? block.Expressions : [before]);
            Decide(value);
            if (!goal.IsUsed) continue;
            if (saved is null)
            {
                saved = Variable(typeof(RuleValues.Fault));
                statements.Insert(beginning, Expression.Assign(saved, Expression.Constant(null, saved.Type)));
            }
            var next = Expression.Label();
            Do(Expression.Goto(next));
            Do(Expression.Label(goal.Label));
            Do(Expression.Assign(saved, Expression.Call(typeof(Steps), nameof(Steps.First), null, saved, Expression.Call(values, nameof(RuleValues.Absorb), null))));
            Do(Expression.Label(next));
        }
        Settle();
        if (saved is not null) When(Expression.ReferenceNotEqual(saved, Expression.Constant(null, saved.Type)), () =>
        {
            Do(Expression.Call(values, nameof(RuleValues.Restore), null, saved));
            Jump();
        });
        Do(Expression.Assign(result, Expression.Constant(logic.And)));
        Do(Expression.Label(decided));
        return result;

        void Settle()
        {
            if (pending.Count > 0) Decide(pending.Aggregate(logic.And ? Expression.AndAlso : Expression.OrElse));
            pending.Clear();
        }

        void Decide(Expression value) => When(logic.And ? Expression.Not(value) : value, () =>
        {
            Do(Expression.Assign(result, Expression.Constant(!logic.And)));
            Do(Expression.Goto(decided));
        });
    }
}
