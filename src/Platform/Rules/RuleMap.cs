namespace Dialtone.Platform.Rules;

/// <summary>A map of a rule. Keys are bool, int, uint or string; a number finds its key whatever kind of number it is. The order is that of making.</summary>
public abstract class RuleMap
{
    public abstract int Count { get; }

    public abstract IReadOnlyList<object?> Keys { get; }

    public abstract bool TryGet(object? key, out object? value);

    /// <summary>A map over a dictionary of the caller's; its values become values of a rule as they are read.</summary>
    public static RuleMap Of(IReadOnlyDictionary<string, object?> names) => new NamedMap(names);

    /// <summary>The one form of a key in which equal numbers are equal; null where it can be no key.</summary>
    internal static object? Canonical(object? key) => key switch
    {
        ulong unsigned when unsigned <= long.MaxValue => (long)unsigned,
        double d when d is >= long.MinValue and < long.MaxValue && d == Math.Floor(d) => (long)d,
        double d when d is >= long.MaxValue and < ulong.MaxValue && d == Math.Floor(d) => (ulong)d,
        decimal m when m == Math.Floor(m) && m >= long.MinValue && m <= long.MaxValue => (long)m,
        bool or long or ulong or string => key,
        _ => null,
    };

    sealed class NamedMap(IReadOnlyDictionary<string, object?> names) : RuleMap
    {
        IReadOnlyList<object?>? keys;

        public override int Count => names.Count;

        public override IReadOnlyList<object?> Keys => keys ??= [.. names.Keys];

        public override bool TryGet(object? key, out object? value)
        {
            if (key is string name && names.TryGetValue(name, out value))
            {
                value = RuleValues.Normal(value);
                return true;
            }
            value = null;
            return false;
        }
    }
}

/// <summary>A map as an expression makes it.</summary>
internal sealed class BuiltMap(int capacity) : RuleMap
{
    readonly Dictionary<object, object?> values = new(capacity);
    readonly List<object?> keys = new(capacity);

    public override int Count => keys.Count;

    public override IReadOnlyList<object?> Keys => keys;

    /// <summary>Whether the key was not there yet.</summary>
    public bool TryAdd(object key, object? value)
    {
        if (!values.TryAdd(Canonical(key)!, value)) return false;
        keys.Add(key);
        return true;
    }

    public override bool TryGet(object? key, out object? value)
    {
        value = null;
        return Canonical(key) is { } canonical && values.TryGetValue(canonical, out value);
    }
}
