using Dialtone.Ordering.Lines;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.Carts;

/// <summary>Saves a cart as it stands, right or not yet right; what is wrong is shown, not refused, until it is submitted.</summary>
internal sealed class SaveCart(Session session) : IUseCase
{
    /// <summary>Lines a cart may have, parts included.</summary>
    const int MostLines = 500;

    public async Task<ShoppingCart> Run(string cartId, long? version, IReadOnlyList<Line> lines, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Place);
        var cart = await session.Get<ShoppingCart>(cartId, version, ct);
        if (cart.OrderId is not null) throw Refused.State("ordering.cart.submitted", null, ("order", cart.OrderId));
        if (lines.Sum(l => l.Flat().Count()) > MostLines) throw Refused.Invalid("ordering.cart.long", "lines", ("most", MostLines));
        cart.Body.CartItem = LineBodies.Write(lines, "cartItem");
        await session.Commit(ct);
        return cart;
    }
}
