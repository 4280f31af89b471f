using System.Text;

namespace Dialtone.Platform.Rules.Functions;

/// <summary>Text: the standard functions, and the strings extension. Places in a text count code points from 0.</summary>
internal static class StringFunctions
{
    [RuleFunction("size")]
    [RuleFunction("size", Member = true)]
    public static long Size(RuleValues v, string text)
    {
        v.Charge(text.Length / 10);
        return Points(text, text.Length);
    }

    [RuleFunction("contains", Member = true)]
    public static bool Contains(RuleValues v, string text, string part)
    {
        v.Charge((text.Length + part.Length) / 10);
        return text.Contains(part, StringComparison.Ordinal);
    }

    [RuleFunction("startsWith", Member = true)]
    public static bool StartsWith(string text, string part) => text.StartsWith(part, StringComparison.Ordinal);

    [RuleFunction("endsWith", Member = true)]
    public static bool EndsWith(string text, string part) => text.EndsWith(part, StringComparison.Ordinal);

    [RuleFunction("matches")]
    [RuleFunction("matches", Member = true)]
    public static bool Matches(RuleValues v, string text, string pattern) => v.Pattern(pattern) is { } made && Matches(v, text, made);

    public static bool Matches(RuleValues v, string text, System.Text.RegularExpressions.Regex pattern)
    {
        v.Charge(text.Length);
        return pattern.IsMatch(text);
    }

    [RuleFunction("charAt", Member = true)]
    public static string CharAt(RuleValues v, string text, long index) => Unit(v, text, index) is var at && v.Failed ? "" : at == text.Length ? "" : text.Substring(at, char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1);

    [RuleFunction("indexOf", Member = true)]
    public static long IndexOf(RuleValues v, string text, string part) => IndexOf(v, text, part, 0);

    [RuleFunction("indexOf", Member = true)]
    public static long IndexOf(RuleValues v, string text, string part, long from)
    {
        var at = Unit(v, text, from);
        return v.Failed || text.IndexOf(part, at, StringComparison.Ordinal) is not (>= 0 and var found) ? -1 : Points(text, found);
    }

    [RuleFunction("lastIndexOf", Member = true)]
    public static long LastIndexOf(RuleValues v, string text, string part)
    {
        v.Charge(text.Length / 10);
        return text.AsSpan().LastIndexOf(part) is >= 0 and var found ? Points(text, found) : -1;
    }

    [RuleFunction("lastIndexOf", Member = true)]
    public static long LastIndexOf(RuleValues v, string text, string part, long from)
    {
        var at = Unit(v, text, from);
        if (v.Failed) return -1;
        return text.AsSpan(0, Math.Min(text.Length, at + part.Length)).LastIndexOf(part) is >= 0 and var found ? Points(text, found) : -1;
    }

    [RuleFunction("substring", Member = true)]
    public static string Substring(RuleValues v, string text, long from) => Unit(v, text, from) is var at && v.Failed ? "" : text[at..];

    [RuleFunction("substring", Member = true)]
    public static string Substring(RuleValues v, string text, long from, long to)
    {
        var (first, last) = (Unit(v, text, from), v.Failed ? 0 : Unit(v, text, to));
        if (v.Failed) return "";
        return first <= last ? text[first..last] : v.Fail<string>("platform.rule.substring", ("from", from), ("to", to));
    }

    [RuleFunction("lowerAscii", Member = true)]
    public static string LowerAscii(RuleValues v, string text) => Each(v, text, c => char.IsAsciiLetterUpper(c) ? (char)(c | 32) : c);

    [RuleFunction("upperAscii", Member = true)]
    public static string UpperAscii(RuleValues v, string text) => Each(v, text, c => char.IsAsciiLetterLower(c) ? (char)(c & ~32) : c);

    [RuleFunction("replace", Member = true)]
    public static string Replace(RuleValues v, string text, string part, string by) => Replace(v, text, part, by, -1);

    [RuleFunction("replace", Member = true)]
    public static string Replace(RuleValues v, string text, string part, string by, long times)
    {
        var (made, at) = (new StringBuilder(), 0);
        for (; times != 0; times--)
        {
            var found = part == "" ? at : text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0) break;
            v.Charge(1 + (found - at + by.Length) / 10);
            made.Append(text, at, found - at).Append(by);
            at = found + part.Length;
            if (part != "") continue;
            if (at == text.Length) return made.ToString();
            var step = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
            made.Append(text, at, step);
            at += step;
        }
        return made.Append(text, at, text.Length - at).ToString();
    }

    [RuleFunction("split", Member = true, Signature = "string, string -> list(string)")]
    public static IReadOnlyList<object?> Split(RuleValues v, string text, string separator) => Split(v, text, separator, -1);

    [RuleFunction("split", Member = true, Signature = "string, string, int -> list(string)")]
    public static IReadOnlyList<object?> Split(RuleValues v, string text, string separator, long most)
    {
        v.Charge(text.Length);
        if (most == 0) return [];
        var limit = most < 0 || most > int.MaxValue ? int.MaxValue : (int)most;
        if (separator != "") return [.. text.Split(separator, limit)];
        var points = text.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        return points.Length <= limit ? [.. points] : [.. points[..(limit - 1)], string.Concat(points[(limit - 1)..])];
    }

    [RuleFunction("join", Member = true, Signature = "list(string) -> string")]
    public static string Join(RuleValues v, IReadOnlyList<object?> list) => Join(v, list, "");

    [RuleFunction("join", Member = true, Signature = "list(string), string -> string")]
    public static string Join(RuleValues v, IReadOnlyList<object?> list, string separator)
    {
        foreach (var item in list)
            if (item is string text) v.Charge(1 + (text.Length + separator.Length) / 10);
            else return v.Fail<string>("platform.rule.noOverload", ("function", "join"), ("given", $"list({RuleType.Of(RuleValues.Normal(item)).Name})"));
        return string.Join(separator, list);
    }

    [RuleFunction("trim", Member = true)]
    public static string Trim(RuleValues v, string text)
    {
        v.Charge(text.Length / 10);
        return text.Trim();
    }

    [RuleFunction("reverse", Member = true)]
    public static string Reverse(RuleValues v, string text)
    {
        v.Charge(text.Length);
        return string.Concat(text.EnumerateRunes().Reverse().Select(rune => rune.ToString()));
    }

    [RuleFunction("strings.quote")]
    public static string Quote(RuleValues v, string text)
    {
        v.Charge(text.Length);
        return $"\"{string.Concat(text.EnumerateRunes().Select(rune => rune.Value switch
        {
            '\a' => "\\a", '\b' => "\\b", '\f' => "\\f", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '\v' => "\\v", '\\' => "\\\\", '"' => "\\\"",
            _ => rune.ToString(),
        }))}\"";
    }

    static string Each(RuleValues v, string text, Func<char, char> change)
    {
        v.Charge(text.Length / 10);
        return string.Create(text.Length, (text, change), (to, from) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = from.change(from.text[i]);
        });
    }

    static long Points(string text, int units)
    {
        var points = units;
        for (var i = 1; i < units; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])) points--;
        return points;
    }

    // The unit where a code point begins; the end of the text is a place too.
    static int Unit(RuleValues v, string text, long point)
    {
        v.Charge(text.Length / 10);
        var at = 0;
        for (var left = point; left > 0 && at < text.Length; left--) at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        return point >= 0 && (point == 0 || at < text.Length || Points(text, text.Length) == point) ? at : v.Fail<int>("platform.rule.index", ("index", point), ("size", Points(text, text.Length)));
    }
}
