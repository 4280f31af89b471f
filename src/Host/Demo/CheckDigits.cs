using System.Globalization;

namespace Dialtone.Host.Demo;

/// <summary>The check characters of the numbers the demo makes up.</summary>
internal static class CheckDigits
{
    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] CreditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>Resident identity card, GB 11643: region, birth date, sequence (odd for men), then ISO 7064 MOD 11-2.</summary>
    public static string ResidentIdentity(string region, DateOnly birthDate, int sequence)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{region}{birthDate:yyyyMMdd}{sequence:000}");
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (body[i] - '0') * ((1 << (17 - i)) % 11);
        return body + "10X98765432"[sum % 11];
    }

    /// <summary>Unified social credit code, GB 32100: 17 characters and a check character modulo 31.</summary>
    public static string CreditCode(string body)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += CreditAlphabet.IndexOf(body[i]) * CreditWeights[i];
        return body + CreditAlphabet[(31 - sum % 31) % 31];
    }

    /// <summary>Organization code, GB 11714: 8 characters and a check character modulo 11; it is part of the credit code.</summary>
    public static string OrganizationCode(string body)
    {
        ReadOnlySpan<int> weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < 8; i++) sum += (char.IsAsciiDigit(body[i]) ? body[i] - '0' : body[i] - 'A' + 10) * weights[i];
        return body + "0X987654321"[sum % 11];
    }

    /// <summary>Card number with the Luhn digit of ITU-T E.118.</summary>
    public static string Iccid(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var digit = body[body.Length - 1 - i] - '0';
            if (i % 2 == 0 && (digit *= 2) > 9) digit -= 9;
            sum += digit;
        }
        return body + (char)('0' + (10 - sum % 10) % 10);
    }
}
