using Dialtone.Catalog.Entries;
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
        if (offer.IsSellable && offer.Kind != "contract" && (!scope.Parts.Contains(offer.Id) && all.All(p => p.Type == "discount") || AllOver(offer, scope))) yield return new("noPrice", offer, "productOfferingPrice", null, null);
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

    /// <summary>It names prices, and each has ended, or is not decided on while the offer is on sale, or no longer kept: what it was to cost is not asked of anybody.</summary>
    static bool AllOver(Offer offer, VerificationScope scope)
    {
        var named = scope.Content(offer).Parts("productOfferingPrice").Select(p => p.Text("id") is { } id && scope.Data.Prices.TryGetValue(id, out var price) ? price.Content : p).Where(p => p.Text("priceType") != "discount").ToArray();
        return named.Length > 0 && named.All(p => p.ValidTo() <= scope.Now || p.Text("lifecycleStatus") is Lifecycle.Rejected or Lifecycle.Obsolete || Lifecycle.IsOnSale(offer.LifecycleStatus) && Lifecycle.IsDraft(p.Text("lifecycleStatus")));
    }
}
