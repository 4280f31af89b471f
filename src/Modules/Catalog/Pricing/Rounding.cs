namespace Dialtone.Catalog.Pricing;

/// <summary>The one place where amounts are rounded: half up to what the currency has. And where one is split without losing any of it.</summary>
internal static class Rounding
{
    static readonly string[] whole = ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];
    static readonly string[] thousandths = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    public static int Digits(string currency) => whole.Contains(currency) ? 0 : thousandths.Contains(currency) ? 3 : 2;

    public static decimal Round(decimal amount, string currency) => Math.Round(amount, Digits(currency), MidpointRounding.AwayFromZero);

    /// <summary>Splits an amount by weights, in the currency's smallest unit; what is left over goes to the largest remainders, the earlier first. Without weights it is split evenly.</summary>
    public static decimal[] Split(decimal amount, IReadOnlyList<decimal> weights, string currency)
    {
        if (weights.Count == 0) return [];
        var sum = weights.Sum();
        var unit = 1m;
        for (var digit = Digits(currency); digit > 0; digit--) unit /= 10;
        var exact = weights.Select(w => sum == 0 ? amount / weights.Count : amount * w / sum).ToArray();
        var parts = exact.Select(e => Math.Floor(e / unit) * unit).ToArray();
        var left = amount - parts.Sum();
        foreach (var at in Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).ThenBy(i => i))
        {
            if (left <= 0) break;
            var more = Math.Min(unit, left);
            parts[at] += more;
            left -= more;
        }
        return parts;
    }
}
