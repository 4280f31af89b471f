using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Time;

namespace Dialtone.Catalog.Pricing;

/// <summary>From configured offers to a receipt. Pure: the same lines, context and offers give the same receipt.</summary>
internal static class PriceEngine
{
    /// <summary>Raised when the same inputs would come to another amount.</summary>
    public const string Version = "1";

    public static Receipt Price(IReadOnlyList<ConfiguredOffer> lines, SaleContext context, IReadOnlyDictionary<string, PricedOffer> offers)
    {
        var roots = PricedLine.Of(lines, offers);
        var flat = roots.SelectMany(r => r.Flat()).ToArray();
        var conditions = new PriceConditions(context);
        var first = new PriceRun(roots, conditions, 1).Charges();
        var turns = flat.SelectMany(l => l.Priced.Prices).Select(p => p.Price.Months + 1).OfType<int>().Distinct().Order().ToArray();
        var later = turns.Select(month => (Month: month, Charges: new PriceRun(roots, conditions, month).Charges().ToDictionary(Identity, c => c.Amount))).ToArray();
        Charge[] charges = [.. first.Select(c => Close(c, later.Select(l => (l.Month, l.Charges.GetValueOrDefault(Identity(c)))), context)), .. flat.SelectMany(Extras)];
        var today = Clock.LocalDate(context.At);
        return new(Version, context, Canonical(lines), [.. roots.SelectMany(r => r.Priced.AllSources()).Distinct().OrderBy(s => s.Type, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal)],
            [.. flat.SelectMany(l => charges.Where(c => c.LineKey == l.Key))], Totals(charges), FirstBills.Of(charges, flat.ToDictionary(l => l.Key, l => l.Line.Start ?? today)));
    }

    static (string, string, PriceCondition?) Identity(OpenCharge charge) => (charge.Line.Key, charge.Price.Id, charge.Price.When);

    static Charge Close(OpenCharge open, IEnumerable<(int Month, decimal Amount)> later, SaleContext context)
    {
        var price = open.Price;
        var phases = new List<ChargePhase>();
        if (open.IsRecurring)
            foreach (var (month, amount) in later)
                if (amount != (phases.Count > 0 ? phases[^1].Amount : open.Amount)) phases.Add(new(month, amount));
        foreach (var phase in phases)
        {
            var (zh, en) = PriceWords.Later(phase.From, phase.Amount, price.Unit);
            open.Steps.Add(new("term", null, null, [], open.Amount, phase.Amount, zh, en));
        }
        return new(open.Line.Key, open.Line.Offer.Id, price.Id, price.Version, price.Name, price.NameEn, price.Type, price.Period, open.Line.Quantity, open.UnitAmount, open.Amount, price.Unit, price.UnitOfMeasure, [.. open.Steps])
        {
            ChargeItem = price.ChargeItem, Tax = Tax(price, open.Amount, context.At), Later = phases, Allocation = [.. open.Allocation], Proration = price.Proration, Balance = price.Balance, Authority = price.Authority,
        };
    }

    static ReceiptTax? Tax(OfferPrice price, decimal amount, DateTimeOffset at) =>
        price.Taxes.FirstOrDefault(t => !(t.From > at) && !(t.To <= at)) is { } tax ? new(tax.Category, tax.Rate, Rounding.Round(amount * tax.Rate / (100 + tax.Rate), price.Unit)) : null;

    static IEnumerable<Charge> Extras(PricedLine line) => line.Line.Extras.Select(e =>
        new Charge(line.Key, line.Offer.Id, null, 0, e.Name, e.NameEn, e.Type, null, 1, e.Amount, e.Amount, e.Unit, null, [new("extra", null, null, [], null, e.Amount, e.Why, e.WhyEn)]));

    static ReceiptTotal[] Totals(IEnumerable<Charge> charges) => [.. charges.Where(c => c.Type != "usage").GroupBy(c => (c.Type, c.Period, c.Unit))
        .Select(g => new ReceiptTotal(g.Key.Type, g.Key.Period, g.Key.Unit, g.Sum(c => c.Amount))).OrderBy(t => t.Type, StringComparer.Ordinal).ThenBy(t => t.Period, StringComparer.Ordinal).ThenBy(t => t.Unit, StringComparer.Ordinal)];

    // Written in one order whatever the dictionary's, so that the same receipt has the same bytes.
    static ConfiguredOffer[] Canonical(IReadOnlyList<ConfiguredOffer> lines) =>
        [.. lines.Select(l => l with { Characteristics = new SortedDictionary<string, string>(l.Characteristics.ToDictionary(), StringComparer.Ordinal), Parts = Canonical(l.Parts) })];
}
