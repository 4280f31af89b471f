using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Numbers;

sealed class AccessNumberTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<AccessNumber>(t =>
    {
        t.HasKey(n => n.Number);
        t.HasIndex(n => new { n.State, n.Kind, n.CityCode, n.Shuffle });
        t.HasIndex(n => new { n.State, n.Kind, n.CityCode, n.Grade, n.Shuffle });
        t.HasIndex(n => new { n.Kind, n.CityCode, n.Until }).HasFilter("until IS NOT NULL");
        t.HasIndex(n => n.Holder).HasFilter("holder IS NOT NULL");
        t.HasIndex(n => n.Reversed);
        t.HasIndex(n => n.ProductId);
    });
}
