using System.Text.Json.Nodes;
using Dialtone.Contracts.Parties;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.PlanChanges;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>Places an order sent over TMF622.</summary>
internal sealed class PlaceOrder(Session session, OrderIntake intake, PlanChangeIntake plans, IParties parties) : IUseCase
{
    public sealed record Input(JsonObject Body);

    public async Task<ProductOrder> Run(Input input, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Place);
        if (Change(input.Body) is { } change)
        {
            var changed = await plans.Take(change.ProductId, change.Line.OfferingId, change.Given ? change.Line.Effectivity : null, input.Body, ct);
            await session.Commit(ct);
            return changed;
        }
        var buyer = await Buyer(input.Body, ct);
        var account = (string?)(input.Body["billingAccount"] as JsonObject)?["id"];
        var lines = LineBodies.Read(input.Body["productOrderItem"] as JsonArray, "productOrderItem").Select(l => l with { AccountId = l.AccountId ?? account }).ToArray();
        var order = await intake.Take(lines, await intake.Facts(lines, buyer, ct), input.Body, "", ct);
        await session.Commit(ct);
        return order;
    }

    /// <summary>An order of one item that modifies a product which is there: a change of its plan.</summary>
    static (string ProductId, Line Line, bool Given)? Change(JsonObject body) =>
        body["productOrderItem"] is JsonArray { Count: 1 } items && items[0] is JsonObject item && (string?)item["action"] == "modify" && (string?)(item["product"] as JsonObject)?["id"] is { } id
            ? (id, LineBodies.Read(items, "productOrderItem")[0], item["effectivity"] is JsonObject) : null;

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
