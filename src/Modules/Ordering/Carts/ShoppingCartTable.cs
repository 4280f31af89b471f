using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.Carts;

sealed class ShoppingCartTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<ShoppingCart>(t =>
    {
        t.HasIndex(c => new { c.CustomerId, c.State });
        t.HasIndex(c => new { c.Scope, c.State, c.UpdatedAt });
    });
}
