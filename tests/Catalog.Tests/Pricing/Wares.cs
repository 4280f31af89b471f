using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Tests.Pricing;

/// <summary>Offers and lines made by hand, for the engine alone.</summary>
static class Wares
{
    public static readonly SaleContext Context = new(new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero)) { Customer = new("individual", "residential", "inNetwork", "01", "/CJ/01/"), Account = new("A1", "active"), Channel = "shop", Area = "01", Campaigns = ["double11"] };

    public static OfferPrice Monthly(string id, decimal amount, string unit = "CNY") => new(id, id + "月费", id + " monthly", "recurring", "month", amount, unit, null, null);

    public static OfferPrice Off(string id, decimal amount, int order = 0) => new(id, id + "优惠", id + " discount", "discount", null, amount, "CNY", null, null) { StackingOrder = order };

    public static OfferPrice Percent(string id, decimal percent, int order = 0) => Off(id, 0, order) with { Percentage = percent };

    public static Offer Sold(string id, IEnumerable<OfferPrice> prices, params OfferPart[] parts) => new(id, 1, id.ToUpperInvariant(), "名" + id, id, "service", parts.Length > 0, true, "Active", null, null, null, new(null, false, false), [], [.. prices], parts, []);

    public static OfferPart Part(Offer offer, int number = 1) => new(offer, 0, 9, number);

    public static ConfiguredOffer Line(string key, Offer offer, params ConfiguredOffer[] parts) => new(key, offer.Id, new Dictionary<string, string>(), 1, parts);

    public static OfferCharacteristic Number(string name) => new(name, name, name, "number", false, true, [], null, null, null, "规格", "service");

    public static PricedOffer Priced(Offer offer) => new(offer, [.. offer.Parts.Select(p => Priced(p.Offer))], [new("ProductOffering", offer.Id, offer.Version)]);

    public static Receipt Price(IReadOnlyList<ConfiguredOffer> lines, SaleContext? context, params Offer[] offers) => PriceEngine.Price(lines, context ?? Context, offers.ToDictionary(o => o.Id, Priced));

    public static decimal Recurring(this Receipt receipt) => receipt.Charges.Where(c => c.Type == "recurring").Sum(c => c.Amount);

    public static decimal Of(this Receipt receipt, string key) => receipt.Charges.Where(c => c.LineKey == key).Sum(c => c.Amount);
}
