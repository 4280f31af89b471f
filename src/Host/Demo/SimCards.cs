namespace Dialtone.Host.Demo;

/// <summary>Card numbers of twenty digits under the fictional issuer 8986 99; a leading 9 in the serial marks a blank card in a hall's stock.</summary>
internal static class SimCards
{
    private const string Issuer = "898699";

    public static string InUse(string mobileNumber)
    {
        var serial = mobileNumber[3..];
        return CheckDigits.Iccid($"{Issuer}{serial}{long.Parse(serial) * 48_271 % 99_991:00000}");
    }

    /// <summary>The blank cards of one hall, consecutive as they come in the box.</summary>
    public static IEnumerable<string> Blank(string hallCode, int count) =>
        Enumerable.Range(1, count).Select(i => CheckDigits.Iccid($"{Issuer}9{hallCode[2..]}{i:000000000}"));
}
