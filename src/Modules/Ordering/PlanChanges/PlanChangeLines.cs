using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Ordering;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Time;

namespace Dialtone.Ordering.PlanChanges;

/// <summary>What a change costs: the receipt of what is agreed anew, the penalties, the bills across it.</summary>
/// <param name="Anew">Charges that are agreed anew, by the key of their line.</param>
/// <param name="Unchanged">What would be paid a month from the same day on without the change.</param>
internal sealed record PlanChangeQuote(PlanChange Change, PlanChangeLines Lines, Receipt Receipt, ILookup<string, Charge> Anew, IReadOnlyList<PenaltyCharge> Penalties, IReadOnlyList<FirstBill> Bills, decimal Unchanged, decimal Changed);

/// <summary>
/// A change of plan as lines: the plan with all that stays under it, and members that go on by themselves. What stays keeps the prices it was agreed with, unless the
/// new plan's own prices reach it; what is charged once on joining is not charged again.
/// </summary>
internal sealed class PlanChangeLines(PlanChange change)
{
    public const string Plan = "1";
    readonly DateOnly start = Clock.LocalDate(change.StartAt);

    /// <summary>Every part with the key of its line.</summary>
    public IReadOnlyDictionary<PartFate, string> Keys { get; } = Number(change.Parts, Plan).ToDictionary(k => k.Fate, k => k.Key);

    static IEnumerable<(PartFate Fate, string Key)> Number(IReadOnlyList<PartFate> parts, string above) => parts.SelectMany((p, i) => Number(p.Parts, $"{above}.{i + 1}").Prepend((p, $"{above}.{i + 1}")));

    public IReadOnlyDictionary<string, string> Characteristics(Offer offer, HeldProduct held) =>
        offer.Settle(held.Characteristics.Where(c => offer.Characteristics.Any(o => o.Name == c.Key)).ToDictionary());

    public IReadOnlyList<ConfiguredOffer> Priced(IReadOnlyList<PenaltyCharge> penalties) =>
    [
        new(Plan, change.To.Id, Characteristics(change.To, change.Facts.Held), 1, Below(change.Parts))
        {
            Start = start,
            Extras = [.. penalties.Select(p => new ExtraCharge(p.Name, p.NameEn, "oneTime", p.Amount, p.Unit, string.Concat(p.Steps.Select(s => s.Zh)), string.Join(' ', p.Steps.Select(s => s.En))))],
        },
        .. change.Parts.Where(p => p.To is not null).Select(p => new ConfiguredOffer(Keys[p], p.To!.Id, Characteristics(p.To, p.Part), 1, Below(p.Parts)) { Start = start }),
    ];

    ConfiguredOffer[] Below(IReadOnlyList<PartFate> parts) => [.. parts.Where(p => p is { Action: OrderedChange.Keep, Offer: not null })
        .Select(p => new ConfiguredOffer(Keys[p], p.Offer!.Id, Characteristics(p.Offer, p.Part), 1, Below(p.Parts)) { Start = Clock.LocalDate(p.Part.StartAt) is var began && began > start ? began : start })];

    public PlanChangeQuote Quote(Receipt receipt, IReadOnlyList<PenaltyCharge> penalties, IChangeBook book)
    {
        var charges = receipt.Charges.ToLookup(c => c.LineKey);
        var anew = Renewed(change.Parts, charges).Append(Plan).SelectMany(key => charges[key]).Where(c => c.Type is "recurring" or "usage" || c.PriceId is null).ToLookup(c => c.LineKey);
        var before = Monthly(_ => true);
        var kept = Keys.Where(k => k.Key.Action == OrderedChange.Keep && !anew.Contains(k.Value)).Select(k => k.Key.Part.Id).ToHashSet();
        var recurring = anew.SelectMany(g => g).Where(c => c is { Type: "recurring", Period: "month" }).ToArray();
        var cost = book.Reckon(Case(recurring, kept));
        return new(change, this, receipt, anew, penalties, cost.Bills, before, Monthly(p => kept.Contains(p.Id)) + recurring.Sum(c => c.Amount));
    }

    // The lines whose prices are agreed anew: members that go on by themselves, and what the new plan's prices reach.
    IEnumerable<string> Renewed(IReadOnlyList<PartFate> parts, ILookup<string, Charge> charges) => parts.SelectMany(p =>
        (p.To is not null || p is { Action: OrderedChange.Keep, Offer: { } offer } && charges[Keys[p]].SelectMany(c => c.Steps).Any(s => s.PriceId is { } by && offer.Prices.All(o => o.Id != by)) ? [Keys[p]] : Array.Empty<string>())
            .Concat(Renewed(p.Parts, charges)));

    /// <summary>Everything held, each charge until the day it ends.</summary>
    public ChangeCase Case(IReadOnlyList<Charge> anew, IReadOnlySet<string>? kept = null) => new(
        Clock.LocalDate(change.Facts.Now), start,
        [.. change.Facts.Held.Flat().SelectMany(p => p.Prices.Where(r => r is { Type: "recurring", Period: "month" }).Select(r => Held(p, r, kept is not null && !kept.Contains(p.Id))))],
        anew,
        [.. change.Contracts.Where(c => c.Breaks).Select(c => new BrokenContract(Keys.First(k => k.Key.Part.Id == c.Product.Id).Value, c.Offer.Name, c.Offer.NameEn, c.Terms, Clock.LocalDate(c.Ends)))],
        change.Monthly, change.NewMonthly);

    HeldCharge Held(HeldProduct product, HeldPrice price, bool ends)
    {
        DateOnly? to = price.To is { } until ? Clock.LocalDate(until) : null;
        if (ends && !(to <= start)) to = start;
        var proration = change.Facts.Offers.GetValueOrDefault(product.OfferingId)?.Prices.FirstOrDefault(p => p.Id == price.PriceId)?.Proration ?? Proration.ByDay;
        var key = product.Id == change.Facts.Held.Id ? Plan : Keys.FirstOrDefault(k => k.Key.Part.Id == product.Id).Value ?? Plan;
        return new(key, price.Name, price.NameEn, price.Amount, price.Unit, Clock.LocalDate(price.From), to, proration);
    }

    decimal Monthly(Func<HeldProduct, bool> counts) => change.Facts.Held.Flat().Where(counts).SelectMany(p => p.Prices)
        .Where(r => r is { Type: "recurring", Period: "month" } && r.From <= change.StartAt && !(r.To <= change.StartAt)).Sum(r => r.Amount);
}
