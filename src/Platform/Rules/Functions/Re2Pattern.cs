using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dialtone.Platform.Rules.Functions;

/// <summary>
/// A pattern of RE2 (https://github.com/google/re2/wiki/Syntax) as a regular expression of .NET that runs in linear time. What RE2 refuses is refused: back references,
/// look-around, atomic groups, counts over 1000. Its classes are ASCII; a point, a class and a character are one code point each. Greed does not matter to whether
/// there is a match, so it is dropped. Unlike RE2, \b is at words of Unicode, scripts are not known (save \p{Han}), nor are ranges beyond U+FFFF inside a class.
/// </summary>
internal sealed partial class Re2Pattern
{
    const int Longest = 1000, MostTimes = 1000, Deepest = 60;
    const string AnyPair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    readonly string pattern;
    readonly StringBuilder made = new();
    int at, depth;
    string flags = "";

    Re2Pattern(string pattern) => this.pattern = pattern;

    /// <param name="why">What is wrong with it and where, as RE2's users know it: a part of the pattern.</param>
    public static bool TryMake(string pattern, [NotNullWhen(true)] out Regex? regex, out string why)
    {
        (regex, why) = (null, "");
        if (pattern.Length > Longest) why = $"> {Longest}";
        else
            try
            {
                var re2 = new Re2Pattern(pattern);
                re2.Alternatives(out _);
                if (re2.at < pattern.Length) throw new FormatException(")");
                regex = new(re2.made.ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            }
            catch (Exception e) when (e is FormatException or ArgumentException or NotSupportedException)
            {
                why = e is FormatException ? e.Message : pattern[..Math.Min(20, pattern.Length)];
            }
        return regex is not null;
    }

    char Here => at < pattern.Length ? pattern[at] : '\0';

    bool More => at < pattern.Length;

    // How often a thing inside may be repeated by counts in one another: RE2 counts the product.
    void Alternatives(out int times)
    {
        if (++depth > Deepest) throw Bad(at);
        (times, var before) = (1, flags);
        while (More && Here != ')')
        {
            if (Here == '|')
            {
                made.Append('|');
                at++;
                continue;
            }
            Repeated(out var own);
            times = Math.Max(times, own);
        }
        flags = before;
        depth--;
    }

    void Repeated(out int times)
    {
        var (from, start) = (at, made.Length);
        var isAtom = Atom(out times);
        if (!isAtom) return;
        if (Quantifier() is not { } count) return;
        made.Insert(start, "(?:").Append(')').Append(count.Text);
        times *= Math.Max(1, count.Most);
        if (times > MostTimes) throw Bad(from);
        if (Here == '?') at++;
        if (Here is '*' or '+' or '?' || (Here == '{' && Counted().IsMatch(pattern, at))) throw Bad(from);
    }

    (string Text, int Most)? Quantifier()
    {
        if (Here is '*' or '+' or '?' && More) return (pattern[at++].ToString(), 1);
        if (Here != '{' || Counted().Match(pattern, at) is not { Success: true } counted) return null;
        var from = at;
        at += counted.Length;
        if (counted.Groups[1].Length > 4 || counted.Groups[3].Length > 4) throw Bad(from);
        var least = int.Parse(counted.Groups[1].Value, CultureInfo.InvariantCulture);
        var most = counted.Groups[3].Value is "" ? least : int.Parse(counted.Groups[3].Value, CultureInfo.InvariantCulture);
        if (least > MostTimes || most > MostTimes || most < least) throw Bad(from);
        return (counted.Value, most);
    }

    bool Atom(out int times)
    {
        times = 1;
        var c = pattern[at++];
        switch (c)
        {
            case '(': return Group(out times);
            case '[': Class(); break;
            case '\\': Escape(); break;
            case '.': made.Append(flags.Contains('s') ? $@"(?:[^\uD800-\uDFFF]|{AnyPair})" : $@"(?:[^\n\uD800-\uDFFF]|{AnyPair})"); break;
            case '^': made.Append(flags.Contains('m') ? "(?m:^)" : @"\A"); break;
            case '$': made.Append(flags.Contains('m') ? "(?m:$)" : @"\z"); break;
            case '*' or '+' or '?': throw Bad(at - 1);
            default: Literal(Point(c)); break;
        }
        return true;
    }

    // False where it was flags and nothing to repeat.
    bool Group(out int times)
    {
        var from = at - 1;
        times = 1;
        if (Opening().Match(pattern, at) is { Success: true } named) at += named.Length;
        else if (Here == '?')
        {
            if (Flags().Match(pattern, at) is not { Success: true } given) throw Bad(from);
            at += given.Length;
            var before = flags;
            var (on, off) = (given.Groups[1].Value, given.Groups[2].Value);
            flags = new string([.. (flags + on).Where(f => !off.Contains(f)).Distinct()]);
            if (given.Value[^1] == ')')
            {
                if (on.Contains('i')) made.Append("(?i)");
                if (off.Contains('i')) made.Append("(?-i)");
                return false;
            }
            made.Append(on.Contains('i') ? "(?i:" : off.Contains('i') ? "(?-i:" : "(?:");
            Close(from, out times);
            flags = before;
            return true;
        }
        made.Append("(?:");
        Close(from, out times);
        return true;
    }

    void Close(int from, out int times)
    {
        Alternatives(out times);
        if (Here != ')') throw Bad(from);
        at++;
        made.Append(')');
    }

    void Escape()
    {
        if (!More) throw Bad(at - 1);
        if (Here == 'Q')
        {
            var end = pattern.IndexOf(@"\E", at, StringComparison.Ordinal);
            var text = pattern[(at + 1)..(end < 0 ? pattern.Length : end)];
            at = end < 0 ? pattern.Length : end + 2;
            foreach (var rune in text.EnumerateRunes()) Literal(rune.Value);
            if (text == "") made.Append("(?:)");
            return;
        }
        if (Here is 'A' or 'z' or 'b' or 'B') made.Append('\\').Append(pattern[at++]);
        else if (Set(false) is { } set) made.Append(set.Negated ? $@"(?:[^{set.Ranges}\uD800-\uDFFF]|{AnyPair})" : $"[{set.Ranges}]");
        else Literal(Escaped());
    }

    // One code point, of which the first unit was read.
    int Point(char first) => char.IsHighSurrogate(first) && More && char.IsLowSurrogate(Here) ? char.ConvertToUtf32(first, pattern[at++]) : first;

    void Literal(int point)
    {
        if (point > 0xFFFF) made.Append("(?:").Append(Units(point)).Append(')');
        else made.Append(Units(point));
    }

    static string Units(int point) => point < 128 && char.IsAsciiLetterOrDigit((char)point)
        ? ((char)point).ToString()
        : string.Concat((point > 0xFFFF ? char.ConvertFromUtf32(point) : ((char)point).ToString()).Select(c => $"\\u{(int)c:X4}"));

    FormatException Bad(int from) => new(pattern.Substring(from, Math.Min(pattern.Length - from, 20)));

    [GeneratedRegex(@"\G\{([0-9]+)(,([0-9]*))?\}")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\G\?(?:P?<[A-Za-z0-9_]+>|:)")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\G\?([imsU]*)(?:-([imsU]+))?[:)]")]
    private static partial Regex Flags();
}
