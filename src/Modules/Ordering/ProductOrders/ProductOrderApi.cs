using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.V5;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>TMF622 Product Ordering: productOrder.</summary>
internal sealed class ProductOrderApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Resource<ProductOrder>("TMF622", "productOrder")
        .Needs(OrderingPermissions.Read, OrderingPermissions.Place)
        .ServerSets("orderDate", "completionDate", "cancellationDate", "expectedCompletionDate")
        .V5(rules: [new Renamed("orderDate", "creationDate"), new Spelled("externalId", "externalId", beside: "externalIdentifier", id: "name", many: true)])
        .List().Get()
        .Create<PlaceOrder>((useCase, body, ct) => useCase.Run(new(body), ct))
        .Patch();
}
