using Dialtone.Catalog.Entries;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Specifications;

/// <summary>TMF620 Product Catalog Management: productSpecification.</summary>
internal sealed class ProductSpecificationApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Entry<ProductSpecification, ProductSpecificationBody>("productSpecification").Promote("productNumber", s => s.Number);
}
