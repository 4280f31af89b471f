using Dialtone.Parties.Customers;
using Dialtone.Parties.PartyRoles;
using Dialtone.Platform.Json;
using Facts = Dialtone.Contracts.Inventory.ProductNode;

namespace Dialtone.Parties.CustomerPages;

/// <summary>The roles around a customer that hold now: those named on it, those its party plays elsewhere, and those on its products.</summary>
internal static class CustomerRoles
{
    public static IEnumerable<RoleView> Of(Customer customer, IReadOnlyList<PartyRole> roles, IReadOnlyList<Facts> products, DateTimeOffset now)
    {
        var named = (customer.Body.RelatedParty ?? []).Where(p => p.Role is not null && p.ValidFor?.Holds(now) != false)
            .Select(p => new RoleView(p.Role!, p.Id ?? "", p.Name ?? "", p.ValidFor?.StartDateTime));
        var played = roles.Where(r => r.State != "closed" && r.Body.ValidFor?.Holds(now) != false)
            .Select(r => new RoleView(r.RoleType == "other" ? r.Name : r.RoleType, r.PartyId, customer.PartyName, r.Body.ValidFor?.StartDateTime));
        var onProducts = CustomerProducts.Flat(products).SelectMany(p => p.Roles).OrderBy(r => r.Since).Select(r => new RoleView(r.Role, r.PartyId, r.Name, Instant.Show(r.Since)));
        return named.Concat(played).Concat(onProducts).DistinctBy(r => (r.Role, r.PartyId));
    }
}
