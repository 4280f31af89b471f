namespace Dialtone.Platform.Rules.Functions;

/// <summary>Equality and order of values as CEL has them: numbers by value whatever their kind, text by code points; kinds that differ are unequal, and have no order.</summary>
internal static class RuleEquality
{
    public static bool Same(RuleValues values, object? one, object? other)
    {
        switch (one, other)
        {
            case (null, null): return true;
            case (null, _) or (_, null): return false;
            case (long a, long b): return a == b;
            case (string a, string b): return a == b;
            case (bool a, bool b): return a == b;
            case (double a, double b): return a == b;
            case (byte[] a, byte[] b): return a.AsSpan().SequenceEqual(b);
            case (RuleType a, RuleType b): return a.Name == b.Name;
            case (RuleTimestamp a, RuleTimestamp b): return a == b;
            case (RuleDuration a, RuleDuration b): return a == b;
            case (RuleOptional a, RuleOptional b): return a.HasValue == b.HasValue && (!a.HasValue || Same(values, a.Value, b.Value));
            case (RuleMap a, RuleMap b): return SameMaps(values, a, b);
            case (IReadOnlyList<object?> a, IReadOnlyList<object?> b): return SameLists(values, a, b);
            default: return Number(one) && Number(other) && Compare(one, other) == 0;
        }
    }

    /// <summary>Below 0, 0, above 0; null where the two have no order, as NaN and what is not of a kind.</summary>
    public static int? Compare(object? one, object? other) => (one, other) switch
    {
        (long a, long b) => a.CompareTo(b),
        (ulong a, ulong b) => a.CompareTo(b),
        (string a, string b) => CompareText(a, b),
        (bool a, bool b) => a.CompareTo(b),
        (byte[] a, byte[] b) => a.AsSpan().SequenceCompareTo(b),
        (RuleTimestamp a, RuleTimestamp b) => a.CompareTo(b),
        (RuleDuration a, RuleDuration b) => a.CompareTo(b),
        (long a, ulong b) => a < 0 ? -1 : ((ulong)a).CompareTo(b),
        (ulong a, long b) => b < 0 ? 1 : a.CompareTo((ulong)b),
        (decimal a, decimal b) => a.CompareTo(b),
        (decimal a, long b) => a.CompareTo(b),
        (decimal a, ulong b) => a.CompareTo(b),
        (long a, decimal b) => ((decimal)a).CompareTo(b),
        (ulong a, decimal b) => ((decimal)a).CompareTo(b),
        (double a, _) when Double(other) is { } b => CompareDoubles(a, b),
        (_, double b) when Double(one) is { } a => CompareDoubles(a, b),
        _ => null,
    };

    /// <summary>Whether two values have an order at all; NaN has one, in which nothing holds.</summary>
    public static bool Ordered(object? one, object? other) => (Number(one) && Number(other) && !(one is double && other is decimal) && !(one is decimal && other is double))
        || (one, other) is (string, string) or (bool, bool) or (byte[], byte[]) or (RuleTimestamp, RuleTimestamp) or (RuleDuration, RuleDuration);

    /// <summary>By code points; UTF-16 units would put U+FFFD after U+1F600.</summary>
    public static int CompareText(string one, string other)
    {
        var at = one.AsSpan().CommonPrefixLength(other);
        if (at == one.Length || at == other.Length) return one.Length.CompareTo(other.Length);
        return char.IsSurrogate(one[at]) == char.IsSurrogate(other[at]) ? one[at].CompareTo(other[at]) : char.IsSurrogate(one[at]) ? 1 : -1;
    }

    static bool SameLists(RuleValues values, IReadOnlyList<object?> one, IReadOnlyList<object?> other)
    {
        if (one.Count != other.Count) return false;
        values.Charge(one.Count);
        for (var i = 0; i < one.Count; i++)
            if (!Same(values, RuleValues.Normal(one[i]), RuleValues.Normal(other[i]))) return false;
        return true;
    }

    static bool SameMaps(RuleValues values, RuleMap one, RuleMap other)
    {
        if (one.Count != other.Count) return false;
        values.Charge(one.Count);
        foreach (var key in one.Keys)
        {
            one.TryGet(key, out var mine);
            if (!other.TryGet(key, out var theirs) || !Same(values, mine, theirs)) return false;
        }
        return true;
    }

    static bool Number(object? value) => value is long or ulong or double or decimal;

    static double? Double(object? value) => value switch { double d => d, long i => i, ulong u => u, _ => null };

    static int? CompareDoubles(double one, double other) => one < other ? -1 : one > other ? 1 : one == other ? 0 : null;
}
