using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Jobs;

/// <summary>Deletes an export job with its file; one that has not ended is not done any more.</summary>
internal sealed class RemoveExport(Session session) : IUseCase
{
    public async Task Run(string id, long? version, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var job = await session.Get<ExportJob>(id, version, ct);
        session.Remove(job);
        session.AtCommit((db, slot) => db.Set<ExportFile>().Where(f => f.JobId == id).ExecuteDeleteAsync(slot));
        await session.Commit(ct);
    }
}
