using Dialtone.Contracts.Ordering;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Numbers;

/// <summary>Whose a selected number may be: a cart's that is open and that the actor may see. A made-up holder could hoard numbers, another hall's give its numbers away.</summary>
internal sealed class SelectingCart(Session session, IOrders orders)
{
    /// <summary>Numbers one cart may keep at once; a customer looks at a few, a speculator at many.</summary>
    public const int Most = 20;

    public async Task<string> Demand(string? cartId, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(cartId)) throw Refused.Invalid("platform.required", "cartId", ("field", "cartId"));
        return await orders.IsOpenCart(cartId, ct) ? cartId : throw Refused.Unprocessable("inventory.cart.unknown", "cartId", ("id", cartId));
    }

    public async Task DemandRoom(string cartId, string number, CancellationToken ct)
    {
        if (await session.Rows<AccessNumber>().CountAsync(n => n.Holder == cartId && n.Number != number && n.State == NumberStates.Selected && n.Until > session.Now, ct) >= Most)
            throw Refused.Unprocessable("inventory.number.many", "number", ("most", Most));
    }
}
