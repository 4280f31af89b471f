using System.Text.Json.Nodes;
using Dialtone.Contracts.Parties;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>Places an order sent over TMF622.</summary>
internal sealed class PlaceOrder(Session session, OrderIntake intake, IParties parties) : IUseCase
{
    public sealed record Input(JsonObject Body);

    public async Task<ProductOrder> Run(Input input, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Place);
        var buyer = await Buyer(input.Body, ct);
        var account = (string?)(input.Body["billingAccount"] as JsonObject)?["id"];
        var lines = LineBodies.Read(input.Body["productOrderItem"] as JsonArray, "productOrderItem").Select(l => l with { AccountId = l.AccountId ?? account }).ToArray();
        var order = await intake.Take(lines, await intake.Facts(lines, buyer, ct), input.Body, "", ct);
        await session.Commit(ct);
        return order;
    }

    /// <summary>The related party whose role is customer, else the first that is one of ours, else the first party who becomes one with this order.</summary>
    async Task<Buyer> Buyer(JsonObject body, CancellationToken ct)
    {
        var related = (body["relatedParty"] as JsonArray ?? []).OfType<JsonObject>().ToArray();
        foreach (var party in related.OrderBy(p => string.Equals((string?)p["role"], "customer", StringComparison.OrdinalIgnoreCase) ? 0 : 1))
            if ((string?)party["id"] is { } id && await parties.FindBuyer(id, ct) is { } buyer) return buyer;
        foreach (var party in related)
            if ((string?)party["id"] is { } id && await parties.BecomeCustomer(session, id, ct) is { } become) return become;
        throw Refused.Unprocessable("ordering.customer.required", "relatedParty");
    }
}
