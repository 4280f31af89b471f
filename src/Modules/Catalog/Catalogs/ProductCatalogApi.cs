using Dialtone.Catalog.Entries;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Catalogs;

/// <summary>TMF620 Product Catalog Management: catalog.</summary>
internal sealed class ProductCatalogApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Entry<ProductCatalog, ProductCatalogBody>("catalog", "productCatalog");
}
