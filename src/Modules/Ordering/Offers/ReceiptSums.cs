using Dialtone.Contracts.Catalog;
using Dialtone.Platform;

namespace Dialtone.Ordering.Offers;

/// <summary>Amounts of a receipt as a list shows them.</summary>
internal static class ReceiptSums
{
    /// <summary>Of the first month, or for good once all promotions are over; null where nothing is asked monthly.</summary>
    public static Money? Monthly(this Receipt receipt, bool later = false) =>
        receipt.Sum(c => c is { Type: "recurring", Period: "month" } ? later && c.Later.Count > 0 ? c.Later[^1].Amount : c.Amount : null);

    /// <summary>Null where there is nothing to add, or it is in several currencies.</summary>
    public static Money? Sum(this Receipt receipt, Func<Charge, decimal?> amount)
    {
        var counted = receipt.Charges.Select(c => (c.Unit, Amount: amount(c))).Where(c => c.Amount is not null).ToArray();
        return counted.Select(c => c.Unit).Distinct().Count() == 1 ? new(counted.Sum(c => c.Amount!.Value), counted[0].Unit) : null;
    }
}
