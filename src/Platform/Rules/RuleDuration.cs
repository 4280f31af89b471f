using System.Globalization;

namespace Dialtone.Platform.Rules;

/// <summary>A span of time in nanoseconds, within some 292 years either way.</summary>
public readonly record struct RuleDuration(long Nanoseconds) : IComparable<RuleDuration>
{
    internal const long Second = 1_000_000_000;

    public int CompareTo(RuleDuration other) => Nanoseconds.CompareTo(other.Nanoseconds);

    public static RuleDuration Of(TimeSpan span) => new(checked(span.Ticks * 100));

    /// <summary>Seconds with as many decimals as there are, and an s: <c>90s</c>, <c>-0.5s</c>.</summary>
    public override string ToString()
    {
        var (whole, rest) = Math.DivRem(Nanoseconds, Second);
        var text = rest == 0 ? "" : "." + Math.Abs(rest).ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        return $"{(Nanoseconds < 0 && whole == 0 ? "-" : "")}{whole.ToString(CultureInfo.InvariantCulture)}{text}s";
    }

    /// <summary>Numbers with units (h, m, s, ms, us, ns) one after another, a sign before the first: <c>1h30m</c>, <c>-1.5s</c>, <c>0</c>. Beyond the range is no duration.</summary>
    public static bool TryParse(string text, out RuleDuration duration)
    {
        duration = default;
        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        if (rest.Length > 0 && rest[0] is '-' or '+') rest = rest[1..];
        if (rest is "0") return true;
        if (rest.IsEmpty) return false;
        var total = 0m;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept("0123456789.");
            if (digits <= 0 || digits > 28 || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
            rest = rest[digits..];
            var letters = rest.IndexOfAnyInRange('0', '9') is var next && rest.IndexOf('.') is var dot && dot >= 0 && (next < 0 || dot < next) ? dot : next;
            var unit = letters < 0 ? rest : rest[..letters];
            var scale = unit switch { "h" => 3600m * Second, "m" => 60m * Second, "s" => Second, "ms" => 1_000_000m, "us" or "µs" or "μs" => 1_000m, "ns" => 1m, _ => 0m };
            if (scale == 0 || number > long.MaxValue / scale) return false;
            total += number * scale;
            rest = rest[unit.Length..];
        }
        if (total > long.MaxValue) return false;
        duration = new(negative ? -(long)total : (long)total);
        return true;
    }
}
