using Dialtone.Contracts.Catalog;

namespace Dialtone.Contracts.Ordering;

/// <summary>Asks about orders.</summary>
public interface IOrders
{
    /// <summary>The customer's newest orders.</summary>
    Task<IReadOnlyList<OrderFacts>> OfCustomer(string customerId, int most, CancellationToken ct);

    /// <summary>Whether there is such a cart, not yet submitted, among those the actor may see.</summary>
    Task<bool> IsOpenCart(string cartId, CancellationToken ct);

    /// <summary>The completed item and everything below it, as products are made of it; null where there is no such item.</summary>
    Task<OrderedProduct?> ProductOf(string orderId, string itemId, CancellationToken ct);

    /// <summary>What the completed item makes of a product that is there; null where it asks for a new one.</summary>
    Task<OrderedChange?> ChangeOf(string orderId, string itemId, CancellationToken ct);
}

/// <param name="State">TMF622 order state.</param>
public sealed record OrderFacts(string Id, string Number, string CustomerId, string State, string Title, DateTimeOffset PlacedAt, DateTimeOffset? CompletedAt, string AcceptingOrganization, string HomeOrganization, string Channel, string By)
{
    /// <summary>Null where the names of what was ordered have no English of their own.</summary>
    public string? TitleEn { get; init; }

    /// <summary>When it was withdrawn (撤单), and why.</summary>
    public (DateTimeOffset At, string Reason)? Withdrawn { get; init; }
}

/// <summary>What an order item asked for: the product to be.</summary>
/// <param name="ProductId">Chosen when the order was placed, so that everything outside knows the product by it before it exists.</param>
/// <param name="Number">Access number, where the product has one.</param>
/// <param name="AddressId">Standard address id of a fixed service.</param>
/// <param name="UserPartyId">Who uses it; null is the owner.</param>
/// <param name="Prices">As agreed when the order was placed.</param>
/// <param name="StartAt">When prices and service take effect; may lie ahead (下账期生效).</param>
public sealed record OrderedProduct(
    string ProductId, string OrderId, string ItemId, string CustomerId, string OfferingId, string? Number, string? Iccid, string? AddressId, string? AddressText,
    string AccountId, string? UserPartyId, DateTimeOffset StartAt, IReadOnlyDictionary<string, string> Characteristics, IReadOnlyList<OfferPrice> Prices, IReadOnlyList<OrderedProduct> Parts);

/// <summary>What an order makes of a product that is there, and of what hangs under it.</summary>
/// <param name="Action">TMF622's action of the item.</param>
/// <param name="OfferingId">Which offering it is from then on.</param>
/// <param name="Prices">As agreed for what is modified; none for the rest.</param>
/// <param name="StandsAlone">It no longer hangs under what it hung under.</param>
public sealed record OrderedChange(
    string ProductId, string OrderId, string Action, string OfferingId, DateTimeOffset StartAt, IReadOnlyDictionary<string, string> Characteristics, IReadOnlyList<OfferPrice> Prices, bool StandsAlone,
    IReadOnlyList<OrderedChange> Parts)
{
    public const string Modify = "modify", Keep = "noChange", End = "delete";
}
