using Dialtone.Contracts.Inventory;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Inventory.Numbers;

/// <summary>Gives back a number a cart selected and does not want; one that is not the cart's stays as it is.</summary>
internal sealed class UnselectNumber(Session session, INumberHolds numbers, SelectingCart carts) : IUseCase
{
    public async Task Run(string number, string? cartId, CancellationToken ct)
    {
        session.Demand(InventoryPermissions.SelectNumbers);
        numbers.Unselect(session, number, await carts.Demand(cartId, ct));
        await session.Commit(ct);
    }
}
