using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>Reckons an order's receipt again from the versions of the catalogue it names, and says where it comes to another amount.</summary>
internal sealed class ReplayReceipt(Session session, IPriceBook book) : IUseCase
{
    public async Task<IReadOnlyList<ReceiptDifference>> Run(string orderId, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Read);
        if (!await session.Query<ProductOrder>().AnyAsync(o => o.Id == orderId, ct)) throw new Missing("ProductOrder", orderId);
        var stored = await session.Rows<OrderReceipt>().FirstOrDefaultAsync(r => r.OrderId == orderId, ct) ?? throw new Missing("Receipt", orderId);
        var said = stored.Receipt;
        return [.. Differences(Amounts(said), Amounts(await book.Replay(said, ct)))];
    }

    static Dictionary<string, decimal> Amounts(Receipt receipt) => receipt.Charges
        .SelectMany((c, i) => c.Later.Select(p => ($"{c.LineKey} {c.PriceId ?? c.Name} {p.From}", p.Amount)).Concat(c.Allocation.Select(a => ($"{c.LineKey} {c.PriceId} {a.LineKey}", a.Amount))).Prepend(($"{c.LineKey} {c.PriceId ?? c.Name}", c.Amount)))
        .Concat(receipt.Bills.SelectMany((b, i) => b.Totals.Select(t => ($"bill {i + 1} {t.Unit}", t.Amount)))).GroupBy(a => a.Item1).ToDictionary(g => g.Key, g => g.Sum(a => a.Item2));

    static IEnumerable<ReceiptDifference> Differences(Dictionary<string, decimal> said, Dictionary<string, decimal> now) =>
        from what in said.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
        let amounts = (Said: said.TryGetValue(what, out var before) ? before : (decimal?)null, Now: now.TryGetValue(what, out var after) ? after : (decimal?)null)
        where amounts.Said != amounts.Now
        select new ReceiptDifference(what, amounts.Said, amounts.Now);
}

/// <summary>An amount that came to another one; null on the side that has none.</summary>
internal sealed record ReceiptDifference(string What, decimal? Said, decimal? Again);
