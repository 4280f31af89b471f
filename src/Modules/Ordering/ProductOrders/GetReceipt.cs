using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>The receipt an order was placed with.</summary>
internal sealed class GetReceipt(Session session) : IUseCase
{
    public async Task<OrderReceipt> Run(string orderId, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Read);
        if (!await session.Query<ProductOrder>().AnyAsync(o => o.Id == orderId, ct)) throw new Missing("ProductOrder", orderId);
        return await session.Rows<OrderReceipt>().FirstOrDefaultAsync(r => r.OrderId == orderId, ct) ?? throw new Missing("Receipt", orderId);
    }
}
