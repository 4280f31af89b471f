using Dialtone.Contracts.Catalog;
using Dialtone.Platform;

namespace Dialtone.Catalog.Pricing;

/// <summary>What an offer costs in a list, where nobody says yet who buys it: its own prices and those of the parts it brings by default, to any depth, as the engine reckons them.</summary>
/// <param name="Monthly">With the default values, when promotions of the first months are over; what a rule decides is left out. Null where there is no such price, or in several currencies.</param>
/// <param name="MonthlyFrom">The least it can come to, where a condition, a value to choose or the first months make it cheaper; else null.</param>
internal sealed record ListPrice(Money? Monthly, Money? MonthlyFrom, Money? OneTime)
{
    static readonly SaleContext nobody = new(default(DateTimeOffset));

    public static ListPrice Of(PricedOffer offer)
    {
        var asItComes = Charges(offer, cheapest: false);
        var last = asItComes[^1];
        var monthly = Sum(last, p => p is { Type: "recurring", Period: "month" });
        var least = asItComes.Concat(Charges(offer, cheapest: true)).Select(c => Sum(c, p => p is { Type: "recurring", Period: "month" })).OfType<Money>().MinBy(m => m.Value);
        return new(monthly, least is not null && (monthly is null || least.Value < monthly.Value && least.Unit == monthly.Unit) ? least : null, Sum(asItComes[0], p => p.Type == "oneTime"));
    }

    /// <summary>The charges of every month in which something turns, the last for good.</summary>
    static List<IReadOnlyList<OpenCharge>> Charges(PricedOffer offer, bool cheapest)
    {
        var roots = PricedLine.Of([Line(offer, 1, "1", cheapest)], new Dictionary<string, PricedOffer> { [offer.Offer.Id] = offer });
        var conditions = new PriceConditions(nobody, price => cheapest && (price.Type == "discount" || price.Overrides));
        var turns = roots.SelectMany(r => r.Flat()).SelectMany(l => l.Priced.Prices).Select(p => p.Price.Months + 1).OfType<int>().Prepend(1).Distinct().Order();
        return [.. turns.Select(month => new PriceRun(roots, conditions, month).Charges())];
    }

    static ConfiguredOffer Line(PricedOffer offer, int quantity, string key, bool cheapest)
    {
        var values = offer.Offer.Characteristics.Select(c => (c.Name, Value: Value(offer.Offer, c, cheapest))).Where(c => c.Value is not null).ToDictionary(c => c.Name, c => c.Value!);
        return new(key, offer.Offer.Id, values, quantity, [.. offer.Offer.Parts.Where(p => p.Default > 0).Select((p, i) => Line(offer.Part(p.Offer.Id)!, p.Default, $"{key}.{i}", cheapest))]);
    }

    static string? Value(Offer offer, OfferCharacteristic characteristic, bool cheapest)
    {
        var preset = characteristic.Values.FirstOrDefault(v => v.IsDefault)?.Value;
        if (!cheapest || !offer.Prices.Any(p => p.When?.Characteristic == characteristic.Name && p.Type == "recurring")) return preset;
        return characteristic.Values.MinBy(v => offer.Prices.Where(p => p.Type == "recurring" && p.When?.Characteristic == characteristic.Name && p.When.Value == v.Value).Sum(p => p.Amount))?.Value;
    }

    static Money? Sum(IReadOnlyList<OpenCharge> charges, Func<OfferPrice, bool> wanted)
    {
        var found = charges.Where(c => wanted(c.Price)).ToArray();
        return found.Select(c => c.Price.Unit).Distinct().Count() == 1 ? new(found.Sum(c => c.Amount), found[0].Price.Unit) : null;
    }
}
