using System.Globalization;
using System.Text;

namespace Dialtone.Platform.Rules.Functions;

/// <summary>Classes of characters and escapes.</summary>
internal sealed partial class Re2Pattern
{
    const string Digits = "0-9", Spaces = @"\t\n\f\r\u0020", Words = "0-9A-Za-z_";
    const string NoDigits = @"\u0000-\u002F\u003A-\uFFFF", NoSpaces = @"\u0000-\u0008\u000B\u000E-\u001F\u0021-\uFFFF", NoWords = @"\u0000-\u002F\u003A-\u0040\u005B-\u005E\u0060\u007B-\uFFFF";
    const string Han = @"\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u3005\u3007\u3021-\u3029\u3038-\u303B\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFA6D\uFA70-\uFAD9";

    static readonly HashSet<string> categories =
    [
        "C", "Cc", "Cf", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp", "Zs",
    ];

    static readonly Dictionary<string, string> named = new()
    {
        ["alnum"] = "0-9A-Za-z", ["alpha"] = "A-Za-z", ["ascii"] = @"\u0000-\u007F", ["blank"] = @"\t\u0020", ["cntrl"] = @"\u0000-\u001F\u007F", ["digit"] = Digits, ["graph"] = @"\u0021-\u007E",
        ["lower"] = "a-z", ["print"] = @"\u0020-\u007E", ["punct"] = @"\u0021-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u007E", ["space"] = @"\t\n\v\f\r\u0020", ["upper"] = "A-Z", ["word"] = Words,
        ["xdigit"] = "0-9A-Fa-f",
    };

    void Class()
    {
        var from = at - 1;
        var negated = Here == '^' && More;
        if (negated) at++;
        var (ranges, pairs, first) = (new StringBuilder(), new List<string>(), true);
        while (first || Here != ']')
        {
            if (!More) throw Bad(from);
            first = false;
            if (string.CompareOrdinal(pattern, at, "[:", 0, 2) == 0 && pattern.IndexOf(":]", at, StringComparison.Ordinal) is > 0 and var end)
            {
                var not = pattern[at + 2] == '^';
                if (not || !named.TryGetValue(pattern[(at + 2)..end], out var of)) throw Bad(at);
                ranges.Append(of);
                at = end + 2;
                continue;
            }
            var low = One(ranges);
            if (low < 0) continue;
            var high = low;
            if (Here == '-' && at + 1 < pattern.Length && pattern[at + 1] != ']')
            {
                at++;
                high = One(null);
                if (high < low) throw Bad(from);
            }
            if (high <= 0xFFFF) ranges.Append(Units(low)).Append('-').Append(Units(high));
            else if (low == high) pairs.Add(Units(low));
            else throw Bad(from);
        }
        at++;
        if (negated && pairs.Count > 0) throw Bad(from);
        if (negated) made.Append($@"(?:[^{ranges}\uD800-\uDFFF]|{AnyPair})");
        else if (pairs.Count == 0) made.Append($"[{ranges}]");
        else made.Append($"(?:{string.Join('|', ranges.Length > 0 ? pairs.Prepend($"[{ranges}]") : pairs)})");
    }

    // A code point; below 0 where it was a set, which is in the ranges then.
    int One(StringBuilder? ranges)
    {
        var from = at;
        var c = pattern[at++];
        if (c != '\\') return Point(c);
        if (!More) throw Bad(from);
        if (Set(true) is not { } set) return Escaped();
        if (ranges is null) throw Bad(from);
        ranges.Append(set.Ranges);
        return -1;
    }

    // \d and its like, after the backslash. Inside a class the negation is written out, since it may stand beside others.
    (string Ranges, bool Negated)? Set(bool inside)
    {
        var c = Here;
        switch (c)
        {
            case 'd' or 's' or 'w':
                at++;
                return (c == 'd' ? Digits : c == 's' ? Spaces : Words, false);
            case 'D' or 'S' or 'W':
                at++;
                return inside ? (c == 'D' ? NoDigits : c == 'S' ? NoSpaces : NoWords, false) : (c == 'D' ? Digits : c == 'S' ? Spaces : Words, true);
            case 'p' or 'P':
                var from = at++;
                var braced = Here == '{';
                var end = braced ? pattern.IndexOf('}', at) : at;
                if (!More || end < 0) throw Bad(from);
                var name = braced ? pattern[(at + 1)..end] : pattern[at].ToString();
                at = end + 1;
                var negated = name.StartsWith('^');
                if (negated) name = name[1..];
                if (name == "Han") return inside && (c == 'P') != negated ? throw Bad(from) : (Han, (c == 'P') != negated);
                if (!categories.Contains(name)) throw Bad(from);
                return ($@"\{((c == 'P') != negated ? 'P' : 'p')}{{{name}}}", false);
            default: return null;
        }
    }

    int Escaped()
    {
        var from = at - 1;
        var c = pattern[at++];
        switch (c)
        {
            case 'a': return '\a';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case 'x': return Hexadecimal(from);
            case >= '0' and <= '7' when c == '0' || Here is >= '0' and <= '7':
                var code = c - '0';
                for (var i = 0; i < 2 && Here is >= '0' and <= '7'; i++) code = code * 8 + pattern[at++] - '0';
                return code;
            default: return char.IsAsciiLetterOrDigit(c) ? throw Bad(from) : Point(c);
        }
    }

    int Hexadecimal(int from)
    {
        var braced = Here == '{';
        var end = braced ? pattern.IndexOf('}', at) : at + 2;
        if (end < 0 || end > pattern.Length) throw Bad(from);
        if (!int.TryParse(pattern.AsSpan(at + (braced ? 1 : 0), end - at - (braced ? 1 : 0)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code)) throw Bad(from);
        at = end + (braced ? 1 : 0);
        return code;
    }
}
