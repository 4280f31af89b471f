using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Search;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>Newest orders first, a page at a time by the last one seen.</summary>
internal sealed class FindOrders(Session session) : IUseCase
{
    public async Task<(IReadOnlyList<ProductOrder> Orders, string? Next)> Run(string? state, string? customerId, string? cursor, int limit, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Read);
        var orders = session.Query<ProductOrder>();
        if (state is { Length: > 0 })
        {
            var states = state.Split(',');
            orders = orders.Where(o => states.Contains(o.State));
        }
        if (customerId is { Length: > 0 }) orders = orders.Where(o => o.CustomerId == customerId);
        if (cursor is { Length: > 0 })
        {
            var last = await session.Query<ProductOrder>().FirstOrDefaultAsync(o => o.Id == cursor, ct) ?? throw Refused.Invalid("platform.cursor", "cursor");
            orders = orders.Where(o => o.PlacedAt < last.PlacedAt || o.PlacedAt == last.PlacedAt && string.Compare(o.Id, last.Id) < 0);
        }
        limit = Math.Clamp(limit, 1, 200);
        var page = await orders.OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id).Take(limit + 1).ToListAsync(ct);
        var more = page.Count > limit;
        if (more) page.RemoveAt(limit);
        return (page, more ? page[^1].Id : null);
    }
}

/// <summary>Orders in the one search box: by their number, from its first three characters.</summary>
internal sealed class FindOrdersByNumber(Session session) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Find(string typed, int most, CancellationToken ct)
    {
        var number = typed.ToUpperInvariant();
        if (!session.Actor.May(OrderingPermissions.Read) || number.Length < 3 || number[0] != 'O' || !number.Skip(1).All(char.IsAsciiDigit)) return [];
        var orders = await session.Query<ProductOrder>().Where(o => o.Number.StartsWith(number)).OrderBy(o => o.Number).Take(most).ToListAsync(ct);
        return [.. orders.Select(o => new SearchHit("order", o.Id, o.Number, $"{o.CustomerName} · {o.Title}", $"/orders/{o.Id}", "orderNumber", o.Number == number ? 0 : 1))];
    }
}
