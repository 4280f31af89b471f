using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Individuals;

sealed class IndividualTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<Individual>(t =>
    {
        t.HasIndex(i => i.Name);
        t.HasIndex(i => i.Pinyin);
        t.HasIndex(i => i.Initials);
    });
}
