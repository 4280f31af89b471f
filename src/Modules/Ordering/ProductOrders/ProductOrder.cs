using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>A customer's order (TMF622). Its tasks and calls are rows of their own; the body changes at milestones only.</summary>
internal sealed class ProductOrder : Document<ProductOrderBody>
{
    public string Number { get; set; } = "";
    public string CustomerId { get; set; } = "";
    public string CustomerName { get; set; } = "";
    public string CustomerPartyId { get; set; } = "";

    /// <summary>Organisation that accepted it (受理); <see cref="Document.Scope"/> is the customer's home (归属).</summary>
    public string AcceptingOrganization { get; set; } = "";
    public string Channel { get; set; } = "";
    public string PlacedBy { get; set; } = "";

    /// <summary>Who that is: two people may have one name.</summary>
    public string PlacedById { get; set; } = "";
    public string Title { get; set; } = "";
    public DateTimeOffset PlacedAt { get; set; }
    public DateTimeOffset? CompletedAt { get; set; }

    public override string SubjectId => CustomerPartyId.Length > 0 ? CustomerPartyId : Id;

    protected override void Promote() => State = Body.State;

    /// <summary>Every item with those below it.</summary>
    public IEnumerable<OrderItem> Items() => Body.ProductOrderItem.SelectMany(i => i.Flat());

    public void Move(string to)
    {
        if (Body.State == to) return;
        ProductOrderStates.Demand(Body.State!, to);
        Body.State = to;
    }

    /// <summary>The items that come into service by themselves, parts before the bundle they belong to.</summary>
    public IEnumerable<OrderItem> Units() => Body.ProductOrderItem.SelectMany(i => i.Units());

    /// <summary>Marks a unit in service; billing starts now, or at the later date it takes effect. Of a bundle that is the tie itself: its parts were completed before.</summary>
    public static void CompleteUnit(OrderItem unit, DateTimeOffset now)
    {
        foreach (var item in unit.Own())
        {
            item.State = "completed";
            item.CompletionDate = now;
            // A change is billed from its day, however late the network heard of it.
            item.BillingStart = item.StartAt > now || item.IsChange ? item.StartAt : now;
            item.Product["id"] = item.ProductId;
        }
    }

    public void Complete(DateTimeOffset now)
    {
        Move("completed");
        Body.CompletionDate = now;
        CompletedAt = now;
    }

    /// <summary>What stands in the way of withdrawing it; null where nothing does, or where it is withdrawn already.</summary>
    public Problem? CancelObstacle(bool anythingStarted) =>
        Body.State == "cancelled" ? null
        : ProductOrderStates.IsFinal(Body.State!) ? Problem.Of("ordering.cancel.ended", null, ("number", Number))
        : anythingStarted ? Problem.Of("ordering.cancel.started", null, ("number", Number))
        : null;

    /// <summary>Withdraws the order (撤单). False where it is withdrawn already.</summary>
    public bool Cancel(string? reason, bool anythingStarted, DateTimeOffset now)
    {
        if (Body.State == "cancelled") return false;
        if (CancelObstacle(anythingStarted) is { } obstacle) throw Refused.State(obstacle);
        Move("cancelled");
        Body.CancellationReason = reason;
        Body.CancellationDate = now;
        foreach (var item in Items()) item.State = "cancelled";
        return true;
    }

    // What was ordered is changed by acts of the business (改单, 撤单), not by patching the record of it.
    static readonly string[] fixedOnceOrdered = ["productOrderItem", "relatedParty", "state", "orderTotalPrice", "billingAccount", "cancellationReason", "cancellationDate", "completionDate"];

    protected override void Patched(JsonObject before, Moment moment)
    {
        var after = StoreJson.Node(Body);
        if (fixedOnceOrdered.FirstOrDefault(a => !StoreJson.Same(before[a], after[a])) is { } attribute) throw Refused.State("ordering.order.fixed", attribute, ("field", attribute));
    }
}

internal sealed class ProductOrderBody : Body
{
    public string? State { get; set; }
    public DateTimeOffset? OrderDate { get; set; }
    public DateTimeOffset? CompletionDate { get; set; }
    public DateTimeOffset? CancellationDate { get; set; }
    public string? CancellationReason { get; set; }
    public List<OrderItem> ProductOrderItem { get; set; } = [];
}

internal sealed class OrderItem : Body
{
    public string Id { get; set; } = "";

    /// <summary>add, modify, noChange or delete.</summary>
    public string? Action { get; set; }
    public string? State { get; set; }
    public JsonObject Product { get; set; } = [];

    /// <summary>The product to be; becomes <c>product.id</c> when the item completes.</summary>
    public string? ProductId { get; set; }
    public DateTimeOffset? StartAt { get; set; }
    public DateTimeOffset? CompletionDate { get; set; }
    public DateTimeOffset? BillingStart { get; set; }
    public List<OrderItem>? ProductOrderItem { get; set; }

    /// <summary>Whether it is about a product that was there before.</summary>
    [JsonIgnore] public bool IsChange => Action is not (null or "add");

    bool IsBundle => Product["isBundle"] is JsonValue v && v.TryGetValue<bool>(out var yes) && yes;

    public IEnumerable<OrderItem> Units() => (IsBundle ? ProductOrderItem ?? [] : []).SelectMany(i => i.Units()).Append(this);

    /// <summary>The items that come into service with this one, itself first.</summary>
    public IEnumerable<OrderItem> Own() => IsBundle ? [this] : Flat();

    /// <summary>The units that must be in service before this one is.</summary>
    public IEnumerable<OrderItem> Before() => IsBundle ? ProductOrderItem ?? [] : [];

    public IEnumerable<OrderItem> Flat() => (ProductOrderItem ?? []).SelectMany(i => i.Flat()).Prepend(this);
}
