using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.ProductOrders;

sealed class CancelProductOrderTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<CancelProductOrder>(t => t.HasIndex(c => c.State));
}
