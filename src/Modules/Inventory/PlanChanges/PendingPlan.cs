namespace Dialtone.Inventory.PlanChanges;

/// <summary>The one change of a subscriber's main plan that waits for its day (预约变更). Gone when it is carried out or revoked; orders keep what was asked.</summary>
internal sealed class PendingPlan
{
    public required string ProductId { get; init; }
    public required string OrderId { get; init; }
    public required string OfferingId { get; init; }
    public required string Name { get; init; }
    public required string NameEn { get; init; }
    public required DateTimeOffset From { get; init; }
}
