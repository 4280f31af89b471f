using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.Tasks;

namespace Dialtone.Catalog.Jobs;

/// <summary>TMF620 Product Catalog Management: importJob.</summary>
internal sealed class ImportJobApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Task<ImportJob, LoadCatalogue>("TMF620", "importJob")
        .Needs(CatalogPermissions.Read, CatalogPermissions.Write)
        .V5()
        .Delete();
}
