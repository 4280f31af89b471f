using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Intake;

sealed class PartyKeyTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<PartyKey>(t => t.HasKey(k => k.Key));
}
