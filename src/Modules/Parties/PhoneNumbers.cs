using System.Text.RegularExpressions;

namespace Dialtone.Parties;

/// <summary>Telephone numbers and mail addresses as people write them down.</summary>
internal static partial class PhoneNumbers
{
    /// <summary>Digits alone, without the country code of China; null where nobody can have such a number: not mobile, not fixed with area code, not foreign with its country code.</summary>
    public static string? Normal(string typed)
    {
        var plain = new string([.. typed.Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '(' or ')'))]);
        if (plain.StartsWith("00", StringComparison.Ordinal)) plain = "+" + plain[2..];
        if (plain.StartsWith("+86", StringComparison.Ordinal)) plain = plain[3..];
        return Domestic().IsMatch(plain) || Foreign().IsMatch(plain) ? plain : null;
    }

    public static bool IsEmail(string typed) => Email().IsMatch(typed);

    // Mobile 1[3-9] and eleven digits in all; fixed: area code with its 0 and seven or eight digits, with or without an extension.
    [GeneratedRegex(@"^(1[3-9]\d{9}|0[1-9]\d{1,2}[2-8]\d{6,7}|[48]00\d{7})$")]
    private static partial Regex Domestic();

    // ITU-T E.164: fifteen digits at the most.
    [GeneratedRegex(@"^\+(?!86)[1-9]\d{6,14}$")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+$")]
    private static partial Regex Email();
}
