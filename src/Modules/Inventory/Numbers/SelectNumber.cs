using Dialtone.Contracts.Inventory;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Numbers;

/// <summary>A number that is a cart's until an instant.</summary>
internal sealed record NumberSelection(string Number, DateTimeOffset Until);

/// <summary>Keeps a number for a cart for a quarter of an hour (占号); again by the same cart renews.</summary>
internal sealed class SelectNumber(Session session, INumberHolds numbers, SelectingCart carts) : IUseCase
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    public sealed record Input(string Number, string? CartId);

    public async Task<NumberSelection> Run(Input input, CancellationToken ct)
    {
        session.Demand(InventoryPermissions.SelectNumbers);
        var cart = await carts.Demand(input.CartId, ct);
        await carts.DemandRoom(cart, input.Number, ct);
        numbers.Select(session, input.Number, cart, Lease);
        await session.Commit(ct);
        var until = await session.Rows<AccessNumber>().Where(n => n.Number == input.Number).Select(n => n.Until).FirstAsync(ct);
        return new(input.Number, until ?? session.Now + Lease);
    }
}
