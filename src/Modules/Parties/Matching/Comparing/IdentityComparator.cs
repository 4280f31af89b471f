namespace Dialtone.Parties.Matching.Comparing;

/// <summary>Whole identity numbers. A Chinese number of the first generation (15 digits) gets the century and the check digit of its 18-digit form.</summary>
internal sealed class IdentityComparator : CodeComparator
{
    static readonly int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    protected override string Normal(string plain)
    {
        var number = base.Normal(plain);
        if (number.Length != 15 || !number.All(char.IsAsciiDigit)) return number;
        var long17 = $"{number[..6]}19{number[6..]}";
        return long17 + CheckDigit(long17);
    }

    /// <summary>Whether a resident's number is complete and its check digit right (GB 11643).</summary>
    public static bool IsSound(string number) => number.Length == 18 && number[..17].All(char.IsAsciiDigit) && char.ToLowerInvariant(number[17]) == CheckDigit(number[..17]);

    static char CheckDigit(string first17) => "10x98765432"[first17.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
}
