using Dialtone.Platform.Store;

namespace Dialtone.Contracts.Inventory;

/// <summary>What is held, whole: for whoever decides on a change of it.</summary>
public interface IHeldProducts
{
    /// <summary>The product with everything in service or to come below it; null where there is none the actor may see.</summary>
    Task<HeldProduct?> Find(string productId, CancellationToken ct);
}

/// <param name="Status">TMF637 status.</param>
/// <param name="ContractEnds">When what it is bound by ends; null where it is bound by nothing.</param>
/// <param name="Pending">The change of its offering that waits.</param>
public sealed record HeldProduct(
    string Id, long Version, string CustomerId, string? AccountId, string OfferingId, string Name, string NameEn, string Kind, string? Number, string Status, DateTimeOffset StartAt,
    DateTimeOffset? ContractEnds, string? ParentId, IReadOnlyDictionary<string, string> Characteristics, IReadOnlyList<HeldPrice> Prices, IReadOnlyList<HeldProduct> Parts, PlanHold? Pending);

/// <summary>A price as agreed, and from when until when.</summary>
public sealed record HeldPrice(string? PriceId, string Name, string NameEn, string Type, string? Period, decimal Amount, string Unit, DateTimeOffset From, DateTimeOffset? To);

/// <summary>
/// One change of a subscriber's main plan may wait at a time, whoever asks in whichever channel. <c>Take</c> wins it inside the session's commit; where one
/// waits already the commit fails with 409 <c>inventory.plan.pending</c>, where the product has changed since it was read with 412.
/// </summary>
public interface IPlanHolds
{
    void Take(Session session, PlanHold plan, long version);

    /// <summary>Not held for that order: nothing happens.</summary>
    void Release(Session session, string productId, string orderId);
}

/// <param name="OrderId">Empty where it was taken over from before us.</param>
public sealed record PlanHold(string ProductId, string OrderId, string OfferingId, string Name, string NameEn, DateTimeOffset From);
