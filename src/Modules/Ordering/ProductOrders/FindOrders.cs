using Dialtone.Ordering.Fulfilment;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Search;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>Newest orders first, a page at a time by the last one seen.</summary>
internal sealed class FindOrders(Session session) : IUseCase
{
    /// <param name="State">States separated by commas; <c>open</c> is every one that is not final.</param>
    /// <param name="Attention">Only those a person must do something about: returned by a peer, or a peer's answer that stays away.</param>
    /// <param name="Mine">Only those the actor placed.</param>
    /// <param name="Hall">Only those accepted at the actor's own unit, without those below it.</param>
    /// <param name="From">First and last day they were placed on.</param>
    public sealed record Input(string? State = null, string? CustomerId = null, bool Attention = false, bool Mine = false, bool Hall = false, DateOnly? From = null, DateOnly? To = null, string? Number = null, string? Cursor = null, int Limit = 20);

    public async Task<(IReadOnlyList<ProductOrder> Orders, string? Next)> Run(Input input, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Read);
        var orders = Asked(input);
        if (input.Cursor is { Length: > 0 } cursor)
        {
            var last = await session.Query<ProductOrder>().FirstOrDefaultAsync(o => o.Id == cursor, ct) ?? throw Refused.Invalid("platform.cursor", "cursor");
            orders = orders.Where(o => o.PlacedAt < last.PlacedAt || o.PlacedAt == last.PlacedAt && string.Compare(o.Id, last.Id) < 0);
        }
        var limit = Math.Clamp(input.Limit, 1, 200);
        var page = await orders.Take(limit + 1).ToListAsync(ct);
        var more = page.Count > limit;
        if (more) page.RemoveAt(limit);
        return (page, more ? page[^1].Id : null);
    }

    /// <summary>All that was asked for, newest first, before it is cut into pages.</summary>
    internal IQueryable<ProductOrder> Asked(Input input)
    {
        var orders = input.Attention ? Troubled() : session.Query<ProductOrder>();
        if (input.State is { Length: > 0 })
        {
            var states = input.State == "open" ? ProductOrderStates.Open : input.State.Split(',');
            orders = orders.Where(o => states.Contains(o.State));
        }
        if (input.Mine) orders = orders.Where(o => o.PlacedById == session.Actor.Id);
        if (input.Hall) orders = orders.Where(o => o.AcceptingOrganization == session.Actor.OrganizationPath);
        if (input.From is { } from && Clock.StartOf(from) is var first) orders = orders.Where(o => o.PlacedAt >= first);
        if (input.To is { } to && Clock.StartOf(to.AddDays(1)) is var after) orders = orders.Where(o => o.PlacedAt < after);
        if (input.Number?.Trim().ToUpperInvariant() is { Length: > 0 } number)
        {
            var start = number[0] == 'O' ? number : "O" + number;
            orders = orders.Where(o => o.Number.StartsWith(start));
        }
        if (input.CustomerId is { Length: > 0 } customerId) orders = orders.Where(o => o.CustomerId == customerId);
        return orders.OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id);
    }

    // The ids first, from two index ranges as short as the trouble is: what was returned, and what a peer does not answer for.
    // Said as an OR, PostgreSQL walks all orders from the newest on and asks each.
    IQueryable<ProductOrder> Troubled()
    {
        var returned = session.Query<ProductOrder>().Where(o => o.State == "held").Select(o => o.Id);
        var unanswered = session.Rows<Call>().Where(c => c.Settlement == PlanProgress.Settlement && (c.State == CallState.Unknown || c.State == CallState.Person)).Select(c => c.OwnerId);
        var troubled = returned.Union(unanswered);
        return session.Query<ProductOrder>().Where(o => o.State != "cancelled" && troubled.Contains(o.Id));
    }
}

/// <summary>Orders in the one search box: by their number, from its first three characters.</summary>
internal sealed class FindOrdersByNumber(Session session) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Find(string typed, int most, CancellationToken ct)
    {
        var number = typed.ToUpperInvariant();
        if (number.Length > 6 && number.All(char.IsAsciiDigit)) number = "O" + number;
        if (!session.Actor.May(OrderingPermissions.Read) || number.Length < 3 || number[0] != 'O' || !number.Skip(1).All(char.IsAsciiDigit)) return [];
        var orders = await session.Query<ProductOrder>().Where(o => o.Number.StartsWith(number)).OrderBy(o => o.Number).Take(most).ToListAsync(ct);
        return [.. orders.Select(o => new SearchHit("order", o.Id, o.Number, $"{o.CustomerName} · {o.Title}", $"/orders/{o.Id}", "orderNumber", o.Number == number ? 0 : 1))];
    }
}
