using Dialtone.Ordering.Fulfilment;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>Tries a task again: a refused one under a new request, an unanswered one by asking the peer once more.</summary>
internal sealed class RetryTask(Session session) : IUseCase
{
    public async Task<ProductOrder> Run(string orderId, string taskId, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Retry);
        var order = await session.Get<ProductOrder>(orderId, ct);
        if (ProductOrderStates.IsFinal(order.State!)) ProductOrderStates.Demand(order.State!, "inProgress");
        var plan = await session.RowsToChange<OrderPlan>().FirstAsync(p => p.OrderId == orderId, ct);
        var tasks = await session.RowsToChange<OrderTask>().Where(t => t.OrderId == orderId).OrderBy(t => t.Position).ToListAsync(ct);
        var task = tasks.FirstOrDefault(t => t.Id == taskId) ?? throw new Missing("Task", taskId);
        plan.Version++;
        if (task.State == TaskState.Refused) PlanProgress.Retry(session, order, task, tasks);
        else if (task.State == TaskState.Called) AskAgain(task.RequestId);
        else throw Refused.State("ordering.task.notRetried", null, ("task", task.Name));
        await session.Commit(ct);
        return order;
    }

    void AskAgain(string requestId)
    {
        var now = session.Now;
        session.AtCommit(async (db, ct) =>
        {
            if (await db.Set<Call>().Where(c => c.RequestId == requestId && (c.State == CallState.Person || c.State == CallState.Unknown || c.State == CallState.Pending))
                    .ExecuteUpdateAsync(u => u.SetProperty(c => c.State, CallState.Unknown).SetProperty(c => c.Unanswered, 0).SetProperty(c => c.DueAt, now), ct) == 0)
                throw Refused.State("ordering.task.notRetried", null, ("task", requestId));
        });
    }
}
