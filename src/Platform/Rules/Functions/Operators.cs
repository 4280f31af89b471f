namespace Dialtone.Platform.Rules.Functions;

/// <summary>Arithmetic, order, equality, membership and indexing. What does not fit into its type fails; doubles follow IEEE 754.</summary>
internal static class Operators
{
    const string Overflow = "platform.rule.overflow", ByZero = "platform.rule.divideByZero";
    const string Equal = "A, A -> bool; decimal, int -> bool; int, decimal -> bool";
    const string Ordered = "int, int -> bool; uint, uint -> bool; double, double -> bool; decimal, decimal -> bool; string, string -> bool; bool, bool -> bool; bytes, bytes -> bool;"
        + "timestamp, timestamp -> bool; duration, duration -> bool; int, uint -> bool; uint, int -> bool; int, double -> bool; double, int -> bool; uint, double -> bool; double, uint -> bool;"
        + "decimal, int -> bool; int, decimal -> bool";

    [RuleFunction("_+_")]
    public static long Add(RuleValues v, long a, long b)
    {
        var sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) < 0 ? v.Fail<long>(Overflow) : sum;
    }

    [RuleFunction("_-_")]
    public static long Subtract(RuleValues v, long a, long b)
    {
        var difference = unchecked(a - b);
        return ((a ^ b) & (a ^ difference)) < 0 ? v.Fail<long>(Overflow) : difference;
    }

    [RuleFunction("_*_")]
    public static long Multiply(RuleValues v, long a, long b) => Math.BigMul(a, b, out var low) == low >> 63 ? low : v.Fail<long>(Overflow);

    [RuleFunction("_/_")]
    public static long Divide(RuleValues v, long a, long b) => b == 0 ? v.Fail<long>(ByZero) : a == long.MinValue && b == -1 ? v.Fail<long>(Overflow) : a / b;

    [RuleFunction("_%_")]
    public static long Remainder(RuleValues v, long a, long b) => b == 0 ? v.Fail<long>(ByZero) : b == -1 ? 0 : a % b;

    [RuleFunction("-_")]
    public static long Negate(RuleValues v, long a) => a == long.MinValue ? v.Fail<long>(Overflow) : -a;

    [RuleFunction("_+_")]
    public static ulong Add(RuleValues v, ulong a, ulong b) => unchecked(a + b) is var sum && sum < a ? v.Fail<ulong>(Overflow) : sum;

    [RuleFunction("_-_")]
    public static ulong Subtract(RuleValues v, ulong a, ulong b) => a < b ? v.Fail<ulong>(Overflow) : a - b;

    [RuleFunction("_*_")]
    public static ulong Multiply(RuleValues v, ulong a, ulong b) => Math.BigMul(a, b, out var low) == 0 ? low : v.Fail<ulong>(Overflow);

    [RuleFunction("_/_")]
    public static ulong Divide(RuleValues v, ulong a, ulong b) => b == 0 ? v.Fail<ulong>(ByZero) : a / b;

    [RuleFunction("_%_")]
    public static ulong Remainder(RuleValues v, ulong a, ulong b) => b == 0 ? v.Fail<ulong>(ByZero) : a % b;

    [RuleFunction("_+_")]
    public static double Add(double a, double b) => a + b;

    [RuleFunction("_-_")]
    public static double Subtract(double a, double b) => a - b;

    [RuleFunction("_*_")]
    public static double Multiply(double a, double b) => a * b;

    [RuleFunction("_/_")]
    public static double Divide(double a, double b) => a / b;

    [RuleFunction("-_")]
    public static double Negate(double a) => -a;

    [RuleFunction("_+_")]
    public static string Add(RuleValues v, string a, string b)
    {
        v.Charge((a.Length + b.Length) / 10);
        return a + b;
    }

    [RuleFunction("_+_")]
    public static byte[] Add(RuleValues v, byte[] a, byte[] b)
    {
        v.Charge((a.Length + b.Length) / 10);
        return [.. a, .. b];
    }

    [RuleFunction("_+_", Signature = "list(A), list(A) -> list(A)")]
    public static IReadOnlyList<object?> Add(RuleValues v, IReadOnlyList<object?> a, IReadOnlyList<object?> b)
    {
        v.Charge(a.Count + b.Count);
        return a.Count == 0 ? b : b.Count == 0 ? a : [.. a, .. b];
    }

    [RuleFunction("!_")]
    public static bool Not(bool a) => !a;

    [RuleFunction("_==_", Signature = Equal)]
    public static bool Same(RuleValues v, object? a, object? b) => RuleEquality.Same(v, a, b);

    [RuleFunction("_!=_", Signature = Equal)]
    public static bool Different(RuleValues v, object? a, object? b) => !RuleEquality.Same(v, a, b);

    [RuleFunction("_<_", Signature = Ordered)]
    public static bool Less(RuleValues v, object? a, object? b) => RuleEquality.Ordered(a, b) ? RuleEquality.Compare(a, b) < 0 : NoOrder(v, "<", a, b);

    [RuleFunction("_<=_", Signature = Ordered)]
    public static bool LessOrSame(RuleValues v, object? a, object? b) => RuleEquality.Ordered(a, b) ? RuleEquality.Compare(a, b) <= 0 : NoOrder(v, "<=", a, b);

    [RuleFunction("_>_", Signature = Ordered)]
    public static bool Greater(RuleValues v, object? a, object? b) => RuleEquality.Ordered(a, b) ? RuleEquality.Compare(a, b) > 0 : NoOrder(v, ">", a, b);

    [RuleFunction("_>=_", Signature = Ordered)]
    public static bool GreaterOrSame(RuleValues v, object? a, object? b) => RuleEquality.Ordered(a, b) ? RuleEquality.Compare(a, b) >= 0 : NoOrder(v, ">=", a, b);

    static bool NoOrder(RuleValues v, string function, object? a, object? b) => v.Fail<bool>("platform.rule.noOverload", ("function", function), ("given", $"{RuleType.Of(a).Name}, {RuleType.Of(b).Name}"));

    [RuleFunction("@in", Signature = "A, list(A) -> bool")]
    public static bool In(RuleValues v, object? item, IReadOnlyList<object?> list)
    {
        if (item is string text && list is object?[] array)
        {
            v.Charge(array.Length);
            foreach (var one in array)
                if (one is string own && own == text) return true;
            return false;
        }
        for (var i = 0; i < list.Count; i++)
        {
            v.Charge(1);
            if (RuleEquality.Same(v, item, RuleValues.Normal(list[i]))) return true;
        }
        return false;
    }

    [RuleFunction("@in", Signature = "A, map(A, B) -> bool")]
    public static bool In(object? key, RuleMap map) => map.TryGet(key, out _);

    [RuleFunction("_[_]", Signature = "list(A), int -> A")]
    public static object? At(RuleValues v, IReadOnlyList<object?> list, object? index) => Index(index) is not { } i
        ? v.Fail<object?>("platform.rule.noOverload", ("function", "[ ]"), ("given", $"list, {RuleType.Of(index).Name}"))
        : i >= 0 && i < list.Count ? RuleValues.Normal(list[(int)i]) : v.Fail<object?>("platform.rule.index", ("index", i), ("size", list.Count));

    [RuleFunction("_[_]", Signature = "map(A, B), A -> B")]
    public static object? At(RuleValues v, RuleMap map, object? key) => map.TryGet(key, out var value) ? value : v.Fail<object?>("platform.rule.noKey", ("key", Conversions.Shown(key)));

    [RuleFunction("_[_]", Signature = "optional_type(list(A)), int -> optional_type(A); optional_type(map(A, B)), A -> optional_type(B)")]
    [RuleFunction("_[?_]", Signature = "optional_type(list(A)), int -> optional_type(A); optional_type(map(A, B)), A -> optional_type(B); list(A), int -> optional_type(A); map(A, B), A -> optional_type(B)")]
    public static object? MaybeAt(RuleValues v, object? of, object? key) => of switch
    {
        RuleOptional { HasValue: false } => RuleOptional.None,
        RuleOptional optional => MaybeAt(v, optional.Value, key),
        RuleMap map => map.TryGet(key, out var value) ? RuleOptional.Of(value) : RuleOptional.None,
        IReadOnlyList<object?> list when Index(key) is { } i => i >= 0 && i < list.Count ? RuleOptional.Of(RuleValues.Normal(list[(int)i])) : RuleOptional.None,
        _ => v.Fail<object?>("platform.rule.noOverload", ("function", "[?]"), ("given", $"{RuleType.Of(of).Name}, {RuleType.Of(key).Name}")),
    };

    static long? Index(object? index) => index is long i ? i : index is ulong or double ? RuleMap.Canonical(index) as long? : null;
}
