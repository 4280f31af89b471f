using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Ordering;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.PlanChanges;

/// <summary>Turns a change of plan into an order that waits for its day, and wins the one place such a change has; the caller commits. What the counter and TMF622 share.</summary>
internal sealed class PlanChangeIntake(PlanChangeReader reader, OrderIntake intake, IPlanHolds holds, Session session)
{
    public async Task<ProductOrder> Take(string productId, string offeringId, Effectivity? effectivity, JsonObject? given, CancellationToken ct)
    {
        var facts = await reader.Facts(productId, ct);
        var change = PlanChange.Of(facts, await reader.Plan(facts, offeringId, ct), effectivity);
        if (change.Obstacles.FirstOrDefault(o => o.Code == "ordering.planChange.pending") is { } waits) throw Conflict.Taken(waits);
        if (change.Obstacles.Count > 0) throw Refused.Unprocessable(change.Obstacles);
        var quote = await reader.Quote(change, ct);
        var order = await intake.Change(quote, Items(quote), given, ct);
        holds.Take(session, new(productId, order.Id, change.To.Id, change.To.Name, change.To.NameEn, change.StartAt), facts.Held.Version);
        return order;
    }

    /// <summary>The item of the plan, with one for everything under it: what stays, what ends, what goes on by itself.</summary>
    static JsonObject Items(PlanChangeQuote quote)
    {
        var (change, held) = (quote.Change, quote.Change.Facts.Held);
        var root = Item(quote, PlanChangeLines.Plan, OrderedChange.Modify, held, change.To, change.Parts);
        var characteristics = (JsonArray)root["product"]!["productCharacteristic"]!;
        if (held.Number is { } number) characteristics.Add(new JsonObject { ["name"] = "accessNumber", ["value"] = number });
        return root;
    }

    static JsonObject Item(PlanChangeQuote quote, string key, string action, HeldProduct held, Offer? offer, IReadOnlyList<PartFate> parts)
    {
        var lines = quote.Lines;
        var anew = quote.Anew[key].ToArray();
        var modifies = action == OrderedChange.Modify || anew.Length > 0;
        var characteristics = modifies && offer is not null ? lines.Characteristics(offer, held) : new Dictionary<string, string>();
        var effectivity = new JsonObject { ["kind"] = quote.Change.Effectivity.Kind };
        if (quote.Change.Effectivity.Date is { } date) effectivity["date"] = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var item = new JsonObject
        {
            ["id"] = key, ["action"] = modifies ? OrderedChange.Modify : action, ["quantity"] = 1, ["acceptanceType"] = AcceptanceTypes.AcceptanceTypeList.ChangePlan,
            ["effectivity"] = effectivity,
            ["productOffering"] = new JsonObject { ["id"] = offer?.Id ?? held.OfferingId, ["name"] = offer?.Name ?? held.Name, ["nameEn"] = offer?.NameEn ?? held.NameEn },
            ["product"] = new JsonObject { ["id"] = held.Id, ["productCharacteristic"] = new JsonArray([.. characteristics.Select(c => new JsonObject { ["name"] = c.Key, ["value"] = c.Value })]) },
            ["productId"] = held.Id,
            ["itemPrice"] = new JsonArray([.. anew.Select(OrderIntake.Price)]),
        };
        if (held.AccountId is { } account) item["billingAccount"] = new JsonObject { ["id"] = account, ["@referredType"] = "BillingAccount" };
        if (parts.Count > 0)
            item["productOrderItem"] = new JsonArray([.. parts.Select(p =>
            {
                var part = Item(quote, lines.Keys[p], p.Action, p.Part, p.To ?? p.Offer, p.Parts);
                if (p.To is not null) part["standsAlone"] = true;
                return part;
            })]);
        return item;
    }
}
