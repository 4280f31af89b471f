using Dialtone.Contracts.Catalog;
using Dialtone.Inventory.Products;
using Dialtone.Platform.Time;

namespace Dialtone.Inventory.Assets;

/// <summary>
/// The rows of prices that become others after some months (优惠期). Months are counted as the first bills count them: a month of start that is charged in
/// part is none of them.
/// </summary>
internal static class PricePhases
{
    public static IEnumerable<ProductSlice> Slices(string productId, IEnumerable<OfferPrice> prices, DateTimeOffset from)
    {
        foreach (var price in prices.Where(p => p.Type != "oneTime"))
        {
            var phases = price.Later.Select(l => (From: Start(price, l.From, from), l.Amount)).Prepend((From: from, price.Amount)).ToArray();
            for (var i = 0; i < phases.Length; i++)
            {
                var slice = ProductRows.Price(productId, AssetTree.Price(price with { Amount = phases[i].Amount }), phases[i].From);
                if (i + 1 < phases.Length) slice.To = phases[i + 1].From;
                yield return slice;
            }
        }
    }

    /// <summary>When any of them becomes another.</summary>
    public static IEnumerable<DateTimeOffset> Turns(IEnumerable<OfferPrice> prices, DateTimeOffset from) => prices.Where(p => p.Type != "oneTime").SelectMany(p => p.Later.Select(l => Start(p, l.From, from))).Distinct();

    static DateTimeOffset Start(OfferPrice price, int month, DateTimeOffset from)
    {
        var first = Clock.LocalDate(from);
        var inPart = price.Proration.Start switch { "full" => false, "half" => first.Day > 15, _ => first.Day > 1 };
        return Clock.StartOf(new DateOnly(first.Year, first.Month, 1).AddMonths(inPart ? month : month - 1));
    }
}
