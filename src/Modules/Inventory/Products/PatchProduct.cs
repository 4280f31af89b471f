using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Products;

/// <summary>Changes a product as a machine asks: another account, roles, stop reasons, relations, the end. Dated rows, tree and resources follow.</summary>
internal sealed class PatchProduct(Session session, TmfApi api, TmfBodies bodies, ProductRows rows, ProductFamily family, ProductResources resources) : IUseCase
{
    public async Task<Product> Run(string id, Patch patch, long? version, CancellationToken ct)
    {
        session.Demand(InventoryPermissions.WriteProducts);
        var product = await session.Get<Product>(id, version, ct);
        var (children, status, number, iccid) = (product.ChildIds.ToArray(), product.State, product.Number, product.Iccid);
        if (!await bodies.Apply(api.Of(nameof(Product))!, product, patch, session, ct)) return product;
        if (product.Number != number || product.Iccid != iccid) throw Refused.State("inventory.product.resource", "realizingResource");
        await family.Follow(product, children, ct);
        if (ProductStates.IsEnded(product.State) && !ProductStates.IsEnded(status))
        {
            var living = await session.Query<Product>().Where(p => p.ParentId == id && !ProductStates.Ended.Contains(p.State!)).Select(p => p.Id).Take(5).ToListAsync(ct);
            if (living.Count > 0) throw Refused.State("inventory.product.children", "status", ("children", living));
            resources.Return(product);
        }
        await rows.Follow(product, ct);
        await session.Commit(ct);
        return product;
    }
}
