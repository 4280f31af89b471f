using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Parties;
using Dialtone.Inventory.Cards;
using Dialtone.Inventory.Numbers;
using Dialtone.Inventory.Products;
using Dialtone.Inventory.Sims;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Assets;

/// <summary>Takes in what was there before us, hundreds of trees in one commit, and what is there already only once. Nobody is told: nothing has happened.</summary>
internal sealed class AssetIntakes(Session session, ICatalogue catalogue, IParties parties, AssetTaking taking, CardQuota quota) : IAssetIntake
{
    public async Task TakeProducts(IReadOnlyList<AssetIntake> products, CancellationToken ct)
    {
        session.Demand(InventoryPermissions.WriteProducts);
        var roots = products.Select(p => p.ProductId).ToArray();
        var known = (await session.Query<Product>().Where(p => roots.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct)).ToHashSet();
        var given = products.Where(p => !known.Contains(p.ProductId)).DistinctBy(p => p.ProductId).ToArray();
        if (given.Length == 0) return;

        var customers = await parties.FindCustomers([.. given.Select(p => p.CustomerId).Distinct()], ct);
        var sources = given.Select(p => NewProduct.Of(p, customers.GetValueOrDefault(p.CustomerId))).ToArray();
        var flat = sources.SelectMany(s => s.Flat()).ToArray();
        var offers = await catalogue.FindMany([.. flat.Select(p => p.OfferingId).Concat(flat.SelectMany(p => p.Pending.Select(c => c.OfferingId))).Distinct()], ct);
        var tree = new AssetTree(offers, session.Now);
        await taking.Take([.. sources.SelectMany(tree.Grow)], null, ct);
        quota.Count(session, [.. flat.Where(p => p is { Iccid: not null, IdentityHash: not null }).Select(p => new CardUse { Key = p.Id, IdentityHash = p.IdentityHash!, Cards = 1 })]);
        await session.Commit(ct);
    }

    public async Task TakeNumbers(IReadOnlyList<NumberIntake> numbers, CancellationToken ct)
    {
        session.Demand(InventoryPermissions.WriteProducts);
        var given = numbers.Select(n => n.Number).ToArray();
        var known = (await session.Rows<AccessNumber>().Where(n => given.Contains(n.Number)).Select(n => n.Number).ToListAsync(ct)).ToHashSet();
        session.AddRows(numbers.Where(n => known.Add(n.Number)).Select(AccessNumber.Of));
        await session.Commit(ct);
    }

    public async Task TakeSims(IReadOnlyList<SimIntake> sims, CancellationToken ct)
    {
        session.Demand(InventoryPermissions.WriteProducts);
        var given = sims.Select(s => s.Iccid).ToArray();
        var known = (await session.Rows<SimCard>().Where(s => given.Contains(s.Iccid)).Select(s => s.Iccid).ToListAsync(ct)).ToHashSet();
        session.AddRows(sims.Where(s => known.Add(s.Iccid)).Select(s => new SimCard { Iccid = s.Iccid, OrganizationPath = s.OrganizationPath, State = SimCard.Blank }));
        await session.Commit(ct);
    }

    public async Task TakeMembers(IReadOnlyList<(string GroupProductId, string MemberProductId, DateTimeOffset From)> members, CancellationToken ct)
    {
        session.Demand(InventoryPermissions.WriteProducts);
        var groups = members.Select(m => m.GroupProductId).Distinct().ToArray();
        var known = (await session.Rows<ProductMember>().Where(m => groups.Contains(m.GroupId)).Select(m => new { m.GroupId, m.MemberId, m.From }).ToListAsync(ct)).Select(m => (m.GroupId, m.MemberId, m.From)).ToHashSet();
        session.AddRows(members.Where(m => known.Add(m)).Select(m => new ProductMember { Id = Ids.New(), GroupId = m.GroupProductId, MemberId = m.MemberProductId, From = m.From }));
        await session.Commit(ct);
    }
}
