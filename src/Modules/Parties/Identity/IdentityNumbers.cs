using System.Globalization;
using System.Text.RegularExpressions;
using Dialtone.Platform.Failures;

namespace Dialtone.Parties.Identity;

/// <summary>The forms of identity documents and their check characters.</summary>
internal static partial class IdentityNumbers
{
    public const string ResidentCard = "residentIdentityCard", CreditCode = "unifiedSocialCreditCode", Passport = "passport", Other = "other";

    // GB 32100 leaves out I, O, S, V and Z, which are misread as digits.
    const string creditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static readonly int[] creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>As it is stored and compared: full-width forms made plain, no blanks, upper case.</summary>
    public static string Normal(string number) => new([.. number.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c).Select(char.ToUpperInvariant)]);

    /// <summary>What is wrong with a number of a document of this type, or null. <paramref name="number"/> is in normal form; a type we do not know is held to a simple form.</summary>
    public static Problem? Wrong(string? type, string number, string field, DateOnly today) => type switch
    {
        ResidentCard when !Resident().IsMatch(number) => Problem.Of("parties.identity.residentForm", field, ("field", field)),
        ResidentCard when BirthDate(number) is not { } born || born > today => Problem.Of("parties.identity.residentDate", field, ("field", field), ("date", $"{number[6..10]}-{number[10..12]}-{number[12..14]}")),
        ResidentCard when number[17] != ResidentCheck(number) => Problem.Of("parties.identity.checkDigit", field, ("field", field)),
        CreditCode when number.Length != 18 || number.Any(c => !creditAlphabet.Contains(c)) => Problem.Of("parties.identity.creditForm", field, ("field", field)),
        CreditCode when number[17] != CreditCheck(number) => Problem.Of("parties.identity.creditCheck", field, ("field", field)),
        Passport when !PassportForm().IsMatch(number) => Problem.Of("parties.identity.passport", field, ("field", field)),
        _ when !AnyForm().IsMatch(number) => Problem.Of("parties.identity.form", field, ("field", field)),
        _ => null,
    };

    /// <summary>The date of birth in a resident card's number; null where there is no such day.</summary>
    public static DateOnly? BirthDate(string residentNumber) =>
        residentNumber.Length == 18 && DateOnly.TryParseExact(residentNumber[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1850 ? date : null;

    // GB 11643: ISO 7064 MOD 11-2 over the first 17 digits.
    static char ResidentCheck(string number)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (number[i] - '0') * ((1 << (17 - i)) % 11);
        return "10X98765432"[sum % 11];
    }

    // GB 32100: weighted sum modulo 31.
    static char CreditCheck(string code)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += creditAlphabet.IndexOf(code[i]) * creditWeights[i];
        return creditAlphabet[(31 - sum % 31) % 31];
    }

    [GeneratedRegex(@"^[1-9]\d{16}[\dX]$")]
    private static partial Regex Resident();

    // ICAO 9303 gives nine characters; some states number longer.
    [GeneratedRegex("^[A-Z0-9]{5,17}$")]
    private static partial Regex PassportForm();

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}()（）/.\-]{2,39}$")]
    private static partial Regex AnyForm();
}
