using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.PlanChanges;

sealed class PendingPlanTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<PendingPlan>(t => t.HasKey(p => p.ProductId));
}
