using System.Text.Json.Nodes;
using Dialtone.Contracts.Parties;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.Carts;

/// <summary>Opens a cart for a customer; one that was begun in the same organisation and left is taken up again.</summary>
internal sealed class OpenCart(Session session, IParties parties) : IUseCase
{
    public async Task<ShoppingCart> Run(string customerId, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Place);
        var customer = await parties.FindCustomer(customerId, ct) ?? throw new Missing("Customer", customerId);
        var home = session.Actor.OrganizationPath;
        if (await session.Query<ShoppingCart>().Where(c => c.CustomerId == customerId && c.State == "open" && c.Scope == home).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct) is { } left) return left;
        var cart = session.Add(new ShoppingCart { Scope = home });
        cart.Body.RelatedParty = [new JsonObject { ["id"] = customer.Id, ["name"] = customer.Name, ["role"] = "customer", ["@referredType"] = "Customer" }];
        cart.Body.CartItem = [];
        await session.Commit(ct);
        return cart;
    }
}
