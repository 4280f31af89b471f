using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>Withdraws the order of a cancellation request by the rules of every withdrawal; one withdrawn already stays so, and the request is done.</summary>
internal sealed class CarryOutCancellation(Session session, OrderWithdrawal withdrawal) : ITaskWork<CancelProductOrder>
{
    public async Task Accept(CancelProductOrder task, CancellationToken ct)
    {
        var id = OrderOf(task);
        var order = await session.Query<ProductOrder>().FirstOrDefaultAsync(o => o.Id == id, ct) ?? throw Refused.Invalid("platform.reference", "productOrder", ("field", "productOrder"), ("id", id));
        (task.Scope, task.Body.EffectiveCancellationDate) = (order.Scope, null);
    }

    public async Task Run(CancelProductOrder task, CancellationToken ct)
    {
        var order = await session.Get<ProductOrder>(OrderOf(task), ct);
        await withdrawal.Withdraw(order, task.Body.CancellationReason, ct);
        task.Body.EffectiveCancellationDate = order.Body.CancellationDate;
    }

    static string OrderOf(CancelProductOrder task) => (string?)task.Body.ProductOrder["id"] ?? throw Refused.Invalid("platform.required", "productOrder.id", ("field", "productOrder.id"));
}
