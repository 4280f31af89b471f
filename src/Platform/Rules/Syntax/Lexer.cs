using System.Globalization;
using Dialtone.Platform.Failures;

namespace Dialtone.Platform.Rules.Syntax;

/// <summary>Cuts the text of a rule into words, after the lexis of the CEL specification.</summary>
internal sealed class Lexer(string text)
{
    static readonly string[] symbols = ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "+", "-", "*", "/", "%", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}"];

    int at;

    public List<Token> All()
    {
        var tokens = new List<Token>();
        do tokens.Add(Next());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    Token Next()
    {
        Blank();
        if (at >= text.Length) return new(TokenKind.End, text.Length, "");
        var (from, c) = (at, text[at]);
        if (char.IsAsciiDigit(c) || (c == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))) return Number();
        if (StringLiteral.Begins(text, at))
        {
            var literal = StringLiteral.Read(text, ref at);
            return new(literal is string ? TokenKind.String : TokenKind.Bytes, from, text[from..at], literal);
        }
        if (char.IsAsciiLetter(c) || c is '_' or '@')
        {
            do at++;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'));
            return new(TokenKind.Name, from, text[from..at]);
        }
        if (c == '`') return Quoted();
        foreach (var symbol in symbols)
            if (string.CompareOrdinal(text, at, symbol, 0, symbol.Length) == 0)
            {
                at += symbol.Length;
                return new(TokenKind.Symbol, from, symbol);
            }
        throw Refused.Invalid(RulePosition.Problem("platform.rule.character", text, at, ("found", char.IsSurrogate(c) && at + 1 < text.Length ? text.Substring(at, 2) : c.ToString())));
    }

    void Blank()
    {
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' or '\n' or '\r' or '\f') at++;
            else if (string.CompareOrdinal(text, at, "//", 0, 2) == 0) at = text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
            else return;
        }
    }

    // A name between backquotes may have dots, dashes, slashes and blanks; it names an attribute and nothing else.
    Token Quoted()
    {
        var from = at++;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.' or '-' or '/' or ' ')) at++;
        if (at >= text.Length || text[at] != '`' || at == from + 1) throw Refused.Invalid(RulePosition.Problem("platform.rule.quoted", text, from));
        at++;
        return new(TokenKind.Quoted, from, text[(from + 1)..(at - 1)]);
    }

    Token Number()
    {
        var from = at;
        if (text[at] == '0' && at + 1 < text.Length && text[at + 1] is 'x' or 'X')
        {
            at += 2;
            while (at < text.Length && char.IsAsciiHexDigit(text[at])) at++;
            return Whole(from, text.AsSpan(from + 2, at - from - 2), NumberStyles.AllowHexSpecifier);
        }
        Digits();
        var whole = true;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            (whole, at) = (false, at + 1);
            Digits();
        }
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var sign = at + 1 < text.Length && text[at + 1] is '+' or '-' ? 1 : 0;
            if (at + 1 + sign < text.Length && char.IsAsciiDigit(text[at + 1 + sign]))
            {
                (whole, at) = (false, at + 1 + sign);
                Digits();
            }
        }
        if (whole) return Whole(from, text.AsSpan(from, at - from), NumberStyles.None);
        EndsHere(from);
        return new(TokenKind.Double, from, text[from..at], double.Parse(text.AsSpan(from, at - from), NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    // An int keeps its amount unsigned: whether 9223372036854775808 fits is known when the sign before it is.
    Token Whole(int from, ReadOnlySpan<char> digits, NumberStyles style)
    {
        var fits = ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out var amount);
        var unsigned = at < text.Length && text[at] is 'u' or 'U';
        if (unsigned) at++;
        EndsHere(from);
        if (!fits) throw Refused.Invalid(RulePosition.Problem("platform.rule.number", text, from, ("found", text[from..at])));
        return new(unsigned ? TokenKind.Uint : TokenKind.Int, from, text[from..at], amount);
    }

    void EndsHere(int from)
    {
        if (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_')) throw Refused.Invalid(RulePosition.Problem("platform.rule.number", text, from, ("found", text[from..(at + 1)])));
    }

    void Digits()
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
    }
}
