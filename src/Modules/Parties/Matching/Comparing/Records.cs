namespace Dialtone.Parties.Matching.Comparing;

/// <summary>The records to be matched: of one file with itself, or of two files with each other.</summary>
/// <param name="Split">Where the second file begins; the number of records where there is one file only.</param>
internal sealed record Records(int Count, int Split, Field[] Fields)
{
    public const int MostFields = 14;

    /// <summary>Where the order of given name and surname stands in a pattern.</summary>
    public const int Order = 15;

    readonly Field? given = Fields.FirstOrDefault(f => f.Kind == FieldKind.GivenName), surname = Fields.FirstOrDefault(f => f.Kind == FieldKind.Surname);
    readonly int givenAt = Array.FindIndex(Fields, f => f.Kind == FieldKind.GivenName), surnameAt = Array.FindIndex(Fields, f => f.Kind == FieldKind.Surname);

    public bool IsTwoFiles => Split < Count;

    public double Pairs => IsTwoFiles ? (double)Split * (Count - Split) : Count * (Count - 1.0) / 2;

    public bool MayPair(int a, int b) => a != b && (!IsTwoFiles || a < Split != b < Split);

    /// <summary>The levels of all fields, four bits each; given name and surname crosswise where that fits better.</summary>
    public ulong Compare(int a, int b)
    {
        ulong pattern = 0;
        for (var f = 0; f < Fields.Length; f++)
        {
            if (f == givenAt && surname is not null || f == surnameAt && given is not null) continue;
            pattern |= (ulong)Fields[f].Level(a, b) << (4 * f);
        }
        if (given is null || surname is null) return pattern;
        var straight = (Given: given.Level(a, b), Surname: surname.Level(a, b));
        if (straight is { Given: 0, Surname: 0 }) return pattern;
        var crossed = (Given: Field.Level(given, a, surname, b), Surname: Field.Level(surname, a, given, b));
        var isCrossed = Cost(crossed) + 1 < Cost(straight) && (crossed.Given == 0 || crossed.Surname == 0 || crossed.Given <= 2 && crossed.Surname <= 2);
        var (g, s) = isCrossed ? crossed : straight;
        return pattern | (ulong)g << (4 * givenAt) | (ulong)s << (4 * surnameAt) | (isCrossed ? 1UL << (4 * Order) : 0);
    }

    public static int Level(ulong pattern, int field) => (int)(pattern >> (4 * field) & 15);

    public static bool IsCrossed(ulong pattern) => Level(pattern, Order) == 1;

    int Cost((int Given, int Surname) levels) => Cost(levels.Given) + Cost(levels.Surname);

    int Cost(int level) => level == Field.Missing ? 3 : level;
}
