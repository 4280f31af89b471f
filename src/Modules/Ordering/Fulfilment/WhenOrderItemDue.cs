using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.Fulfilment;

/// <summary>The day a later item takes effect has come.</summary>
internal sealed record OrderItemDue(string OrderId, string ItemId) : IEvent
{
    public string AggregateId => OrderId;
}

/// <summary>Completes an item whose tasks were done, or never needed, before its date.</summary>
internal sealed class WhenOrderItemDue(Session session) : IReaction<OrderItemDue>
{
    public async Task Run(OrderItemDue happened, CancellationToken ct)
    {
        var order = await session.Get<ProductOrder>(happened.OrderId, ct);
        if (ProductOrderStates.IsFinal(order.State!)) return;
        (await session.RowsToChange<OrderPlan>().FirstAsync(p => p.OrderId == order.Id, ct)).Version++;
        PlanProgress.Advance(session, order, await session.RowsToChange<OrderTask>().Where(t => t.OrderId == order.Id).OrderBy(t => t.Position).ToListAsync(ct));
        await session.Commit(ct);
    }
}
