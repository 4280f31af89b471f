using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Identity;

sealed class IdentityClaimTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<IdentityClaim>(t =>
    {
        t.ToTable("identification");
        t.HasKey(i => new { i.Hash, i.Type });
        t.HasIndex(i => i.PartyId);
    });
}
