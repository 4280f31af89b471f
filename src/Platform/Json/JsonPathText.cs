using System.Globalization;
using System.Text;
using Dialtone.Platform.Failures;

namespace Dialtone.Platform.Json;

/// <summary>The characters of a filter, read from left to right: tokens, literals, and the refusals that name a place (counted from 1).</summary>
sealed class JsonPathText(string text)
{
    public const string Operators = "== != < <= > >= =~";
    const string Values = "@.attribute 'text' 1 true false null";
    static readonly string[] operators = ["==", "!=", "<=", ">=", "=~", "<", ">"];
    int at;

    char Current => at < text.Length ? text[at] : '\0';

    /// <summary>The next character, to be named in a refusal.</summary>
    public string Next => at < text.Length ? text[at].ToString() : "";

    public bool AtName => IsNameStart(Skipped().Current) && Current != '@';

    public bool At(string token) => string.CompareOrdinal(text, Skipped().at, token, 0, token.Length) == 0;

    public bool Digit(int ahead) => at + ahead < text.Length && char.IsAsciiDigit(text[at + ahead]);

    public bool Take(string token)
    {
        if (!At(token)) return false;
        at += token.Length;
        return true;
    }

    public void Expect(string token)
    {
        if (Take(token)) return;
        // Where a term could go on, a word or a sign of arithmetic is an operator of a larger language.
        if (token is ")" or "]" && AtName) throw UnsupportedWord();
        throw Expected(token);
    }

    public void End()
    {
        if (Skipped().at < text.Length) throw Expected("]");
    }

    public string? Operator()
    {
        var op = operators.FirstOrDefault(At);
        if (op is not null)
        {
            at += op.Length;
            return Current is '=' or '<' or '>' or '~' ? throw Expected(Values) : op;
        }
        if (AtName) throw UnsupportedWord();
        return "+-*/%".Contains(Current) && at < text.Length ? throw Unsupported(Next) : null;
    }

    public string Name()
    {
        if (At("*")) throw Unsupported(".*");
        if (!IsNameStart(Skipped().Current)) throw Expected("attribute");
        var from = at;
        var name = Word();
        if (Current != '(') return name;
        at = from;
        throw UnsupportedWord();
    }

    /// <summary>A string, a decimal, a bool or null.</summary>
    public object? Literal()
    {
        if (At("'") || At("\"")) return String(Current);
        if (Digit(0) || Current == '-' && Digit(1)) return Number();
        if (At("$")) throw Unsupported("$");
        if (!AtName) throw Expected(Values);
        var from = at;
        switch (Word())
        {
            case "true": return true;
            case "false": return false;
            case "null": return null;
        }
        var call = Current == '(';
        at = from;
        throw call ? UnsupportedWord() : Expected(Values);
    }

    /// <summary>A regular expression: <c>/…/</c>, <c>/…/i</c> or a string.</summary>
    public string Pattern()
    {
        if (At("'") || At("\"")) return String(Current);
        if (!Take("/")) throw Expected("/…/");
        var pattern = new StringBuilder();
        for (; Current != '/'; at++)
        {
            if (at >= text.Length) throw Expected("/");
            if (Current == '\\' && at + 1 < text.Length && text[++at] != '/') pattern.Append('\\');
            pattern.Append(Current);
        }
        at++;
        if (!IsNameStart(Current)) return pattern.ToString();
        var flags = Word();
        return flags == "i" ? "(?i)" + pattern : throw Unsupported("/" + flags);
    }

    object Number()
    {
        var from = at++;
        while (char.IsAsciiLetterOrDigit(Current) || Current == '.' || Current is '+' or '-' && text[at - 1] is 'e' or 'E') at++;
        var given = text[from..at];
        if (decimal.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        at = from;
        throw given.All(c => char.IsAsciiDigit(c) || c is '.' or 'e' or 'E' or '+' or '-') ? Refused.Invalid("platform.json.number", "filter") : Expected(Values);
    }

    string String(char quote)
    {
        var value = new StringBuilder();
        for (at++; Current != quote; at++)
        {
            if (at >= text.Length) throw Expected(quote.ToString());
            value.Append(Current == '\\' ? Escaped() : Current);
        }
        at++;
        var read = value.ToString();
        if (read.Contains('\0')) throw Refused.Invalid("platform.json.nul", "filter");
        return HasHalf(read) ? throw Refused.Invalid("platform.json.surrogate", "filter") : read;
    }

    static bool HasHalf(string read)
    {
        for (var i = 0; i < read.Length; i++)
            if (char.IsSurrogate(read[i]) && (i + 1 == read.Length || !char.IsSurrogatePair(read[i], read[++i]))) return true;
        return false;
    }

    char Escaped()
    {
        at++;
        if (Current == 'u')
        {
            if (at + 4 >= text.Length || !ushort.TryParse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) throw Expected("\\u0000");
            at += 4;
            return (char)code;
        }
        return Current switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', '\\' or '\'' or '"' or '/' => Current, _ => throw Expected("\\\\ \\' \\\" \\/ \\n \\t") };
    }

    string Word()
    {
        var from = at++;
        while (IsNameStart(Current) || char.IsAsciiDigit(Current)) at++;
        return text[from..at];
    }

    static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or '@';

    JsonPathText Skipped()
    {
        while (char.IsWhiteSpace(Current)) at++;
        return this;
    }

    public Refused Expected(string expected) => Refused.Invalid("platform.filter.syntax", "filter", ("position", Skipped().at + 1), ("expected", expected));

    Refused UnsupportedWord()
    {
        var from = at;
        var word = Word();
        if (Current == '(') word += "()";
        at = from;
        return Unsupported(word);
    }

    public Refused Unsupported(string what) => Refused.Http(501, "platform.filter.unsupported", "filter", ("position", at + 1), ("what", what));
}
