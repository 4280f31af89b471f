using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>Withdraws an order (撤单), for a reason that a person gives.</summary>
internal sealed class CancelOrder(Session session, OrderWithdrawal withdrawal) : IUseCase
{
    public sealed record Input(string OrderId, string Reason, long? Version = null);

    public async Task<ProductOrder> Run(Input input, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Cancel);
        if (string.IsNullOrWhiteSpace(input.Reason)) throw Refused.Invalid("ordering.cancel.reason", "reason");
        var order = await session.Get<ProductOrder>(input.OrderId, input.Version, ct);
        if (await withdrawal.Withdraw(order, input.Reason, ct)) await session.Commit(ct);
        return order;
    }
}
