namespace Dialtone.Peers.Identity;

/// <summary>The 18-digit citizen number (GB 11643-1999): area 6, birth date 8, sequence 3 (odd: male), check digit.</summary>
internal static class IdentityNumber
{
    private static readonly int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>ISO 7064 MOD 11-2 over the first 17 digits.</summary>
    public static char CheckDigit(string first17) => "10X98765432"[weights.Zip(first17, (weight, digit) => weight * (digit - '0')).Sum() % 11];

    public static bool IsValid(string number) =>
        number.Length == 18 && number.Take(17).All(char.IsAsciiDigit)
        && DateOnly.TryParseExact(number[6..14], "yyyyMMdd", out _)
        && char.ToUpperInvariant(number[17]) == CheckDigit(number[..17]);

    /// <summary>Sequence 000 is never issued; the peer answers <c>unknown</c> to it, so that a demo can show that.</summary>
    public static bool IsOutsideTheRegister(string number) => number[14..17] == "000";
}
