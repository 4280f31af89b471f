using Dialtone.Platform.Outbox;

namespace Dialtone.Contracts.Ordering;

/// <summary>An order was accepted and is being worked on.</summary>
public sealed record OrderPlaced(string OrderId, string Number, string CustomerId, DateTimeOffset At) : IEvent
{
    public string AggregateId => OrderId;
}

/// <summary>A unit of an order is in service (竣工): an item with what comes into service with it. Billing starts at its start date.</summary>
public sealed record OrderItemCompleted(string OrderId, string ItemId, string CustomerId, DateTimeOffset At) : IEvent
{
    public string AggregateId => OrderId;
}

/// <summary>Every item is done and billing knows.</summary>
public sealed record OrderCompleted(string OrderId, string Number, string CustomerId, DateTimeOffset At) : IEvent
{
    public string AggregateId => OrderId;
}

/// <summary>An order was withdrawn (撤单) before its point of no return.</summary>
public sealed record OrderCancelled(string OrderId, string CustomerId, string Reason, DateTimeOffset At) : IEvent
{
    public string AggregateId => OrderId;
}
