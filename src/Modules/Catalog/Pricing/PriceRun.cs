using System.Globalization;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Pricing;

/// <summary>A charge while it is reckoned.</summary>
internal sealed class OpenCharge(PricedLine line, CompiledPrice compiled, decimal unitAmount, decimal amount)
{
    public PricedLine Line => line;

    public OfferPrice Price => compiled.Price;

    public decimal UnitAmount => unitAmount;

    public decimal Amount { get; private set; } = amount;

    public List<ReceiptStep> Steps { get; } = [];

    public List<AllocatedAmount> Allocation { get; } = [];

    /// <summary>The lines a promotion price covers, with their share of it.</summary>
    public List<(PricedLine Line, decimal Weight)> Covers { get; } = [];

    public bool IsRecurring => Price.Type == "recurring";

    public void Change(string kind, OfferPrice by, decimal to, (string Zh, string En) said, string? condition = null, IReadOnlyList<ReceiptRead>? reads = null)
    {
        Steps.Add(new(kind, by.Id, condition, reads ?? [], Amount, to, said.Zh, said.En));
        Amount = to;
    }
}

/// <summary>
/// All charges of a month, in four acts: what each price comes to; promotion prices in place of what they cover, from the inside out; discounts over everything, in
/// their stacking order; rounding, once a charge. Nothing in it depends on the order of the lines.
/// </summary>
internal sealed class PriceRun(IReadOnlyList<PricedLine> roots, PriceConditions conditions, int month)
{
    readonly List<OpenCharge> charges = [];

    /// <summary>Discounts that would have taken more than there was to take.</summary>
    public List<(PricedLine Line, OfferPrice Discount, decimal Excess, string Unit)> Overdrawn { get; } = [];

    public IReadOnlyList<OpenCharge> Charges()
    {
        foreach (var line in roots.SelectMany(r => r.Flat())) Charge(line);
        foreach (var root in roots) Promote(root);
        foreach (var (line, discount) in Discounts()) Discount(line, discount);
        foreach (var charge in charges) Settle(charge);
        return charges;
    }

    void Charge(PricedLine line)
    {
        var overridden = false;
        foreach (var compiled in line.Priced.Prices.Where(p => p.Price.Type != "discount").OrderBy(p => p.Price.Overrides).ThenBy(p => p.Price.Overrides ? p.Price.StackingOrder : 0).ThenBy(p => p.Price.Overrides ? p.Price.Id : "", StringComparer.Ordinal))
        {
            var price = compiled.Price;
            if (price.Months < month || !conditions.Holds(line, compiled, out var reads) || price.Overrides && overridden) continue;
            overridden |= price.Overrides;
            var (unit, amount) = Amounts(line, price);
            var charge = new OpenCharge(line, compiled, unit, amount);
            var (zh, en) = price.Tiers is null ? PriceWords.Price(price, unit, line.Quantity, price.Months) : PriceWords.Tiers(price, Reached(line, price));
            var because = PriceWords.Because(price.Reason, price.Condition, reads);
            charge.Steps.Add(new(price.Tiers is null ? "price" : "tiers", price.Id, price.Condition, reads, null, amount, zh + because.Zh, en + because.En));
            charges.Add(charge);
        }
    }

    (decimal Unit, decimal Amount) Amounts(PricedLine line, OfferPrice price)
    {
        if (price.Type == "usage") return (price.Tiers?.Steps[0].Value ?? price.Amount, price.Tiers?.Steps[0].Value ?? price.Amount);
        if (price.Tiers is not { } tiers) return (price.Amount, price.Amount * line.Quantity);
        var cost = TierPrices.Of(tiers, Reached(line, price));
        if (tiers.On != "quantity") return (cost, cost * line.Quantity);
        // All lines of the offer reach a tier together, so each bears its part of what they cost together.
        var sharing = Sharing(line, price).OrderBy(l => l.Rank).ToArray();
        var parts = Rounding.Split(Rounding.Round(cost, price.Unit), [.. sharing.Select(l => (decimal)l.Quantity)], price.Unit);
        var amount = parts[Array.IndexOf(sharing, line)];
        return (TierPrices.At(tiers, Reached(line, price)).Value, amount);
    }

    decimal Reached(PricedLine line, OfferPrice price) => price.Tiers!.On switch
    {
        "quantity" => Sharing(line, price).Sum(l => l.Quantity),
        "usage" => 0,
        var name => line.Characteristics.TryGetValue(name, out var text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0,
    };

    IEnumerable<PricedLine> Sharing(PricedLine line, OfferPrice price) => roots.SelectMany(r => r.Flat())
        .Where(l => l.Offer.Id == line.Offer.Id && l.Priced.Prices.Any(p => p.Price == price && conditions.Holds(l, p, out _)));

    void Promote(PricedLine line)
    {
        foreach (var part in line.Parts) Promote(part);
        foreach (var charge in charges.Where(c => c.Line == line && c.Price.Overrides && c.IsRecurring).ToArray())
            new Coverage(charges, charge).Apply();
    }

    IEnumerable<(PricedLine Line, CompiledPrice Price)> Discounts() => roots.SelectMany(r => r.Flat()).SelectMany(l => l.Priced.Prices.Where(p => p.Price.Type == "discount").Select(p => (Line: l, Price: p)))
        .OrderBy(d => d.Price.Price.StackingOrder).ThenBy(d => d.Price.Price.Id, StringComparer.Ordinal).ThenBy(d => d.Line.Rank);

    void Discount(PricedLine line, CompiledPrice compiled)
    {
        var discount = compiled.Price;
        if (discount.Months < month || !conditions.Holds(line, compiled, out var reads)) return;
        var reach = line.Flat().ToHashSet();
        var altered = charges.Where(c => c.Amount > 0 && c.Price.Type != "usage" && reach.Contains(c.Line) && c.Price.Unit == discount.Unit
            && (discount.Alters.Count > 0 ? discount.Alters.Contains(c.Price.Id) : c.IsRecurring)).OrderBy(c => c.Price.Id, StringComparer.Ordinal).ThenBy(c => c.Line.Rank).ToArray();
        if (altered.Length == 0)
        {
            // Others have taken all of it already.
            if ((discount.Percentage ?? discount.Amount) > 0 && charges.Any(c => reach.Contains(c.Line) && c.Steps.Exists(s => s.Kind == "discount") && (discount.Alters.Count > 0 ? discount.Alters.Contains(c.Price.Id) : c.IsRecurring)))
                Overdrawn.Add((line, discount, discount.Percentage is null ? discount.Amount * line.Quantity : 0, discount.Unit));
            return;
        }
        var taken = discount.Percentage is { } percent
            ? altered.Select(c => c.Amount * percent / 100).ToArray()
            : Rounding.Split(Math.Min(discount.Amount * line.Quantity, altered.Sum(c => c.Amount)), [.. altered.Select(c => c.Amount)], discount.Unit);
        var because = PriceWords.Because(discount.Reason, discount.Condition, reads);
        var capped = discount.Percentage is null && discount.Amount * line.Quantity > altered.Sum(c => c.Amount);
        if (capped) Overdrawn.Add((line, discount, discount.Amount * line.Quantity - altered.Sum(c => c.Amount), discount.Unit));
        for (var i = 0; i < altered.Length; i++)
        {
            var (zh, en) = PriceWords.Discount(discount, taken[i]);
            if (capped) (zh, en) = (zh + PriceWords.AtZero().Zh, en + " " + PriceWords.AtZero().En);
            altered[i].Change("discount", discount, Math.Max(0, altered[i].Amount - taken[i]), (zh + because.Zh, en + because.En), discount.Condition, reads);
        }
    }

    static void Settle(OpenCharge charge)
    {
        if (charge.Price.Type != "usage" && Rounding.Round(charge.Amount, charge.Price.Unit) is var rounded && rounded != charge.Amount)
            charge.Change("rounding", charge.Price, rounded, PriceWords.Rounded(charge.Price.Unit));
        var parts = Rounding.Split(charge.Amount, [.. charge.Covers.Select(c => c.Weight)], charge.Price.Unit);
        charge.Allocation.AddRange(charge.Covers.Select((c, i) => new AllocatedAmount(c.Line.Key, c.Line.Offer.Number, parts[i])));
    }
}
