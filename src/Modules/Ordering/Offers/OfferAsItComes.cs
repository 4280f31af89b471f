using Dialtone.Contracts.Catalog;
using Dialtone.Ordering.AcceptanceTypes;
using Dialtone.Ordering.Lines;

namespace Dialtone.Ordering.Offers;

/// <summary>The line an offer starts as: the parts it brings by default, and the values that were asked for.</summary>
internal static class OfferAsItComes
{
    public static Line Line(Offer offer, IReadOnlyList<OfferChoice> choices, string? key = null)
    {
        var own = key ?? offer.Id;
        var values = choices.Where(c => c.OfferingId == offer.Id).ToDictionary(c => c.Characteristic, c => c.Value);
        var parts = offer.Parts.SelectMany(p => Enumerable.Range(1, Math.Clamp(p.Default, p.Lower, p.Upper)).Select(n => Line(p.Offer, choices, $"{own}/{p.Offer.Id}{n}")));
        return new(own, offer.Id, AcceptanceTypeList.NewConnection, Effectivity.AtOnce, values, null, null, null, null, null, null, 1, [.. parts]);
    }
}
