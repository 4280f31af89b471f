using Dialtone.Platform.Failures;

namespace Dialtone.Platform.Rules;

/// <summary>
/// The values that the declared names of an environment have, and the evaluation that reads them. Fill it, evaluate any number of rules with it, change a value, evaluate
/// again. One caller at a time.
/// </summary>
public sealed partial class RuleValues
{
    internal readonly Slot[] Slots;
    internal readonly RuleEnvironment Environment;

    internal RuleValues(RuleEnvironment environment, int count) => (Environment, Slots, most) = (environment, new Slot[count], environment.Limits.Cost);

    /// <summary>Where a name's value lies, for who sets it often.</summary>
    /// <exception cref="KeyNotFoundException">The environment declares no such name.</exception>
    public int SlotOf(string name) => Environment.Variable(name)?.Slot ?? throw new KeyNotFoundException($"The environment declares no {name}.");

    /// <summary>
    /// Gives a name a value: null, bool, whole numbers (signed are int, unsigned uint), double, decimal, string, byte[], DateTimeOffset and TimeSpan, dictionaries by string,
    /// sequences, and the types of this namespace. Inside of what is given nothing is looked at until a rule reads it.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The environment declares no such name.</exception>
    /// <exception cref="Refused">The value is not of the declared type.</exception>
    public RuleValues Set(string name, object? value)
    {
        var variable = Environment.Variable(name) ?? throw new KeyNotFoundException($"The environment declares no {name}.");
        // A string[] is a list too, but a slow one to go through.
        var normal = value is object?[] array && array.GetType() != typeof(object[]) ? array.ToArray() : Normal(value);
        if (!variable.Type.Accepts(normal)) throw Refused.Invalid("platform.rule.value", name, ("name", name), ("asked", variable.Type.ToString()), ("given", RuleType.Of(normal).ToString()));
        Slots[variable.Slot] = normal switch
        {
            long i => new() { IsSet = true, Bits = i },
            ulong u => new() { IsSet = true, Bits = unchecked((long)u) },
            double d => new() { IsSet = true, Bits = BitConverter.DoubleToInt64Bits(d) },
            bool b => new() { IsSet = true, Bits = b ? 1 : 0 },
            _ => new() { IsSet = true },
        };
        Slots[variable.Slot].Reference = variable.Type.Kind is RuleKind.Int or RuleKind.Uint or RuleKind.Double or RuleKind.Bool ? null : normal;
        return this;
    }

    /// <summary>Sets an int without a look-up; the slot is one of a name declared int.</summary>
    public void Set(int slot, long value) => Slots[slot] = new() { IsSet = true, Bits = value };

    /// <summary>Sets a bool without a look-up; the slot is one of a name declared bool.</summary>
    public void Set(int slot, bool value) => Slots[slot] = new() { IsSet = true, Bits = value ? 1 : 0 };

    /// <summary>Sets a string without a look-up; the slot is one of a name declared string.</summary>
    public void Set(int slot, string value) => Slots[slot] = new() { IsSet = true, Reference = value };

    /// <summary>Sets a decimal without a look-up; the slot is one of a name declared decimal.</summary>
    public void Set(int slot, decimal value) => Slots[slot] = new() { IsSet = true, Reference = value };

    /// <summary>Takes a name's value away: reading it fails, and <c>has</c> says no.</summary>
    public RuleValues Unset(string name)
    {
        Slots[SlotOf(name)] = default;
        return this;
    }

    /// <summary>Takes all values away.</summary>
    public void Clear() => Array.Clear(Slots);

    internal object? Read(Checking.Variable variable)
    {
        ref var slot = ref Slots[variable.Slot];
        return variable.Type.Kind switch
        {
            RuleKind.Int => slot.Bits,
            RuleKind.Uint => unchecked((ulong)slot.Bits),
            RuleKind.Double => BitConverter.Int64BitsToDouble(slot.Bits),
            RuleKind.Bool => slot.Bits != 0,
            _ => slot.Reference,
        };
    }

    /// <summary>A value of C# as a value of rules.</summary>
    internal static object? Normal(object? value) => value is null or string or long ? value : value switch
    {
        bool or ulong or double or decimal or byte[] or RuleMap or RuleTimestamp or RuleDuration or RuleType or RuleOptional or IReadOnlyList<object?> => value,
        int or short or sbyte or byte => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        uint or ushort => Convert.ToUInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        float single => (double)single,
        DateTimeOffset at => RuleTimestamp.Of(at),
        DateTime at => RuleTimestamp.Of(new(at.ToUniversalTime())),
        TimeSpan span => RuleDuration.Of(span),
        Enum named => named.ToString(),
        IReadOnlyDictionary<string, object?> names => RuleMap.Of(names),
        System.Collections.IEnumerable many => many.Cast<object?>().Select(Normal).ToArray(),
        _ => throw new ArgumentException($"A {value.GetType()} is no value of a rule."),
    };

    /// <summary>A value where it lies: numbers and bool as bits, all else as it is.</summary>
    internal struct Slot
    {
        public bool IsSet;
        public long Bits;
        public object? Reference;
    }
}
