using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Jobs;

/// <summary>Serves the files that exports wrote, to who may see the job.</summary>
internal sealed class ExportFileScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(JobFile.Base + "{id}", Get).WithTags("catalog").WithSummary("Get the file an export wrote");

    static async Task<FileContentHttpResult> Get(string id, Session session, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        if (!await session.Query<ExportJob>().AnyAsync(j => j.Id == id, ct)) throw new Missing(nameof(ExportJob), id);
        var file = await session.Rows<ExportFile>().FirstOrDefaultAsync(f => f.JobId == id, ct) ?? throw new Missing(nameof(ExportFile), id);
        return TypedResults.File(await JobFile.Unpacked(file.Content, ct), JobFile.ContentType, $"catalogue-{id}.json");
    }
}
