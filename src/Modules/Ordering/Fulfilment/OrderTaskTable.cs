using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.Fulfilment;

sealed class OrderTaskTable : ITable
{
    public void Map(ModelBuilder model)
    {
        model.Entity<OrderTask>(t => t.HasKey(x => new { x.OrderId, x.Id }));
        model.Entity<OrderPlan>(t => { t.HasKey(p => p.OrderId); t.Property(p => p.Version).IsConcurrencyToken(); });
    }
}
