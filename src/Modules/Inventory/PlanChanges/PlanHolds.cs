using Dialtone.Contracts.Inventory;
using Dialtone.Inventory.Products;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.PlanChanges;

/// <inheritdoc/>
internal sealed class PlanHolds : IPlanHolds
{
    public void Take(Session session, PlanHold plan, long version)
    {
        session.AtCommit(async (db, ct) =>
        {
            // Locks the product's row, so that of two callers the second sees what the first has done.
            if (await db.Run("UPDATE product SET version = version WHERE id = {0} AND version = {1}", ct, plan.ProductId, version) == 0) throw Conflict.Stale([]);
            if (await db.Set<PendingPlan>().AnyAsync(p => p.ProductId == plan.ProductId, ct)
                || await db.Set<ProductSlice>().AnyAsync(s => s.ProductId == plan.ProductId && s.Kind == SliceKind.Offering && s.From > session.Now && s.To == null, ct))
                throw Conflict.Taken("inventory.plan.pending", "productId", ("plan", plan.Name));
        });
        session.AddRow(new PendingPlan { ProductId = plan.ProductId, OrderId = plan.OrderId, OfferingId = plan.OfferingId, Name = plan.Name, NameEn = plan.NameEn, From = plan.From });
    }

    public void Release(Session session, string productId, string orderId) => session.AtCommit((db, ct) =>
        db.Set<PendingPlan>().Where(p => p.ProductId == productId && p.OrderId == orderId).ExecuteDeleteAsync(ct));
}
