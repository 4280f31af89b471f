using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Products;

/// <summary>Removes a product that was taken in by mistake and that nothing refers to. One that has ended is terminated, not deleted.</summary>
internal sealed class DeleteProduct(Session session, ProductRows rows, ProductResources resources) : IUseCase
{
    public async Task Run(string id, long? version, CancellationToken ct)
    {
        session.Demand(InventoryPermissions.WriteProducts);
        var product = await session.Get<Product>(id, version, ct);
        var users = await session.Rows<Link>().Where(l => l.ToType == nameof(Product) && l.ToId == id && l.FromId != id).Select(l => l.FromType + " " + l.FromId).Take(3).ToListAsync(ct);
        users.AddRange(await session.Rows<ProductMember>().Where(m => m.MemberId == id).Select(m => "Product " + m.GroupId).Take(3).ToListAsync(ct));
        if (users.Count > 0 || product.ChildIds.Any()) throw Refused.State("platform.inUse", null, ("users", users.Concat(product.ChildIds.Select(c => "Product " + c))));
        await rows.Drop(id, ct);
        if (!ProductStates.IsEnded(product.State)) resources.Return(product);
        session.Remove(product);
        await session.Commit(ct);
    }
}
