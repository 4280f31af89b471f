using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.Fulfilment;

/// <summary>Takes a peer's answer into the plan.</summary>
internal sealed class TaskSettlement : ISettlement
{
    public string Name => PlanProgress.Settlement;

    public async Task Settle(Session session, Call call, PeerAnswer answer, CancellationToken ct)
    {
        var order = await session.Get<ProductOrder>(call.OwnerId, ct);
        var plan = await session.RowsToChange<OrderPlan>().FirstAsync(p => p.OrderId == order.Id, ct);
        var tasks = await session.RowsToChange<OrderTask>().Where(t => t.OrderId == order.Id).OrderBy(t => t.Position).ToListAsync(ct);
        var task = tasks.FirstOrDefault(t => t.RequestId == call.RequestId);
        plan.Version++;
        if (task is { State: TaskState.Called })
        {
            task.State = answer.Kind == AnswerKind.Done ? TaskState.Done : TaskState.Refused;
            task.DoneAt = session.Now;
            task.Message = answer.Kind == AnswerKind.Refused ? (string?)answer.Reason?["zh"] ?? answer.Code : null;
            PlanProgress.Advance(session, order, tasks);
        }
        try
        {
            await session.Commit(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Conflict.Stale([]);
        }
    }
}
