namespace Dialtone.Platform.Rules;

/// <summary>Types as text: <c>int</c>, <c>list(string)</c>, <c>map(string, dyn)</c>; a single capital letter is a type parameter, an unknown name a type of its own.</summary>
public static class RuleTypeText
{
    static readonly Dictionary<string, RuleType> plain = new[]
    {
        RuleType.Dyn, RuleType.Null, RuleType.Bool, RuleType.Int, RuleType.Uint, RuleType.Double, RuleType.Decimal, RuleType.String, RuleType.Bytes, RuleType.Timestamp, RuleType.Duration,
    }.ToDictionary(t => t.Name, StringComparer.Ordinal);

    static RuleTypeText() => (plain["null"], plain["timestamp"], plain["duration"]) = (RuleType.Null, RuleType.Timestamp, RuleType.Duration);

    /// <summary>The type a text names.</summary>
    /// <exception cref="FormatException">The text is no type.</exception>
    public static RuleType Parse(string text)
    {
        var at = 0;
        var type = Parse(text, ref at);
        return at == text.Length ? type : throw No(text);
    }

    /// <summary>The types before and after an arrow: <c>string, list(A) -> A</c>.</summary>
    /// <exception cref="FormatException">The text is no signature.</exception>
    public static (RuleType[] Takes, RuleType Gives) Signature(string text)
    {
        var arrow = text.IndexOf("->", StringComparison.Ordinal);
        if (arrow < 0) throw No(text);
        var at = 0;
        var takes = new List<RuleType>();
        var before = text[..arrow].Trim();
        while (at < before.Length)
        {
            takes.Add(Parse(before, ref at));
            Blank(before, ref at);
            if (at < before.Length && before[at++] != ',') throw No(text);
        }
        return ([.. takes], Parse(text[(arrow + 2)..].Trim()));
    }

    static RuleType Parse(string text, ref int at)
    {
        Blank(text, ref at);
        var from = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.')) at++;
        var name = text[from..at];
        if (name == "") throw No(text);
        Blank(text, ref at);
        var parts = new List<RuleType>();
        if (at < text.Length && text[at] == '(')
        {
            do
            {
                at++;
                parts.Add(Parse(text, ref at));
                Blank(text, ref at);
            }
            while (at < text.Length && text[at] == ',');
            if (at >= text.Length || text[at++] != ')') throw No(text);
            Blank(text, ref at);
        }
        return Named(name, [.. parts], text);
    }

    static RuleType Named(string name, RuleType[] parts, string text) => (name, parts.Length) switch
    {
        ("list", 0) => RuleType.List(RuleType.Dyn),
        ("list", 1) => RuleType.List(parts[0]),
        ("map", 0) => RuleType.Map(RuleType.Dyn, RuleType.Dyn),
        ("map", 2) => RuleType.Map(parts[0], parts[1]),
        ("type", 0) => RuleType.Type,
        ("type", 1) => RuleType.TypeOf(parts[0]),
        ("optional_type" or "optional", 1) => RuleType.Optional(parts[0]),
        (_, 0) when plain.TryGetValue(name, out var known) => known,
        ({ Length: 1 }, 0) when char.IsAsciiLetterUpper(name[0]) => RuleType.Parameter(name),
        _ when plain.ContainsKey(name) || name is "list" or "map" or "type" or "optional_type" => throw No(text),
        _ => RuleType.Opaque(name, parts),
    };

    static void Blank(string text, ref int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
    }

    static FormatException No(string text) => new($"\"{text}\" is no type. Types are such as int, list(string), map(string, dyn).");
}
