using Dialtone.Platform.Search;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Products;

/// <summary>Finds subscribers by the beginning of their access number, at least four characters of it, and leads to their customer's page.</summary>
internal sealed class FindProductsByNumber(Session session) : ISearchSource
{
    const int Fewest = 4;

    public async Task<IReadOnlyList<SearchHit>> Find(string typed, int most, CancellationToken ct)
    {
        if (!session.Actor.May(InventoryPermissions.ReadProducts) || typed.Length < Fewest || !typed.Any(char.IsAsciiDigit) || !typed.All(char.IsAsciiLetterOrDigit)) return [];
        var found = await session.Query<Product>().WithNumberFrom(typed.ToLowerInvariant()).OrderBy(p => p.Number).Take(most)
            .Select(p => new { p.Id, p.Number, p.CustomerId, p.Name }).ToListAsync(ct);
        return [.. found.Select(p => new SearchHit("product", p.Id, p.Number!, p.Name ?? "", "/customers/" + p.CustomerId, "number", p.Number == typed ? 0 : 20))];
    }
}

internal static class ProductQueries
{
    /// <summary>Those whose number begins so. A range, because both databases walk the index for it and only one does for LIKE.</summary>
    public static IQueryable<Product> WithNumberFrom(this IQueryable<Product> products, string prefix) =>
        products.Where(p => p.Number != null && string.Compare(p.Number, prefix) >= 0 && string.Compare(p.Number, prefix + "\uffff") < 0);
}
