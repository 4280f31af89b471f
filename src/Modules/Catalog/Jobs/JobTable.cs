using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Jobs;

sealed class JobTable : ITable
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ExportJob>();
        model.Entity<ImportJob>();
        model.Entity<ExportFile>(t => t.HasKey(f => f.JobId));
    }
}
