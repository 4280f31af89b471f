using System.Linq.Expressions;
using Dialtone.Platform.Rules.Functions;
using Dialtone.Platform.Rules.Syntax;

namespace Dialtone.Platform.Rules.Compilation;

/// <summary>The macros over lists and maps.</summary>
internal sealed partial class Emitter
{
    Expression Loop(LoopNode loop)
    {
        var range = Kept(Boxed(Emit(loop.Range)));
        var items = Kept(Try(loop.Range, Runtime(nameof(Steps.Items), range)));
        var (count, at) = (Kept(Expression.Property(items, typeof(IReadOnlyCollection<object?>), nameof(IReadOnlyList<object?>.Count))), Variable(typeof(int)));
        Do(Expression.Assign(at, Expression.Constant(-1)));
        return loop.Kind is Syntax.Loop.All or Syntax.Loop.Exists ? Quantified() : Collected();

        // One turn: counted, named, filtered.
        void Turn(LabelTarget next, LabelTarget end, Action body)
        {
            Do(Expression.IfThen(Expression.GreaterThanOrEqual(Expression.PreIncrementAssign(at), count), Expression.Break(end)));
            Do(Expression.Call(values, nameof(RuleValues.Charge), null, Expression.Constant(1L + Size(loop.Body) / 10)));
            Name(loop.First, loop.Second is null ? Runtime(nameof(Steps.Item), items, at) : Runtime(nameof(Steps.Key), range, items, at));
            if (loop.Second is { } second) Name(second, Runtime(nameof(Steps.Value), range, items, at));
            if (loop.Filter is { } filter) Do(Expression.IfThen(Expression.Not(As(Emit(filter), typeof(bool), filter)), Expression.Goto(next)));
            body();
        }

        void Name(Checking.Local local, Expression value)
        {
            if (!locals.TryGetValue(local, out var variable)) variable = locals[local] = Variable(local.Type.Clr);
            Do(Expression.Assign(variable, As(value, variable.Type, loop.Range)));
        }

        Expression Quantified()
        {
            var all = loop.Kind == Syntax.Loop.All;
            var (result, saved, decided) = (Variable(typeof(bool)), Variable(typeof(RuleValues.Fault)), Expression.Label());
            Do(Expression.Assign(saved, Expression.Constant(null, saved.Type)));
            Repeat((next, end) =>
            {
                var goal = new Failing();
                Guarded(goal, () => Turn(next, end, () =>
                {
                    var value = As(Emit(loop.Body), typeof(bool), loop.Body);
                    When(all ? Expression.Not(value) : value, () =>
                    {
                        Do(Expression.Assign(result, Expression.Constant(!all)));
                        Do(Expression.Goto(decided));
                    });
                }));
                if (!goal.IsUsed) return;
                Do(Expression.Goto(next));
                Do(Expression.Label(goal.Label));
                Do(Expression.Assign(saved, Expression.Call(typeof(Steps), nameof(Steps.First), null, saved, Expression.Call(values, nameof(RuleValues.Absorb), null))));
            });
            When(Expression.ReferenceNotEqual(saved, Expression.Constant(null, saved.Type)), () =>
            {
                Do(Expression.Call(values, nameof(RuleValues.Restore), null, saved));
                Jump();
            });
            Do(Expression.Assign(result, Expression.Constant(all)));
            Do(Expression.Label(decided));
            return result;
        }

        Expression Collected()
        {
            var made = loop.Kind switch
            {
                Syntax.Loop.ExistsOne => Kept(Expression.Constant(0)),
                Syntax.Loop.TransformMap or Syntax.Loop.TransformMapEntry => Kept(Expression.New(typeof(BuiltMap).GetConstructor([typeof(int)])!, Expression.Constant(0))),
                _ => Kept(Expression.New(typeof(List<object?>))),
            };
            Repeat((next, end) => Turn(next, end, () =>
            {
                var value = Emit(loop.Body);
                if (loop.Kind == Syntax.Loop.ExistsOne) When(As(value, typeof(bool), loop.Body), () => Do(Expression.PreIncrementAssign(made)));
                else if (loop.Kind == Syntax.Loop.Filter) When(As(value, typeof(bool), loop.Body), () => Do(Runtime(nameof(Steps.Add), made, Boxed(locals[loop.First]))));
                else if (loop.Kind == Syntax.Loop.TransformMap) Do(Try(loop, Runtime(nameof(Steps.Put), made, Boxed(locals[loop.First]), Boxed(value))));
                else if (loop.Kind == Syntax.Loop.TransformMapEntry) Do(Try(loop, Runtime(nameof(Steps.PutAll), made, Boxed(value))));
                else Do(Runtime(nameof(Steps.Add), made, Boxed(value)));
            }));
            return loop.Kind == Syntax.Loop.ExistsOne ? Expression.Equal(made, Expression.Constant(1)) : Expression.Convert(made, loop.Type.Clr);
        }
    }

    void Repeat(Action<LabelTarget, LabelTarget> turn)
    {
        var (next, end) = (Expression.Label(), Expression.Label());
        Do(Expression.Loop(Inside(() => turn(next, end)), end, next));
    }

    static int Size(Node node) => 1 + node.Parts.Sum(Size);
}
