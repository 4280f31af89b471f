using Dialtone.Contracts.Catalog;

namespace Dialtone.Ordering.Offers;

/// <param name="Zh">How it comes to be for this customer, or what it asks for.</param>
internal sealed record OfferPromotion(string Name, string NameEn, string Zh, string En, bool Applies);

/// <summary>What of an offer is cheaper for a time or for some: its discounts, and prices of the first months.</summary>
internal static class OfferPromotions
{
    public static bool Has(Offer offer) => Prices(offer).Any();

    public static IReadOnlyList<OfferPromotion> Of(Offer offer, Receipt receipt) => [.. Prices(offer).DistinctBy(p => p.Id).Select(price =>
    {
        var step = receipt.Charges.SelectMany(c => c.Steps).FirstOrDefault(s => s.PriceId == price.Id);
        return step is not null ? new OfferPromotion(price.Name, price.NameEn, step.Zh, step.En, true) : new(price.Name, price.NameEn, price.Reason?.Zh ?? price.Condition ?? "", price.Reason?.En ?? price.Condition ?? "", false);
    })];

    static IEnumerable<OfferPrice> Prices(Offer offer) => offer.Prices.Where(p => p.Type == "discount" || p.Months is not null).Concat(offer.Parts.Where(p => p.Default > 0).SelectMany(p => Prices(p.Offer)));
}
