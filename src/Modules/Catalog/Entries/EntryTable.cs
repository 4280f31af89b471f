using Dialtone.Catalog.Catalogs;
using Dialtone.Catalog.Categories;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Catalog.Promotions;
using Dialtone.Catalog.Specifications;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dialtone.Catalog.Entries;

/// <summary>The tables: every list filters and sorts by what is promoted, and each has its index.</summary>
sealed class EntryTable : ITable
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ProductCatalog>(Common<ProductCatalog, ProductCatalogBody>);
        model.Entity<Category>(t =>
        {
            Common<Category, CategoryBody>(t);
            t.HasIndex(c => c.ParentId);
        });
        model.Entity<ProductSpecification>(Common<ProductSpecification, ProductSpecificationBody>);
        model.Entity<ProductOfferingPrice>(t =>
        {
            Common<ProductOfferingPrice, ProductOfferingPriceBody>(t);
            t.HasIndex(p => p.PriceType);
        });
        model.Entity<Promotion>(Common<Promotion, PromotionBody>);
        model.Entity<ProductOffering>(t =>
        {
            Common<ProductOffering, ProductOfferingBody>(t);
            t.HasIndex(o => o.Kind);
        });
    }

    static void Common<T, TBody>(EntityTypeBuilder<T> table) where T : Entry<TBody> where TBody : EntryBody, new()
    {
        table.HasIndex(e => e.Name);
        table.HasIndex(e => e.Number);
        table.HasIndex(e => e.LastUpdate);
        table.HasIndex(e => e.State);
    }
}
