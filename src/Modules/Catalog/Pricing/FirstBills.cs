using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Pricing;

/// <summary>
/// The bills of the month of start and of the next (跨账期首账单), itemised. A month of start that is charged in part has the first month's price and is not
/// counted among the months of a promotion.
/// </summary>
internal static class FirstBills
{
    public static IReadOnlyList<FirstBill> Of(IReadOnlyList<Charge> charges, IReadOnlyDictionary<string, DateOnly> starts)
    {
        var charged = charges.Where(c => c.Type != "usage" && starts.ContainsKey(c.LineKey)).ToArray();
        if (charged.Length == 0) return [];
        var first = charged.Min(c => starts[c.LineKey]);
        var month = new DateOnly(first.Year, first.Month, 1);
        return [Bill(month), Bill(month.AddMonths(1))];

        FirstBill Bill(DateOnly from)
        {
            var to = from.AddMonths(1).AddDays(-1);
            var lines = charged.Select(c => Line(c, starts[c.LineKey], from, to)).OfType<FirstBillLine>().ToArray();
            return new(from, to, lines, [.. lines.GroupBy(l => l.Unit).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new ReceiptTotal("bill", null, g.Key, g.Sum(l => l.Amount)))]);
        }
    }

    /// <summary>What a month has of a charge that starts on a day; null where it starts later, or was charged once before.</summary>
    public static FirstBillLine? Line(Charge charge, DateOnly start, DateOnly from, DateOnly to)
    {
        if (start > to) return null;
        var begins = start >= from;
        if (charge is not { Type: "recurring", Period: "month" })
            return begins ? new(charge.LineKey, charge.Name, charge.NameEn, start, start, charge.Amount, charge.Unit, PriceWords.Once(charge.Type).Zh, PriceWords.Once(charge.Type).En) : null;
        var ofStart = Prorating.OfStart(start, charge.Proration.Start);
        var served = (from.Year - start.Year) * 12 + from.Month - start.Month;
        var month = Math.Max(1, ofStart < 1 ? served : served + 1);
        var full = charge.Later.LastOrDefault(l => l.From <= month)?.Amount ?? charge.Amount;
        var amount = begins ? Rounding.Round(full * ofStart, charge.Unit) : full;
        var said = PriceWords.Month(begins ? start : from, to, full, amount, charge.Unit, begins ? charge.Proration.Start : "full");
        return new(charge.LineKey, charge.Name, charge.NameEn, begins ? start : from, to, amount, charge.Unit, said.Zh, said.En);
    }
}
