using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Terms;

/// <inheritdoc/>
internal sealed class ChangeBook : IChangeBook
{
    public ChangeCost Reckon(ChangeCase change)
    {
        PenaltyCharge[] penalties = [.. change.Broken.Select(b => Penalties.Of(b, change.Start, change.Monthly, change.NewMonthly)).Where(p => p.Amount > 0)];
        var month = new DateOnly(change.Today.Year, change.Today.Month, 1);
        return new(penalties, [Bill(change, penalties, month), Bill(change, penalties, month.AddMonths(1))]);
    }

    static FirstBill Bill(ChangeCase change, IReadOnlyList<PenaltyCharge> penalties, DateOnly from)
    {
        var to = from.AddMonths(1).AddDays(-1);
        FirstBillLine[] lines =
        [
            .. change.Held.Select(h => Held(h, from, to)).OfType<FirstBillLine>(),
            .. change.New.Where(c => c is { Type: "recurring", Period: "month" }).Select(c => FirstBills.Line(c, change.Start, from, to)).OfType<FirstBillLine>(),
            .. penalties.Where(_ => change.Start >= from && change.Start <= to).Select(p => new FirstBillLine(p.LineKey, p.Name, p.NameEn, change.Start, change.Start, p.Amount, p.Unit, p.Steps[^1].Zh, p.Steps[^1].En)),
        ];
        return new(from, to, lines, [.. lines.GroupBy(l => l.Unit).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new ReceiptTotal("bill", null, g.Key, g.Sum(l => l.Amount)))]);
    }

    /// <summary>A month of what is held; null where nothing of the month is served.</summary>
    static FirstBillLine? Held(HeldCharge held, DateOnly month, DateOnly end)
    {
        var (from, to) = (held.From > month ? held.From : month, held.To is { } stop && stop <= end ? stop.AddDays(-1) : end);
        if (from > to) return null;
        // What a start and a stop leave of one month, each by its own rule.
        var part = Math.Max(0, (from > month ? Prorating.OfStart(from, held.Proration.Start) : 1) + (to < end ? Prorating.OfStop(to, held.Proration.Stop) : 1) - 1);
        var amount = Rounding.Round(held.Amount * part, held.Unit);
        var (zh, en) = to < end ? PriceWords.Stopped(from, to, held.Amount, amount, held.Unit, held.Proration.Stop) : PriceWords.Month(from, to, held.Amount, amount, held.Unit, from > month ? held.Proration.Start : "full");
        return new(held.LineKey, held.Name, held.NameEn, from, to, amount, held.Unit, zh, en);
    }
}
