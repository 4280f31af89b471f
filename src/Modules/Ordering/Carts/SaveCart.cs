using System.Text.Json.Nodes;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;

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
        cart.DemandOpen();
        var before = (JsonObject)JsonNode.Parse(cart.Json)!;
        if (lines.Sum(l => l.Flat().Count()) > MostLines) throw Refused.Invalid("ordering.cart.long", "lines", ("most", MostLines));
        cart.Body.CartItem = LineBodies.Write(Told(lines, LineBodies.Read(cart.Body.CartItem, "cartItem")), "cartItem");
        TmfBodies.RefuseForged(StoreJson.Node(cart.Body), before);
        await session.Commit(ct);
        return cart;
    }

    // An address is shown masked; as long as its id stays, so does the text that was told with it.
    static IReadOnlyList<Line> Told(IReadOnlyList<Line> lines, IReadOnlyList<Line> before)
    {
        var texts = before.SelectMany(l => l.Flat()).Where(l => l.AddressText is not null).DistinctBy(l => l.AddressId).ToDictionary(l => l.AddressId!, l => l.AddressText);
        IReadOnlyList<Line> Each(IReadOnlyList<Line> some) => [.. some.Select(l => l with { AddressText = texts.GetValueOrDefault(l.AddressId ?? "") ?? l.AddressText, Children = Each(l.Children) })];
        return Each(lines);
    }
}
