using Dialtone.Platform;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Published;

/// <summary>
/// What an offer costs as it comes: its own prices and those of the parts a bundle brings by default, to any depth. A bundle with a price of its own and free
/// parts and one that is the sum of its parts are counted the same way. A price under a condition counts where the characteristic's default fulfils it; what a rule decides does not, nor what
/// a promotion price covers.
/// </summary>
internal static class OfferTotals
{
    public static Money? Monthly(Offer offer) => Sum(offer, p => p.Type == "recurring" && p.Period == "month");

    public static Money? OneTime(Offer offer) => Sum(offer, p => p.Type == "oneTime");

    /// <summary>Null where there is no such price, or the prices are in several currencies.</summary>
    static Money? Sum(Offer offer, Func<OfferPrice, bool> wanted)
    {
        var prices = Counted(offer, 1).Where(p => wanted(p.Price)).ToArray();
        return prices.Select(p => p.Price.Unit).Distinct().Count() == 1 ? new(prices.Sum(p => p.Price.Amount * p.Times), prices[0].Price.Unit) : null;
    }

    static IEnumerable<(OfferPrice Price, int Times)> Counted(Offer offer, int times, bool covered = false)
    {
        var own = offer.Prices.Where(p => Holds(offer, p)).ToArray();
        var below = covered || own.Any(p => p.Overrides);
        return own.Where(p => !(covered && p.Type == "recurring")).Select(p => (p, times)).Concat(offer.Parts.Where(p => p.Default > 0).SelectMany(p => Counted(p.Offer, times * p.Default, below)));
    }

    static bool Holds(Offer offer, OfferPrice price) => price.Condition is null && (price.When is not { } when
        || offer.Characteristics.Any(c => c.Name == when.Characteristic && c.Values.Any(v => v.IsDefault && v.Value == when.Value)));
}
