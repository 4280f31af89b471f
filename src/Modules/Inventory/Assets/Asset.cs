using Dialtone.Inventory.Products;

namespace Dialtone.Inventory.Assets;

/// <summary>A new product with its dated rows, and the instants at which something about it changes by itself.</summary>
internal sealed record Asset(NewProduct Source, Product Product, IReadOnlyList<ProductSlice> Slices, IReadOnlyList<ProductStop> Stops, IReadOnlyList<ProductPartyRole> Roles, IReadOnlyList<PaymentRelation> Payments)
{
    public IEnumerable<DateTimeOffset> Due(DateTimeOffset now) => Slices.Select(s => s.From).Where(at => at > now).Distinct();
}
