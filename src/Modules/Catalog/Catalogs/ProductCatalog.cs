using Dialtone.Catalog.Entries;

namespace Dialtone.Catalog.Catalogs;

/// <summary>A named collection of categories, for a market or a line of business.</summary>
internal sealed class ProductCatalog : Entry<ProductCatalogBody>
{
    public override string TypeName => "Catalog";
}

internal sealed class ProductCatalogBody : EntryBody;
