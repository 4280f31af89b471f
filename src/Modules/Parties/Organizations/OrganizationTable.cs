using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Organizations;

sealed class OrganizationTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<Organization>(t =>
    {
        t.HasIndex(o => o.Name);
        t.HasIndex(o => o.Pinyin);
        t.HasIndex(o => o.Initials);
    });
}
