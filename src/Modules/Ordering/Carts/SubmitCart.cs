using System.Text.Json.Nodes;
using Dialtone.Contracts.Parties;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.Carts;

/// <summary>Makes an order of a cart (受理提交). A cart becomes one order, however often it is submitted.</summary>
internal sealed class SubmitCart(Session session, OrderIntake intake, IParties parties, TmfBodies bodies) : IUseCase
{
    public async Task<(string OrderId, string Number)> Run(string cartId, long? version, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Place);
        var cart = await session.Get<ShoppingCart>(cartId, null, ct);
        if (cart.OrderId is { } already) return (already, (await session.Get<ProductOrder>(already, ct)).Number);
        if (version is { } read && read != cart.Version) throw Conflict.Stale([Problem.Of("platform.stale.field", "cartItem", ("field", "cartItem"))]);
        try
        {
            return await Submit(cart, ct);
        }
        catch (Failure)
        {
            // The same submit, sent twice at once: what the other one won (the cart, and so the numbers and cards this one finds taken) is this one's answer as well.
            if (await session.Query<ShoppingCart>().Where(c => c.Id == cartId).Select(c => c.OrderId).FirstOrDefaultAsync(ct) is not { } won) throw;
            return (won, await session.Query<ProductOrder>().Where(o => o.Id == won).Select(o => o.Number).FirstAsync(ct));
        }
    }

    async Task<(string OrderId, string Number)> Submit(ShoppingCart cart, CancellationToken ct)
    {
        var buyer = await parties.FindBuyer(cart.CustomerId ?? "", ct) ?? throw Refused.Unprocessable("ordering.customer.required", "relatedParty");
        // Opened, so that the order seals it anew as its customer's.
        var content = StoreJson.Node(cart.Body);
        await bodies.Unseal([content], clear: true, ct);
        var lines = LineBodies.Read(content["cartItem"] as JsonArray, "cartItem");

        Win(cart.Id);
        var order = await intake.Take(lines, await intake.Facts(lines, buyer, ct), null, cart.Id, ct);
        cart.OrderId = order.Id;
        cart.State = "submitted";
        await session.Commit(ct);
        return (order.Id, order.Number);
    }

    // Won before its numbers are, so that a second submit waits here until the first is done.
    void Win(string cartId) => session.AtCommit(async (db, ct) =>
    {
        if (await db.Set<ShoppingCart>().Where(c => c.Id == cartId && c.OrderId == null).ExecuteUpdateAsync(u => u.SetProperty(c => c.State, "submitted"), ct) == 0) throw Conflict.Stale([]);
    });
}
