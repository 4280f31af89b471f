using System.Globalization;
using System.Text;
using Dialtone.Platform.Rules.Syntax;

namespace Dialtone.Platform.Rules.Functions;

/// <summary>From one type to another, by the target's name. What the target cannot hold fails; decimals after the point are cut off.</summary>
internal static class Conversions
{
    const string Range = "platform.rule.conversion";
    static readonly UTF8Encoding utf8 = new(false, true);

    [RuleFunction("type", Signature = "A -> type")]
    public static RuleType Type(object? value) => RuleType.Of(value);

    [RuleFunction("dyn", Signature = "A -> dyn")]
    public static object? Dyn(object? value) => value;

    [RuleFunction("int")]
    public static long Int(long value) => value;

    [RuleFunction("int")]
    public static long Int(RuleValues v, ulong value) => value <= long.MaxValue ? (long)value : No<long>(v, value, "int");

    [RuleFunction("int")]
    public static long Int(RuleValues v, double value) => value is > long.MinValue and < long.MaxValue ? (long)value : No<long>(v, value, "int");

    [RuleFunction("int")]
    public static long Int(RuleValues v, decimal value) => value is >= long.MinValue and <= long.MaxValue ? (long)value : No<long>(v, value, "int");

    [RuleFunction("int")]
    public static long Int(RuleValues v, string value) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : No<long>(v, value, "int");

    [RuleFunction("int")]
    public static long Int(RuleTimestamp value) => value.Seconds;

    [RuleFunction("uint")]
    public static ulong Uint(ulong value) => value;

    [RuleFunction("uint")]
    public static ulong Uint(RuleValues v, long value) => value >= 0 ? (ulong)value : No<ulong>(v, value, "uint");

    [RuleFunction("uint")]
    public static ulong Uint(RuleValues v, double value) => value is >= 0 and < ulong.MaxValue ? (ulong)value : No<ulong>(v, value, "uint");

    [RuleFunction("uint")]
    public static ulong Uint(RuleValues v, decimal value) => value is >= 0 and <= ulong.MaxValue ? (ulong)value : No<ulong>(v, value, "uint");

    [RuleFunction("uint")]
    public static ulong Uint(RuleValues v, string value) => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : No<ulong>(v, value, "uint");

    [RuleFunction("double")]
    public static double Double(double value) => value;

    [RuleFunction("double")]
    public static double Double(long value) => value;

    [RuleFunction("double")]
    public static double Double(ulong value) => value;

    [RuleFunction("double")]
    public static double Double(decimal value) => (double)value;

    [RuleFunction("double")]
    public static double Double(RuleValues v, string value) => value.ToLowerInvariant() switch
    {
        "nan" => double.NaN,
        "inf" or "+inf" or "infinity" or "+infinity" => double.PositiveInfinity,
        "-inf" or "-infinity" => double.NegativeInfinity,
        _ => double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : No<double>(v, value, "double"),
    };

    [RuleFunction("bool")]
    public static bool Bool(bool value) => value;

    [RuleFunction("bool")]
    public static bool Bool(RuleValues v, string value) => value switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => No<bool>(v, value, "bool"),
    };

    [RuleFunction("bytes")]
    public static byte[] Bytes(byte[] value) => value;

    [RuleFunction("bytes")]
    public static byte[] Bytes(RuleValues v, string value)
    {
        v.Charge(value.Length / 10);
        return Encoding.UTF8.GetBytes(value);
    }

    [RuleFunction("string")]
    public static string String(string value) => value;

    [RuleFunction("string", Signature = "int -> string; uint -> string; double -> string; decimal -> string; bool -> string; timestamp -> string; duration -> string")]
    public static string String(object? value) => Shown(value);

    [RuleFunction("string")]
    public static string String(RuleValues v, byte[] value)
    {
        v.Charge(value.Length / 10);
        try
        {
            return utf8.GetString(value);
        }
        catch (DecoderFallbackException)
        {
            return No<string>(v, value, "string");
        }
    }

    [RuleFunction("timestamp")]
    public static RuleTimestamp Timestamp(RuleTimestamp value) => value;

    [RuleFunction("timestamp")]
    public static RuleTimestamp Timestamp(RuleValues v, string value) => RuleTimestamp.TryParse(value, out var timestamp) ? timestamp : No<RuleTimestamp>(v, value, "timestamp");

    [RuleFunction("timestamp")]
    public static RuleTimestamp Timestamp(RuleValues v, long value) => value is >= RuleTimestamp.First and <= RuleTimestamp.Last ? new(value, 0) : No<RuleTimestamp>(v, value, "timestamp");

    [RuleFunction("duration")]
    public static RuleDuration Duration(RuleDuration value) => value;

    [RuleFunction("duration")]
    public static RuleDuration Duration(RuleValues v, string value) => RuleDuration.TryParse(value, out var duration) ? duration : No<RuleDuration>(v, value, "duration");

    [RuleFunction("decimal")]
    public static decimal Decimal(decimal value) => value;

    [RuleFunction("decimal")]
    public static decimal Decimal(long value) => value;

    [RuleFunction("decimal")]
    public static decimal Decimal(ulong value) => value;

    [RuleFunction("decimal")]
    public static decimal Decimal(RuleValues v, string value) => value.Length <= 40 && decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
        ? amount
        : No<decimal>(v, value, "decimal");

    /// <summary>A value as a person reads it: text bare, all else as <c>string(x)</c> or the language writes it. Lists in lists are shown to the third, and twenty items of each: a short rule can make one of a billion.</summary>
    public static string Shown(object? value, int depth = 0) => value switch
    {
        RuleMap { Count: > 0 } or IReadOnlyList<object?> { Count: > 0 } or RuleOptional when depth > 2 => "…",
        string text => text,
        decimal amount => amount.ToString(CultureInfo.InvariantCulture),
        double d when double.IsNaN(d) => "NaN",
        double d when double.IsInfinity(d) => d > 0 ? "Infinity" : "-Infinity",
        double d => d.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e'),
        long or ulong => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        null or bool or byte[] => Printer.Literal(value),
        RuleType type => type.Name,
        RuleMap map => $"{{{string.Join(", ", map.Keys.Take(20).Select(k => $"{Shown(k)}: {Shown(map.TryGet(k, out var of) ? of : null, depth + 1)}"))}}}",
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Take(20).Select(i => Shown(RuleValues.Normal(i), depth + 1)))}]",
        RuleOptional optional => optional.HasValue ? $"optional({Shown(optional.Value, depth + 1)})" : "optional.none()",
        _ => value.ToString()!,
    };

    static T No<T>(RuleValues v, object? value, string target)
    {
        var shown = Shown(value);
        return v.Fail<T>(Range, ("value", shown.Length > 60 ? shown[..60] + "…" : shown), ("type", target));
    }
}
