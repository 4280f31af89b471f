using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Parties;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.Carts;

internal sealed record OpenCartRow(string Id, long Version, string CustomerId, string CustomerName, string Title, string TitleEn, DateTimeOffset UpdatedAt);

internal sealed record OpenCartList(IReadOnlyList<OpenCartRow> Items);

/// <summary>What was begun at the actor's own organisation and not submitted yet (未提交的受理单), the last touched first. Empty carts are nothing to go on with.</summary>
internal sealed class FindOpenCarts(Session session, ICatalogue catalogue, IParties parties) : IUseCase
{
    const int Most = 50;

    public async Task<OpenCartList> Run(CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Place);
        var home = session.Actor.OrganizationPath;
        var carts = (await session.Query<ShoppingCart>().Where(c => c.Scope == home && c.State == "open").OrderByDescending(c => c.UpdatedAt).Take(Most).ToListAsync(ct))
            .Where(c => c is { CustomerId: not null, Body.CartItem.Count: > 0 }).ToArray();
        var lines = carts.ToDictionary(c => c.Id, c => LineBodies.Read(c.Body.CartItem, "cartItem"));
        var offers = await catalogue.FindMany([.. lines.Values.SelectMany(l => l).Select(l => l.OfferingId).Where(id => id.Length > 0).Distinct()], ct);
        var customers = await parties.FindCustomers([.. carts.Select(c => c.CustomerId!).Distinct()], ct);
        return new([.. carts.Where(c => customers.ContainsKey(c.CustomerId!)).Select(c => new OpenCartRow(c.Id, c.Version, c.CustomerId!, customers[c.CustomerId!].Name,
            Title(lines[c.Id], o => o.Name), Title(lines[c.Id], o => o.NameEn), c.UpdatedAt))]);

        string Title(IReadOnlyList<Line> bought, Func<Offer, string> name) => string.Join(" + ", bought.Select(l => offers.TryGetValue(l.OfferingId, out var offer) ? name(offer) : l.OfferingId));
    }
}
