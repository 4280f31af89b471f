using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.ProductOrders;

sealed class ProductOrderTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<ProductOrder>(t =>
    {
        t.HasIndex(o => o.Number).IsUnique();
        t.HasIndex(o => new { o.CustomerId, o.PlacedAt });
        t.HasIndex(o => new { o.State, o.PlacedAt });
        t.HasIndex(o => o.PlacedAt);
        t.HasIndex(o => new { o.Scope, o.PlacedAt });
        t.HasIndex(o => new { o.PlacedById, o.PlacedAt });
        t.HasIndex(o => new { o.AcceptingOrganization, o.PlacedAt });
    });
}
