using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.PartyRoles;

sealed class PartyRoleTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<PartyRole>(t =>
    {
        t.HasIndex(r => r.Name);
        t.HasIndex(r => r.PartyId);
        t.HasIndex(r => r.RoleType);
    });
}
