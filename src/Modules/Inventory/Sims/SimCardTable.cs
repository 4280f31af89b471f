using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Sims;

sealed class SimCardTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<SimCard>(t =>
    {
        t.HasKey(s => s.Iccid);
        t.HasIndex(s => new { s.State, s.OrganizationPath, s.Iccid });
    });
}
