using System.Globalization;
using System.Text;

namespace Dialtone.Platform.Rules.Functions;

/// <summary>The format function of the strings extension: %s %d %f %e %b %o %x %X, with a precision for f and e.</summary>
internal static class TextFunctions
{
    const int MostDecimals = 100;

    [RuleFunction("format", Member = true, Signature = "string, list(dyn) -> string")]
    public static string Format(RuleValues v, string text, IReadOnlyList<object?> list)
    {
        var (made, next) = (new StringBuilder(), 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '%')
            {
                made.Append(text[at]);
                continue;
            }
            var from = at++;
            if (at < text.Length && text[at] == '%')
            {
                made.Append('%');
                continue;
            }
            var decimals = 6;
            if (at < text.Length && text[at] == '.')
            {
                var digits = text.AsSpan(++at).IndexOfAnyExceptInRange('0', '9');
                if (digits <= 0 || !int.TryParse(text.AsSpan(at, digits), NumberStyles.None, CultureInfo.InvariantCulture, out decimals) || decimals > MostDecimals) return Bad(v, text[from..Math.Min(at + 5, text.Length)]);
                at += digits;
            }
            if (at >= text.Length || !"sdfebxXo".Contains(text[at])) return Bad(v, text[from..Math.Min(at + 1, text.Length)]);
            if (next >= list.Count) return v.Fail<string>("platform.rule.index", ("index", next), ("size", list.Count));
            var value = RuleValues.Normal(list[next++]);
            if (One(v, text[at], decimals, value) is not { } one) return v.Failed ? "" : v.Fail<string>("platform.rule.formatType", ("clause", "%" + text[at]), ("type", RuleType.Of(value).Name));
            v.Charge(1 + one.Length / 10);
            made.Append(one);
        }
        v.Charge(text.Length / 10);
        return made.ToString();
    }

    static string? One(RuleValues v, char clause, int decimals, object? value) => (clause, value) switch
    {
        ('s', _) => Said(v, value),
        ('d', long or ulong or decimal) => Conversions.Shown(value),
        ('d' or 'f' or 'e', double d) when !double.IsFinite(d) => Conversions.Shown(d),
        ('d', double d) => Conversions.Shown(d),
        ('f', double d) => Fixed(d, decimals),
        ('f', long or ulong or decimal) => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("F" + decimals, CultureInfo.InvariantCulture),
        ('e', double d) => Scientific(d, decimals),
        ('e', long or ulong) => Scientific(Convert.ToDouble(value, CultureInfo.InvariantCulture), decimals),
        ('b', bool b) => b ? "1" : "0",
        ('b', long i) => Signed(i, "b"),
        ('b', ulong u) => u.ToString("b", CultureInfo.InvariantCulture),
        ('o', long i) => (i < 0 ? "-" : "") + Octal(i < 0 ? 0 - unchecked((ulong)i) : (ulong)i),
        ('o', ulong u) => Octal(u),
        ('x' or 'X', long i) => Signed(i, clause.ToString()),
        ('x' or 'X', ulong u) => u.ToString(clause.ToString(), CultureInfo.InvariantCulture),
        ('x', string or byte[]) => Convert.ToHexStringLower(Octets(v, value)),
        ('X', string or byte[]) => Convert.ToHexString(Octets(v, value)),
        _ => null,
    };

    static string Fixed(double d, int decimals) => d.ToString("F" + decimals, CultureInfo.InvariantCulture);

    static string Scientific(double d, int decimals) => d.ToString((decimals == 0 ? "0" : "0." + new string('0', decimals)) + "e+00", CultureInfo.InvariantCulture);

    static string Signed(long value, string format) => value < 0 ? "-" + (0 - unchecked((ulong)value)).ToString(format, CultureInfo.InvariantCulture) : value.ToString(format, CultureInfo.InvariantCulture);

    static string Octal(ulong value)
    {
        var text = "";
        do (text, value) = ((value & 7) + text, value >> 3);
        while (value != 0);
        return text;
    }

    static byte[] Octets(RuleValues v, object value)
    {
        var bytes = value as byte[] ?? Encoding.UTF8.GetBytes((string)value);
        v.Charge(bytes.Length / 5);
        return bytes;
    }

    static string? Said(RuleValues v, object? value)
    {
        v.Charge(1);
        switch (value)
        {
            case byte[] bytes: return Conversions.String(v, bytes);
            case RuleOptional: return null;
            case IReadOnlyList<object?> list:
                var items = new List<string?>();
                foreach (var item in list) items.Add(Said(v, RuleValues.Normal(item)));
                return items.Contains(null) ? null : $"[{string.Join(", ", items)}]";
            case RuleMap map:
                var entries = new List<(string Key, string? Value)>();
                foreach (var key in map.Keys)
                {
                    map.TryGet(key, out var of);
                    entries.Add((Said(v, key)!, Said(v, of)));
                }
                return entries.Any(e => e.Value is null) ? null : $"{{{string.Join(", ", entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}: {e.Value}"))}}}";
            default: return Conversions.Shown(value);
        }
    }

    static string Bad(RuleValues v, string clause) => v.Fail<string>("platform.rule.format", ("clause", clause));
}
