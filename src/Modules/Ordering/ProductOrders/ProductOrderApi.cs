using Dialtone.Platform.Tmf;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>TMF622 Product Ordering: productOrder.</summary>
internal sealed class ProductOrderApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Resource<ProductOrder>("TMF622", "productOrder")
        .Needs(OrderingPermissions.Read, OrderingPermissions.Place)
        .ServerSets("orderDate", "completionDate", "cancellationDate", "expectedCompletionDate")
        .List().Get()
        .Create<PlaceOrder>((useCase, body, ct) => useCase.Run(new(body), ct))
        .Patch();
}
