using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Ordering;
using Dialtone.Contracts.Parties;
using Dialtone.Inventory.Cards;
using Dialtone.Inventory.PlanChanges;
using Dialtone.Inventory.Products;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Assets;

/// <summary>A completed order item (竣工) becomes what the customer has. Products that are there already stay as they are, so the same news twice changes nothing.</summary>
internal sealed class WhenOrderItemCompleted(Session session, IOrders orders, IParties parties, ICatalogue catalogue, AssetTaking taking, ProductFamily family, ProductRows rows, CardQuota quota, PlanSwap swap) : IReaction<OrderItemCompleted>
{
    public async Task Run(OrderItemCompleted happened, CancellationToken ct)
    {
        if (await orders.ChangeOf(happened.OrderId, happened.ItemId, ct) is { } change)
        {
            if (await swap.Carry(change, ct)) await session.Commit(ct);
            return;
        }
        var ordered = await orders.ProductOf(happened.OrderId, happened.ItemId, ct) ?? throw new InvalidOperationException($"Order {happened.OrderId} has no item {happened.ItemId}.");
        var customer = await parties.FindCustomer(ordered.CustomerId, ct) ?? throw new InvalidOperationException($"There is no customer {ordered.CustomerId}.");
        var source = NewProduct.Of(ordered, customer);
        var ids = source.Flat().Select(p => p.Id).ToArray();
        var known = (await session.Query<Product>().Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct)).ToHashSet();
        if (known.Count == ids.Length) return;

        var offers = await catalogue.FindMany([.. source.Flat().Select(p => p.OfferingId).Distinct()], ct);
        var grown = new AssetTree(offers, session.Now).Grow(source);
        var made = grown.Where(a => !known.Contains(a.Product.Id)).ToArray();
        await taking.Take(made, happened.OrderId, ct);
        if (known.Count > 0) await Join(grown, known, ct);
        await Settle(customer.IdentityHash, happened.OrderId, made, ct);
        taking.Announce([.. made.Select(a => a.Product).Where(p => p.State == ProductStates.Active)]);
        await session.Commit(ct);
    }

    /// <summary>Where a part was completed before the whole, old and new become one tree.</summary>
    async Task Join(IReadOnlyList<Asset> grown, HashSet<string> known, CancellationToken ct)
    {
        foreach (var asset in grown.Where(a => a.Product.ChildIds.Any(c => known.Contains(c) || known.Contains(a.Product.Id))))
        {
            var parent = await session.Get<Product>(asset.Product.Id, ct);
            var children = parent.ChildIds.ToArray();
            if (parent != asset.Product) parent.Body.ProductRelationship = [.. parent.Body.ProductRelationship ?? [], .. asset.Product.Body.ProductRelationship!.Where(r => !children.Contains(r.Product!.Id))];
            await family.Follow(parent, children, ct);
            if (parent != asset.Product) await rows.Follow(parent, ct);
        }
    }

    /// <summary>The cards the order was counted for are now the products'.</summary>
    async Task Settle(string? identity, string orderId, IReadOnlyList<Asset> made, CancellationToken ct)
    {
        var carded = made.Where(a => a.Product.Iccid is not null).Select(a => a.Product.Id).ToArray();
        if (carded.Length == 0) return;
        var counted = await session.Rows<CardUse>().Where(u => u.Key == orderId).Select(u => u.IdentityHash).ToListAsync(ct);
        if ((counted.Contains(identity ?? "") ? identity : counted.FirstOrDefault() ?? identity) is { } hash) quota.Settle(session, hash, orderId, carded);
    }
}
