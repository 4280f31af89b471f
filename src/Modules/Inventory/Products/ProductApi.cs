using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.V5;

namespace Dialtone.Inventory.Products;

/// <summary>TMF637 Product Inventory: product.</summary>
internal sealed class ProductApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Resource<Product>("TMF637", "product")
        .Needs(InventoryPermissions.ReadProducts, InventoryPermissions.WriteProducts)
        .Promote("billingAccount.id", p => p.AccountId)
        .Promote("productOffering.id", p => p.OfferingId)
        .Promote("startDate", p => p.StartDate)
        .Promote("kind", p => p.Kind)
        .V5(rules: [new Own(_ => { }, o => o["status"] ??= "created")])
        .List().Get()
        .Create<CreateProduct>((useCase, body, ct) => useCase.Run(body, ct))
        .Patch<PatchProduct>((useCase, id, patch, version, ct) => useCase.Run(id, patch, version, ct))
        .Delete<DeleteProduct>((useCase, id, version, ct) => useCase.Run(id, version, ct));
}
