using Dialtone.Parties.Accounts;
using Facts = Dialtone.Contracts.Inventory.ProductNode;

namespace Dialtone.Parties.CustomerPages;

/// <summary>Inventory's facts of a product as the customer's page shows them.</summary>
internal static class CustomerProducts
{
    public static IEnumerable<Facts> Flat(IEnumerable<Facts> products) => products.SelectMany(p => Flat(p.Children).Prepend(p));

    /// <param name="members">Names of the customers whose products are members, by id; those the actor may not see are missing.</param>
    public static ProductNode Show(Facts p, IReadOnlyList<BillingAccount> accounts, IReadOnlyDictionary<string, string> members) => new(
        p.Id, p.Name, p.NameEn ?? p.Name, p.OfferingName, p.Kind, p.Number, p.Status, [.. p.Stops.Select(s => new ProductStopView(s.Reason, s.Since))], p.HomeCity, p.MainPlan, p.StartedAt, p.EndsAt, p.Address,
        [.. p.Pending.Select(c => new PendingView(c.Name, c.NameEn ?? c.Name, c.From, c.OrderId))],
        [.. p.Prices.Select(c => new ProductPrice(c.Name, c.NameEn, c.Type, c.Type == "recurring" ? "month" : null, new(c.Amount, c.Unit)))],
        [.. p.Roles.Select(r => new ProductRoleView(r.Role, r.Name))],
        accounts.FirstOrDefault(a => a.Id == p.Account)?.Number ?? p.Account,
        [.. p.Children.Select(c => Show(c, accounts, members))],
        [.. p.Members.Select(m => new MemberView(m.ProductId, m.Name, m.Number, members.GetValueOrDefault(m.CustomerId, "—")))]);
}
