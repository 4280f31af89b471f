using Dialtone.Catalog.Entries;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Prices;

/// <summary>TMF620 Product Catalog Management: productOfferingPrice.</summary>
internal sealed class ProductOfferingPriceApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Entry<ProductOfferingPrice, ProductOfferingPriceBody>("productOfferingPrice").Promote("priceType", p => p.PriceType);
}
