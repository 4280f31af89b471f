namespace Dialtone.Platform.Rules.Functions;

/// <summary>
/// Exact decimals for money, which CEL has not: 28 digits, and never mixed with double. Beyond the range they fail; a quotient is rounded to 28 digits, so whoever
/// divides rounds.
/// </summary>
internal static class DecimalFunctions
{
    [RuleFunction("_+_", Signature = "decimal, decimal -> decimal; decimal, int -> decimal; int, decimal -> decimal")]
    public static decimal Add(RuleValues v, object? a, object? b) => Within(v, '+', Amount(a), Amount(b));

    [RuleFunction("_-_", Signature = "decimal, decimal -> decimal; decimal, int -> decimal; int, decimal -> decimal")]
    public static decimal Subtract(RuleValues v, object? a, object? b) => Within(v, '-', Amount(a), Amount(b));

    [RuleFunction("_*_", Signature = "decimal, decimal -> decimal; decimal, int -> decimal; int, decimal -> decimal")]
    public static decimal Multiply(RuleValues v, object? a, object? b) => Within(v, '*', Amount(a), Amount(b));

    [RuleFunction("_/_", Signature = "decimal, decimal -> decimal; decimal, int -> decimal; int, decimal -> decimal")]
    public static decimal Divide(RuleValues v, object? a, object? b) => Within(v, '/', Amount(a), Amount(b));

    [RuleFunction("-_")]
    public static decimal Negate(decimal a) => -a;

    [RuleFunction("abs", Member = true)]
    public static decimal Abs(decimal a) => Math.Abs(a);

    [RuleFunction("round", Member = true)]
    public static decimal Round(RuleValues v, decimal amount, long digits) => Round(v, amount, digits, "half_up");

    /// <summary>To 0–28 decimals. Modes: half_up (away from zero), half_even, half_down, up (away from zero), down, ceiling, floor.</summary>
    [RuleFunction("round", Member = true)]
    public static decimal Round(RuleValues v, decimal amount, long digits, string mode)
    {
        if (digits is < 0 or > 28) return v.Fail<decimal>("platform.rule.digits", ("digits", digits));
        var places = (int)digits;
        return mode switch
        {
            "half_up" => Math.Round(amount, places, MidpointRounding.AwayFromZero),
            "half_even" => Math.Round(amount, places, MidpointRounding.ToEven),
            "half_down" => HalfDown(amount, places),
            "up" => Math.Round(amount, places, amount < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity),
            "down" => Math.Round(amount, places, MidpointRounding.ToZero),
            "ceiling" => Math.Round(amount, places, MidpointRounding.ToPositiveInfinity),
            "floor" => Math.Round(amount, places, MidpointRounding.ToNegativeInfinity),
            _ => v.Fail<decimal>("platform.rule.rounding", ("mode", mode.Length > 40 ? mode[..40] : mode)),
        };
    }

    /// <summary>The four operations.</summary>
    public static decimal Within(RuleValues v, char operation, decimal a, decimal b)
    {
        if (operation == '/' && b == 0) return v.Fail<decimal>("platform.rule.divideByZero");
        try
        {
            return operation switch { '+' => a + b, '-' => a - b, '*' => a * b, _ => a / b };
        }
        catch (OverflowException)
        {
            return v.Fail<decimal>("platform.rule.overflow");
        }
    }

    static decimal Amount(object? value) => value is long whole ? whole : (decimal)value!;

    static decimal HalfDown(decimal amount, int places)
    {
        var down = Math.Round(amount, places, MidpointRounding.ToZero);
        var nearest = Math.Round(amount, places, MidpointRounding.AwayFromZero);
        return Math.Abs(amount - down) * 2 == Math.Abs(nearest - down) ? down : nearest;
    }
}
