using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.Qualifications;

sealed class ProductOfferingQualificationTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<ProductOfferingQualification>(t => t.HasIndex(q => q.State));
}
