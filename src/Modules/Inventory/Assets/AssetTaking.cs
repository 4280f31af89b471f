using Dialtone.Contracts.Inventory;
using Dialtone.Inventory.Products;
using Dialtone.Platform.Store;

namespace Dialtone.Inventory.Assets;

/// <summary>Makes grown products part of the session's commit: documents, rows, resources and the timers of what begins later.</summary>
internal sealed class AssetTaking(Session session, ProductResources resources)
{
    public async Task Take(IReadOnlyList<Asset> assets, string? orderId, CancellationToken ct)
    {
        foreach (var asset in assets)
        {
            session.Add(asset.Product);
            session.AddRows(asset.Slices);
            session.AddRows(asset.Stops);
            session.AddRows(asset.Roles);
            session.AddRows(asset.Payments);
        }
        await resources.Use([.. assets.Select(a => a.Product)], orderId, ct);
        // One timer for what begins together: a tree starts whole.
        foreach (var due in assets.SelectMany(a => a.Due(session.Now).Select(at => (At: at, Top: a.Product.BundleId ?? a.Product.RootId, a.Product.Id))).GroupBy(d => (d.At, d.Top)))
            session.Publish(new ChangesDue(due.Key.Top, [.. due.Select(d => d.Id)], due.Key.At), due.Key.At);
    }

    /// <summary>Tells of those in service: each subscriber; where a tree has none, its top.</summary>
    public void Announce(IReadOnlyCollection<Product> begun)
    {
        var subscribers = begun.Where(p => p.IsSubscriber).ToArray();
        foreach (var product in subscribers.Length > 0 ? subscribers : [.. begun.Where(p => p.ParentId is null)])
            session.Publish(new ProductActivated(product.Id, product.CustomerId, product.Body.ProductOrderItem?.FirstOrDefault()?.ProductOrderId ?? "", product.Body.Name ?? "", product.Number, session.Now));
    }
}
