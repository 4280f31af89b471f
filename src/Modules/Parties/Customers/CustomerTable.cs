using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Customers;

sealed class CustomerTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<Customer>(t =>
    {
        t.HasIndex(c => c.Number).IsUnique();
        t.HasIndex(c => c.FirstOfParty).IsUnique();
        t.HasIndex(c => c.PartyId);
        t.HasIndex(c => c.Name);
        t.HasIndex(c => c.PartyName);
        t.HasIndex(c => new { c.Pinyin, c.Id });
        t.HasIndex(c => c.Initials);
        t.HasIndex(c => c.Grade);
        t.HasIndex(c => c.Scope);
    });
}
