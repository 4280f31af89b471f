using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Products;

/// <summary>Keeps the promoted parent, root and bundle of products in step with the relations their parents name.</summary>
internal sealed class ProductFamily(Session session)
{
    /// <summary>Takes in the children a parent names now and lets go of those it named before. A product has one parent, and is not its own ancestor.</summary>
    public async Task Follow(Product parent, IReadOnlyCollection<string> childrenBefore, CancellationToken ct)
    {
        var children = parent.ChildIds.ToArray();
        foreach (var id in children)
        {
            var child = await session.Get<Product>(id, ct);
            if (child.ParentId is { } other && other != parent.Id) throw Refused.State("inventory.product.parent", "productRelationship", ("child", id), ("parent", other));
            if (await IsAbove(id, parent, ct)) throw Refused.State("inventory.product.circle", "productRelationship", ("child", id));
            await Hang(child, parent, ct);
        }
        foreach (var id in childrenBefore.Except(children))
            if (await session.Find<Product>(id, ct) is { } child && child.ParentId == parent.Id) await Hang(child, null, ct);
    }

    async Task<bool> IsAbove(string id, Product below, CancellationToken ct)
    {
        for (var at = below; at is not null; at = at.ParentId is { } up ? await session.Find<Product>(up, ct) : null)
            if (at.Id == id) return true;
        return false;
    }

    async Task Hang(Product child, Product? parent, CancellationToken ct)
    {
        var was = (child.ParentId, child.RootId, child.BundleId);
        child.Hang(parent);
        if (was == (child.ParentId, child.RootId, child.BundleId)) return;
        var below = await session.Query<Product>().Where(p => p.ParentId == child.Id).Select(p => p.Id).ToListAsync(ct);
        foreach (var id in below) await Hang(await session.Get<Product>(id, ct), child, ct);
    }
}
