using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.Tasks;

namespace Dialtone.Catalog.Jobs;

/// <summary>TMF620 Product Catalog Management: exportJob.</summary>
internal sealed class ExportJobApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Task<ExportJob, WriteCatalogue>("TMF620", "exportJob")
        .Needs(CatalogPermissions.Read, CatalogPermissions.Write)
        .V5()
        .Delete<RemoveExport>((remove, id, version, ct) => remove.Run(id, version, ct));
}
