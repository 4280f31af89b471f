using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Accounts;

sealed class AccountTable : ITable
{
    public void Map(ModelBuilder model)
    {
        Map<PartyAccount>(model);
        Map<BillingAccount>(model);
        Map<SettlementAccount>(model);
        Map<FinancialAccount>(model);
    }

    static void Map<T>(ModelBuilder model) where T : Account => model.Entity<T>(t =>
    {
        t.HasIndex(a => a.Number).IsUnique();
        t.HasIndex(a => a.CustomerId);
        t.HasIndex(a => a.PartyId);
        t.HasIndex(a => a.Name);
    });
}
