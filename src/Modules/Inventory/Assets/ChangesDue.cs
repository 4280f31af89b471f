using Dialtone.Platform.Outbox;

namespace Dialtone.Inventory.Assets;

/// <summary>A timer: slices of these products, all of one tree, begin at an instant.</summary>
internal sealed record ChangesDue(string TopId, IReadOnlyList<string> ProductIds, DateTimeOffset At) : IEvent
{
    public string AggregateId => TopId;
}
