using System.Text.Json.Nodes;
using Dialtone.Contracts.Parties;
using Dialtone.Ordering.AcceptanceTypes;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;

namespace Dialtone.Ordering.Carts;

/// <summary>A cart as the sell page shows it: with its prices and everything that still stands in the way.</summary>
internal sealed class CartReader(Session session, OrderIntake intake, IParties parties, Messages messages, AcceptanceTypeList acceptanceTypes, TmfBodies bodies)
{
    public async Task<CartView> Show(ShoppingCart cart, CancellationToken ct)
    {
        var buyer = await parties.FindBuyer(cart.CustomerId ?? "", ct) ?? throw new Missing("Customer", cart.CustomerId ?? "");
        var content = StoreJson.Node(cart.Body);
        await bodies.Unseal([content], clear: false, ct);
        var lines = LineBodies.Read(content["cartItem"] as JsonArray, "cartItem");
        var facts = await intake.Facts(lines, buyer, ct);
        var receipt = await intake.Price(lines.Settle(facts.Offers), facts, ct);
        var prices = receipt.Charges.Select(c => PriceLine.Of(c)).ToArray();
        var problems = (await intake.Check(lines, facts, ct)).Where(p => p.Code != "ordering.lines.empty").Select(Problem).ToArray();
        return new CartView(cart.Id, cart.Version, buyer.Customer.Id, buyer.Customer.Name, cart.OrderId, [.. lines.Select(CartLine.Of)], prices, OrderScreenApi.Sum(prices), problems,
            [.. acceptanceTypes.All.Where(t => t.Action == "add").Select(t => new AcceptanceTypeView(t.Code, t.Zh, t.En))])
        {
            Configurations = await intake.Configure(lines, facts, ct),
        };
    }

    // Fields of problems are "line.field", and a line's key may hold dots of its own.
    CartProblem Problem(Problem problem)
    {
        var dot = problem.Field?.LastIndexOf('.') ?? -1;
        return new(dot > 0 ? problem.Field![..dot] : null, dot > 0 ? problem.Field![(dot + 1)..] : problem.Field, problem.Code, messages.Say(session.Language, problem), "error");
    }
}
