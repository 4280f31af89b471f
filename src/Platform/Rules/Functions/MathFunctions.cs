namespace Dialtone.Platform.Rules.Functions;

/// <summary>The math extension.</summary>
internal static class MathFunctions
{
    const string Overflow = "platform.rule.overflow";
    const string OfAny = "int -> int; uint -> uint; double -> double; decimal -> decimal; list(int) -> int; list(uint) -> uint; list(double) -> double; list(decimal) -> decimal";

    [RuleFunction("math.@greatest", Signature = OfAny)]
    public static object? Greatest(RuleValues v, object? given) => Extreme(v, given, 1);

    [RuleFunction("math.@least", Signature = OfAny)]
    public static object? Least(RuleValues v, object? given) => Extreme(v, given, -1);

    static object? Extreme(RuleValues v, object? given, int sign)
    {
        if (given is not IReadOnlyList<object?> list) list = [given];
        v.Charge(list.Count);
        if (list.Count == 0) return v.Fail<object?>("platform.rule.empty");
        var best = RuleValues.Normal(list[0]);
        foreach (var raw in list)
        {
            var item = RuleValues.Normal(raw);
            if (item is not (long or ulong or double or decimal) || !RuleEquality.Ordered(item, best)) return v.Fail<object?>("platform.rule.noOverload", ("function", sign > 0 ? "math.greatest" : "math.least"), ("given", RuleType.Of(item).Name));
            if (RuleEquality.Compare(item, best) * sign > 0) best = item;
        }
        return best;
    }

    [RuleFunction("math.ceil")]
    public static double Ceiling(double a) => Math.Ceiling(a);

    [RuleFunction("math.floor")]
    public static double Floor(double a) => Math.Floor(a);

    [RuleFunction("math.round")]
    public static double Round(double a) => Math.Round(a, MidpointRounding.AwayFromZero);

    [RuleFunction("math.trunc")]
    public static double Truncate(double a) => Math.Truncate(a);

    [RuleFunction("math.sqrt", Signature = "int -> double; uint -> double; double -> double")]
    public static double Root(object? a) => Math.Sqrt(a switch { long i => i, ulong u => u, _ => (double)a! });

    [RuleFunction("math.abs")]
    public static long Absolute(RuleValues v, long a) => a == long.MinValue ? v.Fail<long>(Overflow) : Math.Abs(a);

    [RuleFunction("math.abs")]
    public static ulong Absolute(ulong a) => a;

    [RuleFunction("math.abs")]
    public static double Absolute(double a) => Math.Abs(a);

    [RuleFunction("math.abs")]
    public static decimal Absolute(decimal a) => Math.Abs(a);

    [RuleFunction("math.sign")]
    public static long Sign(long a) => Math.Sign(a);

    [RuleFunction("math.sign")]
    public static ulong Sign(ulong a) => a == 0 ? 0UL : 1;

    [RuleFunction("math.sign")]
    public static double Sign(double a) => double.IsNaN(a) ? a : Math.Sign(a);

    [RuleFunction("math.isNaN")]
    public static bool IsNaN(double a) => double.IsNaN(a);

    [RuleFunction("math.isInf")]
    public static bool IsInfinity(double a) => double.IsInfinity(a);

    [RuleFunction("math.isFinite")]
    public static bool IsFinite(double a) => double.IsFinite(a);

    [RuleFunction("math.bitAnd")]
    public static long And(long a, long b) => a & b;

    [RuleFunction("math.bitAnd")]
    public static ulong And(ulong a, ulong b) => a & b;

    [RuleFunction("math.bitOr")]
    public static long Or(long a, long b) => a | b;

    [RuleFunction("math.bitOr")]
    public static ulong Or(ulong a, ulong b) => a | b;

    [RuleFunction("math.bitXor")]
    public static long Xor(long a, long b) => a ^ b;

    [RuleFunction("math.bitXor")]
    public static ulong Xor(ulong a, ulong b) => a ^ b;

    [RuleFunction("math.bitNot")]
    public static long Not(long a) => ~a;

    [RuleFunction("math.bitNot")]
    public static ulong Not(ulong a) => ~a;

    [RuleFunction("math.bitShiftLeft")]
    public static long Left(RuleValues v, long a, long by) => by < 0 ? v.Fail<long>("platform.rule.shift") : by > 63 ? 0 : a << (int)by;

    [RuleFunction("math.bitShiftLeft")]
    public static ulong Left(RuleValues v, ulong a, long by) => by < 0 ? v.Fail<ulong>("platform.rule.shift") : by > 63 ? 0 : a << (int)by;

    // A negative number keeps its sign while its bits go; the conformance vectors say so.
    [RuleFunction("math.bitShiftRight")]
    public static long Right(RuleValues v, long a, long by) => by < 0 ? v.Fail<long>("platform.rule.shift") : a >> (int)Math.Min(by, 63);

    [RuleFunction("math.bitShiftRight")]
    public static ulong Right(RuleValues v, ulong a, long by) => by < 0 ? v.Fail<ulong>("platform.rule.shift") : by > 63 ? 0 : a >> (int)by;
}
