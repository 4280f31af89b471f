using System.Text.Json.Nodes;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Ordering;
using Dialtone.Ordering.Fulfilment;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>Withdraws an order (撤单) nothing of which has been done or is being done by a peer, and gives back its numbers, cards and quota. What a person's act and TMF622's task share.</summary>
internal sealed class OrderWithdrawal(Session session, INumberHolds numbers, ISimHolds sims, ICardQuota quota, IPlanHolds plans)
{
    /// <summary>Refuses (409), or prepares; the caller commits. False where the order is withdrawn already.</summary>
    public async Task<bool> Withdraw(ProductOrder order, string? reason, CancellationToken ct)
    {
        var plan = await session.RowsToChange<OrderPlan>().FirstAsync(p => p.OrderId == order.Id, ct);
        var tasks = await session.RowsToChange<OrderTask>().Where(t => t.OrderId == order.Id).ToListAsync(ct);
        var intended = await session.Rows<Call>().Where(c => c.OwnerId == order.Id && c.State == CallState.Intended).ToListAsync(ct);
        var started = PlanProgress.HasStarted(order, tasks, intended.Select(c => c.RequestId).ToHashSet());
        if (!order.Cancel(reason, started, session.Now)) return false;
        plan.Version++;
        foreach (var task in tasks) task.State = TaskState.Cancelled;
        foreach (var call in intended) WithdrawCall(call, order.Number);
        foreach (var line in LineBodies.Read((JsonArray?)StoreJson.Node(order.Body)["productOrderItem"], "productOrderItem").SelectMany(l => l.Flat()))
        {
            if (line.AccessNumber is { } number) numbers.Release(session, number, order.Id);
            if (line.Iccid is { } iccid) sims.Release(session, iccid, order.Id);
        }
        quota.Release(session, order.Id);
        foreach (var item in order.Items().Where(i => i is { IsChange: true, ProductId: not null })) plans.Release(session, item.ProductId!, order.Id);
        session.Publish(new OrderCancelled(order.Id, order.CustomerId, reason ?? "", session.Now));
        return true;
    }

    // Won like a hold: if the worker claims the call first, the order has begun and the withdrawal fails as a whole. A call that is gone was withdrawn by somebody else.
    void WithdrawCall(Call call, string number) => session.AtCommit(async (db, ct) =>
    {
        if (await db.Set<Call>().Where(c => c.RequestId == call.RequestId && c.State == CallState.Intended && c.Epoch == call.Epoch).ExecuteDeleteAsync(ct) == 1) return;
        throw await db.Set<Call>().AnyAsync(c => c.RequestId == call.RequestId, ct) ? Refused.State("ordering.cancel.started", null, ("number", number)) : Conflict.Taken("platform.collided");
    });
}
