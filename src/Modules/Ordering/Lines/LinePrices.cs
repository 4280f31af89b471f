using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;

namespace Dialtone.Ordering.Lines;

/// <param name="Type">oneTime, recurring, usage, deposit or prepayment.</param>
internal sealed record PricePart(string LineKey, string? PriceId, string Name, string NameEn, string Type, string? Period, decimal Amount, string Unit, string OfferingId, int Quantity, string? UnitOfMeasure = null);

/// <summary>What lines cost: the offers' prices as far as their conditions hold, and what a beautiful number asks for. The lines are settled: <see cref="LineValues"/>.</summary>
internal static class LinePrices
{
    public static IReadOnlyList<PricePart> Of(IReadOnlyList<Line> lines, IReadOnlyDictionary<string, Offer> offers, IReadOnlyDictionary<string, NumberFacts> numbers)
    {
        var parts = new List<PricePart>();
        foreach (var line in lines)
            if (offers.TryGetValue(line.OfferingId, out var offer)) Add(line, offer, line.Quantity, numbers, parts);
        return parts;
    }

    static void Add(Line line, Offer offer, int quantity, IReadOnlyDictionary<string, NumberFacts> numbers, List<PricePart> parts)
    {
        foreach (var price in offer.Prices.Where(p => p.When is not { } when || line.Characteristics.GetValueOrDefault(when.Characteristic) == when.Value))
            parts.Add(new(line.Key, price.Id, price.Name, price.NameEn, price.Type, price.Period, price.Amount, price.Unit, offer.Id, quantity, price.UnitOfMeasure));
        if (line.AccessNumber is { } number && numbers.TryGetValue(number, out var known) && known.Prepayment is > 0)
            parts.Add(new(line.Key, null, $"靓号预存（{number}）", $"Number prepayment ({number})", "prepayment", null, known.Prepayment.Value, "CNY", offer.Id, 1));
        foreach (var child in line.Children)
            if (offer.Parts.FirstOrDefault(p => p.Offer.Id == child.OfferingId) is { } part) Add(child, part.Offer, quantity * child.Quantity, numbers, parts);
    }

    public static decimal Sum(IEnumerable<PricePart> parts, params string[] types) => parts.Where(p => types.Contains(p.Type)).Sum(p => p.Amount * p.Quantity);
}
