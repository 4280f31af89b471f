using Dialtone.Catalog.Drafts;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Offerings;

/// <summary>TMF620 Product Catalog Management: productOffering.</summary>
internal sealed class ProductOfferingApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Entry<ProductOffering, ProductOfferingBody>("productOffering")
        .Promote("offerNumber", o => o.Number)
        .Promote("kind", o => o.Kind)
        .ServerSets(DraftNotes.Attribute);
}
