using System.Globalization;
using System.Text;
using Dialtone.Platform.Failures;

namespace Dialtone.Platform.Rules.Syntax;

/// <summary>String and bytes literals: quotes of one or three, raw by r, bytes by b, escapes.</summary>
internal static class StringLiteral
{
    public static bool Begins(string text, int at)
    {
        var to = at;
        while (to < text.Length && to < at + 2 && text[to] is 'r' or 'R' or 'b' or 'B') to++;
        return to < text.Length && text[to] is '"' or '\'' && (to - at < 2 || (text[at] | 32) != (text[at + 1] | 32));
    }

    /// <summary>A string, or a byte[] where the literal says so.</summary>
    public static object Read(string text, ref int at)
    {
        var from = at;
        var (raw, bytes) = (false, false);
        for (; text[at] is not ('"' or '\''); at++) (raw, bytes) = (raw || text[at] is 'r' or 'R', bytes || text[at] is 'b' or 'B');
        var quote = string.CompareOrdinal(text, at, new string(text[at], 3), 0, 3) == 0 ? new string(text[at], 3) : text[at].ToString();
        at += quote.Length;
        var (characters, octets) = (new StringBuilder(), new MemoryStream());
        while (true)
        {
            if (at >= text.Length || (quote.Length == 1 && text[at] is '\n' or '\r')) throw Refused.Invalid(RulePosition.Problem("platform.rule.unclosed", text, from, ("quote", quote)));
            if (string.CompareOrdinal(text, at, quote, 0, quote.Length) == 0) break;
            if (text[at] == '\\' && !raw) Escape(text, ref at, bytes, characters, octets);
            else
            {
                var length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
                if (bytes) octets.Write(Encoding.UTF8.GetBytes(text.Substring(at, length)));
                characters.Append(text, at, length);
                at += length;
            }
        }
        at += quote.Length;
        return bytes ? octets.ToArray() : characters.ToString();
    }

    static void Escape(string text, ref int at, bool bytes, StringBuilder characters, MemoryStream octets)
    {
        var from = at++;
        var c = at < text.Length ? text[at++] : '\0';
        var plain = c switch { 'a' => '\a', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', '\\' or '\'' or '"' or '`' or '?' => c, _ => '\0' };
        if (plain != '\0')
        {
            characters.Append(plain);
            octets.WriteByte((byte)plain);
            return;
        }
        var code = c switch
        {
            'x' or 'X' => Digits(text, ref at, 2, NumberStyles.AllowHexSpecifier),
            'u' => Digits(text, ref at, 4, NumberStyles.AllowHexSpecifier),
            'U' => Digits(text, ref at, 8, NumberStyles.AllowHexSpecifier),
            >= '0' and <= '3' => Octal(text, ref at),
            _ => -1,
        };
        if (bytes && code is >= 0 and <= 255 && c is not ('u' or 'U')) octets.WriteByte((byte)code);
        else if (Rune.IsValid(code))
        {
            characters.Append(new Rune(code));
            octets.Write(Encoding.UTF8.GetBytes(new Rune(code).ToString()));
        }
        else throw Refused.Invalid(RulePosition.Problem("platform.rule.escape", text, from, ("found", text[from..Math.Min(at, text.Length)])));
    }

    static int Digits(string text, ref int at, int count, NumberStyles style)
    {
        var found = at + count <= text.Length && int.TryParse(text.AsSpan(at, count), style, CultureInfo.InvariantCulture, out var code) ? code : -1;
        at = Math.Min(at + count, text.Length);
        return found;
    }

    static int Octal(string text, ref int at)
    {
        if (at + 2 > text.Length || text[at] is < '0' or > '7' || text[at + 1] is < '0' or > '7') return -1;
        var code = ((text[at - 1] - '0') * 64) + ((text[at] - '0') * 8) + text[at + 1] - '0';
        at += 2;
        return code;
    }
}
