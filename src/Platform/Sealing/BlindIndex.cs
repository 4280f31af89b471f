namespace Dialtone.Platform.Sealing;

/// <summary>A row by which a sealed value is found: a keyed hash of the whole value, of its tail or, of a phone, of its beginning.</summary>
public sealed class BlindIndex
{
    public required string Hash { get; init; }
    public required string OfType { get; init; }
    public required string OfId { get; init; }

    /// <summary>A phone is found by its beginning, too, from four digits on: it is typed from the front.</summary>
    public const int ShortestBeginning = 4, LongestBeginning = 10;

    /// <summary>The hashes a value is indexed under; empty for kinds that are not searched.</summary>
    public static IEnumerable<string> Hashes(Keys keys, PersonalKind kind, string value)
    {
        var normal = Normal(kind, value);
        if (normal.Length == 0) yield break;
        switch (kind)
        {
            case PersonalKind.IdentityNumber or PersonalKind.Phone:
                yield return keys.Blind(kind.ToString(), normal);
                if (normal.Length > 6) yield return keys.Blind(kind + "/6", normal[^6..]);
                if (normal.Length > 4) yield return keys.Blind(kind + "/4", normal[^4..]);
                if (kind == PersonalKind.Phone)
                    for (var length = ShortestBeginning; length < Math.Min(normal.Length, LongestBeginning + 1); length++) yield return keys.Blind($"{kind}^{length}", normal[..length]);
                break;
            case PersonalKind.Email:
                yield return keys.Blind(kind.ToString(), normal);
                break;
        }
    }

    /// <summary>The hash to look a typed value up by: whole, or its last six or four characters.</summary>
    public static string Probe(Keys keys, PersonalKind kind, string typed, int tail = 0) =>
        keys.Blind(tail == 0 ? kind.ToString() : $"{kind}/{tail}", Normal(kind, typed));

    /// <summary>The hash to look the beginning of a phone number up by.</summary>
    public static string ProbeBeginning(Keys keys, string typed) => Normal(PersonalKind.Phone, typed) is var normal ? keys.Blind($"{PersonalKind.Phone}^{normal.Length}", normal) : "";

    /// <summary>Separators and the country code do not count, full-width forms are the same, letters are upper case.</summary>
    public static string Normal(PersonalKind kind, string value)
    {
        var plain = new string([.. value.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '(' or ')' or '（' or '）'))
            .Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c).Select(char.ToUpperInvariant)]);
        return kind == PersonalKind.Phone && plain.StartsWith("+86") ? plain[3..] : plain;
    }
}

/// <summary>The wrapped key of one person; a destroyed one has none and a date.</summary>
public sealed class SubjectKey
{
    public required string SubjectId { get; init; }
    public byte[]? Wrapped { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ErasedAt { get; set; }
}
