using System.Text.Json.Nodes;
using Dialtone.Contracts.Ordering;
using Dialtone.Ordering.Decomposition;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.Fulfilment;

/// <summary>Moves a plan on: intends the calls whose turn it is, completes items whose tasks are all done, and the order after billing.</summary>
internal static class PlanProgress
{
    public const string Settlement = "ordering.task";

    public static void Start(Session session, ProductOrder order, IReadOnlyList<OrderTask> tasks)
    {
        foreach (var item in order.Units().Where(i => i.StartAt > session.Now)) session.Publish(new OrderItemDue(order.Id, item.Id), item.StartAt);
        Advance(session, order, tasks);
    }

    public static void Advance(Session session, ProductOrder order, IReadOnlyList<OrderTask> tasks)
    {
        var done = tasks.Where(t => t.State == TaskState.Done).Select(t => t.Id).ToHashSet();
        foreach (var task in tasks.Where(t => t.State == TaskState.Waiting && t.Id != OrderDecomposer.BillingTask && t.Needs.All(done.Contains)))
            Call(session, order, task, Request(order, task));
        foreach (var unit in order.Units().Where(i => i.State is not "completed"))
        {
            var own = tasks.Where(t => t.UnitId == unit.Id).ToArray();
            if (own.Any(t => t.State == TaskState.Refused)) unit.State = "held";
            else if (own.All(t => t.State == TaskState.Done) && unit.Before().All(i => i.State == "completed") && (unit.StartAt ?? session.Now) <= session.Now)
            {
                ProductOrder.CompleteUnit(unit, session.Now);
                session.Publish(new OrderItemCompleted(order.Id, unit.Id, order.CustomerId, session.Now));
            }
            else if (own.Any(t => t.State == TaskState.Done) || unit.Before().Any(i => i.State is "completed" or "inProgress"))
                foreach (var part in unit.Own()) part.State = "inProgress";
        }
        var billing = tasks.First(t => t.Id == OrderDecomposer.BillingTask);
        if (billing.State == TaskState.Waiting && order.Body.ProductOrderItem.All(i => i.State == "completed")) Call(session, order, billing, Bill(order));
        if (billing.State == TaskState.Done)
        {
            order.Complete(session.Now);
            session.Publish(new OrderCompleted(order.Id, order.Number, order.CustomerId, session.Now));
        }
        else if (tasks.Any(t => t.State == TaskState.Refused)) order.Move("held");
        else if (done.Count > 0 || order.Body.State == "held") order.Move("inProgress");
    }

    /// <summary>Whether anything of an order is in service, done or with a peer. A call that is only intended can still be taken back.</summary>
    /// <param name="intended">Request ids of the calls not made yet.</param>
    public static bool HasStarted(ProductOrder order, IReadOnlyList<OrderTask> tasks, IReadOnlySet<string> intended) =>
        order.Items().Any(i => i.State == "completed") || tasks.Any(t => t.State == TaskState.Done || t.State == TaskState.Called && !intended.Contains(t.RequestId));

    /// <summary>Tries a refused task again under a new request id.</summary>
    public static void Retry(Session session, ProductOrder order, OrderTask task, IReadOnlyList<OrderTask> tasks)
    {
        task.State = TaskState.Waiting;
        task.Message = null;
        foreach (var unit in order.Units().Where(i => i.Id == task.UnitId && i.State == "held")) unit.State = "inProgress";
        Advance(session, order, tasks);
    }

    static void Call(Session session, ProductOrder order, OrderTask task, JsonObject body)
    {
        task.State = TaskState.Called;
        task.Tries++;
        task.RequestId = task.Tries == 1 ? $"{order.Id}/{task.Id}" : $"{order.Id}/{task.Id}/{task.Tries}";
        var startAt = order.Units().FirstOrDefault(i => i.Id == task.UnitId)?.StartAt;
        session.Intend(Settlement, task.Peer, task.Operation, task.RequestId, order.Id, body, startAt);
    }

    static JsonObject Request(ProductOrder order, OrderTask task)
    {
        var item = order.Items().First(i => i.Id == task.ItemId);
        var place = (item.Product["place"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault();
        return new JsonObject
        {
            ["orderNumber"] = order.Number, ["itemId"] = item.Id, ["task"] = task.Id, ["productId"] = item.ProductId, ["customerId"] = order.CustomerId,
            ["offering"] = item.Other?["productOffering"] is { } offering ? JsonNode.Parse(offering.GetRawText()) : null,
            ["characteristics"] = LineRouting.Of(item.Product, LineRouting.Service), ["place"] = item.Product["place"]?.DeepClone(), ["addressId"] = place?["id"]?.DeepClone(),
        };
    }

    /// <summary>One notice an order: every item with its own start.</summary>
    static JsonObject Bill(ProductOrder order) => new()
    {
        ["orderNumber"] = order.Number, ["customerId"] = order.CustomerId,
        ["items"] = new JsonArray([.. order.Items().Select(i => new JsonObject
        {
            ["productId"] = i.ProductId, ["billingStart"] = i.BillingStart is { } at ? Platform.Json.Instant.Show(at) : null,
            ["billingAccount"] = i.Other?["billingAccount"] is { } account ? JsonNode.Parse(account.GetRawText()) : null,
            ["offering"] = i.Other?["productOffering"] is { } offering ? JsonNode.Parse(offering.GetRawText()) : null,
            ["characteristics"] = LineRouting.Of(i.Product, LineRouting.Billing),
            ["prices"] = i.Other?["itemPrice"] is { } prices ? JsonNode.Parse(prices.GetRawText()) : null,
        })]),
    };
}
