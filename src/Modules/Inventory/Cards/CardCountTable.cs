using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Cards;

sealed class CardCountTable : ITable
{
    public void Map(ModelBuilder model)
    {
        model.Entity<CardCount>(t => t.HasKey(c => c.IdentityHash));
        model.Entity<CardUse>(t => { t.HasKey(u => new { u.Key, u.IdentityHash }); t.HasIndex(u => u.IdentityHash); });
    }
}
