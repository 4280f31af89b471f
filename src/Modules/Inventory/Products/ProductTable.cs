using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Products;

sealed class ProductTable : ITable
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Product>(t =>
        {
            t.HasIndex(p => p.CustomerId);
            t.HasIndex(p => p.AccountId);
            // Lists: an offering's products, those in a state, the newest first.
            t.HasIndex(p => new { p.OfferingId, p.State, p.StartDate, p.Id });
            t.HasIndex(p => new { p.StartDate, p.Id });
            t.HasIndex(p => p.Number);
            t.HasIndex(p => p.ParentId);
            t.HasIndex(p => p.RootId);
            t.HasIndex(p => p.BundleId);
        });
        model.Entity<ProductSlice>(t => { t.HasKey(s => s.Id); t.HasIndex(s => new { s.ProductId, s.Kind, s.From }); });
        model.Entity<ProductStop>(t => { t.HasKey(s => s.Id); t.HasIndex(s => s.ProductId); });
        model.Entity<ProductPartyRole>(t =>
        {
            t.ToTable("ProductRole");
            t.HasKey(r => r.Id);
            t.HasIndex(r => r.ProductId);
            t.HasIndex(r => new { r.PartyId, r.Role });
        });
        model.Entity<ProductMember>(t =>
        {
            t.HasKey(m => m.Id);
            t.HasIndex(m => new { m.GroupId, m.MemberId, m.From }).IsUnique();
            t.HasIndex(m => m.MemberId);
        });
        model.Entity<PaymentRelation>(t => { t.HasKey(p => p.Id); t.HasIndex(p => p.ProductId); t.HasIndex(p => p.AccountId); });
    }
}
