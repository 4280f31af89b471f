using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Products;

/// <summary>A product in which a party has a part now.</summary>
internal sealed record PartyProductRow(string ProductId, string Name, string? Number, string Kind, string Status, string CustomerId, string Role, DateTimeOffset Since);

/// <summary>Everything a party owns, pays for, uses or answers for, whoever the customer is (产权、计费、使用).</summary>
internal sealed class FindProductsOfParty(Session session) : IUseCase
{
    const int Most = 200;

    public async Task<IReadOnlyList<PartyProductRow>> Run(string? partyId, string? role, CancellationToken ct)
    {
        session.Demand(InventoryPermissions.ReadProducts);
        if (string.IsNullOrWhiteSpace(partyId)) throw Refused.Invalid("platform.required", "partyId", ("field", "partyId"));
        var roles = session.Rows<ProductPartyRole>().Where(r => r.PartyId == partyId && r.From <= session.Now && (r.To == null || r.To > session.Now));
        if (!string.IsNullOrWhiteSpace(role)) roles = roles.Where(r => r.Role == role);
        return await roles.Join(session.Query<Product>(), r => r.ProductId, p => p.Id, (r, p) => new { r.Role, r.From, p.Id, p.Name, p.Number, p.Kind, p.State, p.CustomerId })
            .OrderBy(r => r.Number).ThenBy(r => r.Id).ThenBy(r => r.Role).Take(Most)
            .Select(r => new PartyProductRow(r.Id, r.Name ?? "", r.Number, r.Kind, r.State!, r.CustomerId, r.Role, r.From)).ToListAsync(ct);
    }
}
