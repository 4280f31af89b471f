using Dialtone.Contracts.Parties;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.Carts;

/// <summary>Makes an order of a cart (受理提交). A cart becomes one order, however often it is submitted.</summary>
internal sealed class SubmitCart(Session session, OrderIntake intake, IParties parties) : IUseCase
{
    public async Task<(string OrderId, string Number)> Run(string cartId, long? version, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Place);
        var cart = await session.Get<ShoppingCart>(cartId, null, ct);
        if (cart.OrderId is { } already) return (already, (await session.Get<ProductOrder>(already, ct)).Number);
        if (version is { } read && read != cart.Version) throw Conflict.Stale([Problem.Of("platform.stale.field", "cartItem", ("field", "cartItem"))]);
        var customer = await parties.FindCustomer(cart.CustomerId ?? "", ct) ?? throw Refused.Unprocessable("ordering.customer.required", "relatedParty");
        var lines = LineBodies.Read(cart.Body.CartItem, "cartItem");

        var order = await intake.Take(lines, await intake.Facts(lines, customer, null, ct), null, cart.Id, ct);
        cart.OrderId = order.Id;
        cart.State = "submitted";
        await session.Commit(ct);
        return (order.Id, order.Number);
    }
}
