namespace Dialtone.Platform.Rules;

/// <summary>A value that may be missing.</summary>
public sealed class RuleOptional
{
    readonly object? value;

    RuleOptional(bool has, object? value) => (HasValue, this.value) = (has, value);

    public static readonly RuleOptional None = new(false, null);

    public bool HasValue { get; }

    public object? Value => HasValue ? value : throw new InvalidOperationException("There is no value.");

    public static RuleOptional Of(object? value) => new(true, value);

    /// <summary>None where the value is null, zero, false or empty.</summary>
    internal static RuleOptional OfNonZero(object? value) => value switch
    {
        null or false or 0L or 0UL or 0d or 0m or "" => None,
        byte[] { Length: 0 } or RuleMap { Count: 0 } or IReadOnlyList<object?> { Count: 0 } => None,
        RuleDuration { Nanoseconds: 0 } => None,
        RuleTimestamp { Seconds: 0, Nanoseconds: 0 } => None,
        _ => Of(value),
    };
}
