using Dialtone.Contracts.Inventory;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.PlanChanges;

/// <summary>Revokes a change of plan that waits for its day (撤销预约变更); everything is as if it had never been asked for.</summary>
internal sealed class RevokePlanChange(Session session, IHeldProducts products, OrderWithdrawal withdrawal) : IUseCase
{
    public async Task<ProductOrder> Run(string productId, string reason, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Place);
        var held = await products.Find(productId, ct) ?? throw new Missing("Product", productId);
        if (held.Pending is not { OrderId.Length: > 0 } waits) throw Refused.State("ordering.planChange.nothingWaits", "productId", ("product", held.Name));
        var order = await session.Get<ProductOrder>(waits.OrderId, ct);
        if (await withdrawal.Withdraw(order, reason, ct)) await session.Commit(ct);
        return order;
    }
}
