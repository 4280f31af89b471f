using Dialtone.Ordering.Lines;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.PlanChanges;

/// <summary>Accepts a change of main plan (变更主套餐). It waits for its day, and can be revoked until then.</summary>
internal sealed class ChangePlan(Session session, PlanChangeIntake intake) : IUseCase
{
    public async Task<ProductOrder> Run(string productId, string offeringId, Effectivity? effectivity, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Place);
        var order = await intake.Take(productId, offeringId, effectivity, null, ct);
        session.Answer(order, new AcceptedPlanChange(order.Id, order.Number));
        await session.Commit(ct);
        return order;
    }
}
