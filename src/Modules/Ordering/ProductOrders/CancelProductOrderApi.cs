using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.Tasks;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>TMF622 Product Ordering: cancelProductOrder.</summary>
internal sealed class CancelProductOrderApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Task<CancelProductOrder, CarryOutCancellation>("TMF622", "cancelProductOrder")
        .Needs(OrderingPermissions.Read, OrderingPermissions.Cancel)
        .ServerSets("effectiveCancellationDate")
        .V5();
}
