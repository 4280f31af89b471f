using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Pricing;

/// <summary>
/// What a promotion price stands in place of: the parts it is split over, or all direct ones where it names none, each with what it brings by itself, as many as the
/// bundle brings; the dearest first where there are more. What is chosen beyond that is charged as ever.
/// </summary>
internal sealed class Coverage(IReadOnlyList<OpenCharge> charges, OpenCharge promotion)
{
    readonly Dictionary<PricedLine, int> covered = [];

    public void Apply()
    {
        var shares = promotion.Price.Allocation.ToDictionary(s => s.OfferNumber, s => s.Share);
        var named = shares.Count == 0 ? promotion.Line.Parts : [.. promotion.Line.Below().Where(l => shares.ContainsKey(l.Offer.Number))];
        var bears = new List<(PricedLine Line, decimal Own)>();
        foreach (var group in named.GroupBy(l => (l.Above, l.Offer.Id)))
            foreach (var (line, units) in Chosen([.. group], shares.Count == 0 ? 0 : 1))
            {
                bears.Add((line, Own(line) * units / line.Quantity));
                Cover(line, units);
            }
        var together = bears.GroupBy(b => b.Line.Offer.Number).ToDictionary(g => g.Key, g => g.Sum(b => covered[b.Line]));
        promotion.Covers.AddRange(bears.OrderBy(b => b.Line.Rank).Select(b => (b.Line, shares.TryGetValue(b.Line.Offer.Number, out var share) ? share * covered[b.Line] / together[b.Line.Offer.Number] : b.Own)));
    }

    // The parts of one offer in one place, as far as the bundle brings them, the dearest first.
    IEnumerable<(PricedLine Line, int Units)> Chosen(IReadOnlyList<PricedLine> alike, int atLeast)
    {
        var left = alike[0].Brought(atLeast) * (alike[0].Above?.Quantity ?? 1);
        foreach (var line in alike.OrderByDescending(l => Own(l) / l.Quantity).ThenBy(l => l.Rank))
        {
            var units = Math.Min(left, line.Quantity);
            if (units <= 0) yield break;
            left -= units;
            yield return (line, units);
        }
    }

    void Cover(PricedLine line, int units)
    {
        if (!covered.TryAdd(line, units)) return;
        foreach (var charge in Of(line).Where(c => c.Amount > 0))
            charge.Change("covered", promotion.Price, charge.Amount * (line.Quantity - units) / line.Quantity, PriceWords.Covered(promotion.Price, units, line.Quantity));
        foreach (var group in line.Parts.GroupBy(p => p.Offer.Id))
            foreach (var (part, more) in Chosen([.. group], 0)) Cover(part, Math.Min(more, part.Quantity * units / line.Quantity));
    }

    IEnumerable<OpenCharge> Of(PricedLine line) => charges.Where(c => c.Line == line && c.IsRecurring && c.Price.Unit == promotion.Price.Unit && c.Price.Period == promotion.Price.Period);

    decimal Own(PricedLine line) => line.Flat().SelectMany(Of).Sum(c => c.Amount);
}
