namespace Dialtone.Platform.Rules.Functions;

/// <summary>Values that may be missing.</summary>
internal static class OptionalFunctions
{
    [RuleFunction("optional.none", Signature = "-> optional_type(A)")]
    public static RuleOptional None() => RuleOptional.None;

    [RuleFunction("optional.of", Signature = "A -> optional_type(A)")]
    public static RuleOptional Of(object? value) => RuleOptional.Of(value);

    [RuleFunction("optional.ofNonZeroValue", Signature = "A -> optional_type(A)")]
    public static RuleOptional OfNonZero(object? value) => RuleOptional.OfNonZero(value);

    [RuleFunction("hasValue", Member = true, Signature = "optional_type(A) -> bool")]
    public static bool HasValue(RuleOptional optional) => optional.HasValue;

    [RuleFunction("value", Member = true, Signature = "optional_type(A) -> A")]
    public static object? Value(RuleValues v, RuleOptional optional) => optional.HasValue ? optional.Value : v.Fail<object?>("platform.rule.noValue");

    [RuleFunction("or", Member = true, Signature = "optional_type(A), optional_type(A) -> optional_type(A)")]
    public static RuleOptional Or(RuleOptional optional, RuleOptional other) => optional.HasValue ? optional : other;

    [RuleFunction("orValue", Member = true, Signature = "optional_type(A), A -> A")]
    public static object? OrValue(RuleOptional optional, object? other) => optional.HasValue ? optional.Value : other;
}
