using System.Linq.Expressions;
using System.Reflection;

namespace Dialtone.Platform.Rules.Functions;

/// <summary>Gives a static method to rules as a function. Types follow from the method's, where no signature says more: <c>list(A), int -> A</c>; several are divided by semicolons.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RuleFunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>Whether it is called on its first argument: <c>text.size()</c>.</summary>
    public bool Member { get; init; }

    public string? Signature { get; init; }
}

/// <summary>One shape of a function: what it takes, what it gives, and what does it.</summary>
internal sealed class Overload
{
    readonly Lazy<Func<RuleValues, object?[], object?>> dynamic;

    public Overload(RuleFunctionAttribute said, string? signature, MethodInfo method)
    {
        (Function, Member, Method) = (said.Name, said.Member, method);
        var given = method.GetParameters().Where(p => p.ParameterType != typeof(RuleValues)).ToArray();
        Speaks = given.Length < method.GetParameters().Length;
        (Takes, Gives) = signature is not null ? RuleTypeText.Signature(signature) : (given.Select(p => Of(p.ParameterType)).ToArray(), Of(method.ReturnType));
        dynamic = new(Dynamic);
    }

    public Overload(string function, RuleType[] takes, RuleType gives, Func<object?[], object?> does)
    {
        (Function, Takes, Gives, Host) = (function, takes, gives, does);
        dynamic = new(() => (_, given) => RuleValues.Normal(does(given)));
    }

    public string Function { get; }

    public bool Member { get; }

    public RuleType[] Takes { get; }

    public RuleType Gives { get; }

    /// <summary>What does it, here; null where the host gave a delegate.</summary>
    public MethodInfo? Method { get; }

    public Func<object?[], object?>? Host { get; }

    /// <summary>Whether it is handed the evaluation, to fail or to count what it costs.</summary>
    public bool Speaks { get; }

    /// <summary>Whether it wants to see its types before the evaluation: what adds a decimal to an int must not make the sum of dyn and int ambiguous.</summary>
    public bool Exact => Takes.Length == 2 && (Takes[0].Kind, Takes[1].Kind) is (RuleKind.Decimal, RuleKind.Int) or (RuleKind.Int, RuleKind.Decimal);

    public bool Fits(bool member, object?[] given) => Member == member && Takes.Length == given.Length && Takes.Zip(given).All(p => p.First.Accepts(p.Second));

    public object? Call(RuleValues values, object?[] given) => dynamic.Value(values, given);

    public override string ToString() => (Function, Takes) switch
    {
        ("_[_]" or "_[?_]", [var of, var key]) => $"{of}[{key}]",
        (['_', .., '_'], [var left, var right]) => $"{left} {Function[1..^1]} {right}",
        ("@in", [var item, var list]) => $"{item} in {list}",
        ("!_" or "-_", [var one]) => $"{Function[0]}{one}",
        _ => Called(),
    };

    string Called() => Member ? $"{Takes[0]}.{Function}({string.Join(", ", Takes.Skip(1))})" : $"{Function}({string.Join(", ", Takes.AsEnumerable())})";

    Func<RuleValues, object?[], object?> Dynamic()
    {
        var (values, given) = (Expression.Parameter(typeof(RuleValues)), Expression.Parameter(typeof(object?[])));
        var at = 0;
        var arguments = Method!.GetParameters().Select(p => p.ParameterType == typeof(RuleValues) ? (Expression)values : Expression.Convert(Expression.ArrayIndex(given, Expression.Constant(at++)), p.ParameterType)).ToArray();
        return Expression.Lambda<Func<RuleValues, object?[], object?>>(Expression.Convert(Expression.Call(Method, arguments), typeof(object)), values, given).Compile();
    }

    static RuleType Of(Type type) =>
        type == typeof(bool) ? RuleType.Bool : type == typeof(long) ? RuleType.Int : type == typeof(ulong) ? RuleType.Uint : type == typeof(double) ? RuleType.Double
        : type == typeof(decimal) ? RuleType.Decimal : type == typeof(string) ? RuleType.String : type == typeof(byte[]) ? RuleType.Bytes
        : type == typeof(RuleTimestamp) ? RuleType.Timestamp : type == typeof(RuleDuration) ? RuleType.Duration : RuleType.Dyn;
}
