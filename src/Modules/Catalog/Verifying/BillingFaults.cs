using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Verifying;

/// <summary>Whether billing knows every charge, as far as one need not look at configurations.</summary>
internal static class BillingFaults
{
    public static IEnumerable<Finding> Of(PricedOffer priced, VerificationScope scope)
    {
        var offer = priced.Offer;
        foreach (var price in offer.Prices.Where(p => p.Type != "discount" && string.IsNullOrWhiteSpace(p.ChargeItem)).DistinctBy(p => p.Id))
            yield return new("noChargeItem", offer, $"productOfferingPrice[{price.Id}].chargeItem", new("1", offer.Id, new Dictionary<string, string>(), 1, []), null, ("price", price.Name), ("priceEn", price.NameEn));
        var all = Flat(offer).SelectMany(o => o.Prices).ToArray();
        if (offer.IsSellable && offer.Kind != "contract" && !scope.Parts.Contains(offer.Id) && all.All(p => p.Type == "discount")) yield return new("noPrice", offer, "productOfferingPrice", null, null);
        if (all.Select(p => p.Unit).Distinct().ToArray() is { Length: > 1 } units) yield return new("currencies", offer, "productOfferingPrice", null, null, ("units", units.Order(StringComparer.Ordinal)));
        foreach (var characteristic in offer.Characteristics)
        {
            var fitting = characteristic.Values.Count(v => Configuring.Places.Fits(characteristic, v.Value));
            var isEmpty = characteristic.From > characteristic.To || characteristic.Values.Count > 0 && fitting == 0;
            if (characteristic.Required && (isEmpty || !characteristic.Configurable && fitting == 0)) yield return new("noValue", offer, characteristic.Name, null, null, ("name", characteristic.Label), ("nameEn", characteristic.LabelEn));
            else foreach (var value in characteristic.Values.Where(v => !Configuring.Places.Fits(characteristic, v.Value)))
                    yield return new("deadValue", offer, characteristic.Name, new("1", offer.Id, new Dictionary<string, string> { [characteristic.Name] = value.Value }, 1, []), null,
                        ("name", characteristic.Label), ("nameEn", characteristic.LabelEn), ("value", value.Label), ("valueEn", value.LabelEn), ("rules", ""), ("rulesEn", ""));
        }
    }

    static IEnumerable<Offer> Flat(Offer offer) => offer.Parts.SelectMany(p => Flat(p.Offer)).Prepend(offer);
}
