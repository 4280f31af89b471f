namespace Dialtone.Ordering.Fulfilment;

internal enum TaskState { Waiting = 0, Called = 1, Done = 2, Refused = 3, Cancelled = 4 }

/// <summary>A task of an order's plan. Its call, once made, is the platform's row under the same request id.</summary>
internal sealed class OrderTask
{
    public required string OrderId { get; init; }
    public required string Id { get; init; }
    public required int Position { get; init; }
    public required string ItemId { get; init; }

    /// <summary>The item it comes into service with.</summary>
    public required string UnitId { get; init; }
    public required string Name { get; init; }
    public required string NameEn { get; init; }
    public required string Kind { get; init; }
    public required string Peer { get; init; }
    public required string Operation { get; init; }

    /// <summary>Task ids, separated by blanks.</summary>
    public required string DependsOn { get; init; }
    public TaskState State { get; set; }

    /// <summary>Stable while the task is tried; a person's retry after a refusal begins a new one.</summary>
    public string RequestId { get; set; } = "";
    public int Tries { get; set; }
    public DateTimeOffset? DoneAt { get; set; }
    public string? Message { get; set; }

    public IEnumerable<string> Needs => DependsOn.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One row per order whose version every settlement raises: two tasks settling at once decide one after the other.</summary>
internal sealed class OrderPlan
{
    public required string OrderId { get; init; }
    public long Version { get; set; }
}
