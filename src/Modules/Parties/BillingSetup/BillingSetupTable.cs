using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.BillingSetup;

sealed class BillingSetupTable : ITable
{
    public void Map(ModelBuilder model)
    {
        model.Entity<BillFormat>();
        model.Entity<BillPresentationMedia>();
        model.Entity<BillingCycleSpecification>();
    }
}
