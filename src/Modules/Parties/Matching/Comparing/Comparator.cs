namespace Dialtone.Parties.Matching.Comparing;

/// <summary>A degree of agreement, from the same down to different.</summary>
/// <param name="Code">Of the message <c>parties.match.level.{Code}</c>.</param>
/// <param name="Agrees">Whether it speaks for the same person; the last level never does.</param>
internal sealed record Level(string Code, bool Agrees = true);

/// <summary>Reads and compares the values of one kind of field. Level 0 is the same normal form; the last level is different.</summary>
internal abstract class Comparator
{
    public abstract IReadOnlyList<Level> Levels { get; }

    /// <summary>Null where nothing, or nothing usable, was written.</summary>
    public abstract Value? Read(string written);

    /// <summary>The level of two values that differ in their normal form. Symmetric.</summary>
    public abstract int Compare(Value a, Value b);

    /// <summary>Names of the keys by which records that may be the same are found.</summary>
    public abstract int Keys { get; }

    /// <summary>The value's blocking keys, <see cref="Keys"/> of them; empty where it has none of that sort.</summary>
    public abstract void KeysOf(Value value, Span<string> keys);

    /// <summary>Called once with all values, before the first comparison.</summary>
    public virtual void Learn(IReadOnlyList<Value> values, int records) { }

    /// <summary>Whether frequent values count for less.</summary>
    public virtual bool ByFrequency => true;

    protected static readonly Level Same = new("same"), Different = new("different", false);
}

/// <summary>With the value type that <see cref="Comparator.Read"/> makes.</summary>
internal abstract class Comparator<T> : Comparator where T : Value
{
    public sealed override int Compare(Value a, Value b) => Compare((T)a, (T)b);

    public sealed override void KeysOf(Value value, Span<string> keys) => KeysOf((T)value, keys);

    protected abstract int Compare(T a, T b);

    protected abstract void KeysOf(T value, Span<string> keys);
}
