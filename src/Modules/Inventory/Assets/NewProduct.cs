using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Ordering;
using Dialtone.Contracts.Parties;
using Dialtone.Inventory.Numbers;

namespace Dialtone.Inventory.Assets;

/// <summary>A product to be, wherever it comes from: a completed order item or a store that was there before us.</summary>
internal sealed record NewProduct(string Id, string CustomerId, string OwnerId, string AccountId, string HomeOrganization, string HomeCity, string OfferingId, DateTimeOffset StartAt,
    IReadOnlyDictionary<string, string> Characteristics, IReadOnlyList<NewProduct> Parts)
{
    /// <summary>Individual or Organization; null where it is not known.</summary>
    public string? OwnerType { get; init; }
    public string? UserId { get; init; }
    public string? Number { get; init; }
    public string? Iccid { get; init; }
    public string? IdentityHash { get; init; }
    public string? AddressId { get; init; }
    public string? AddressText { get; init; }
    public string? OrderId { get; init; }

    /// <summary>As agreed; null is what the catalogue asks now.</summary>
    public IReadOnlyList<OfferPrice>? Prices { get; init; }
    public string? ItemId { get; init; }
    public IReadOnlyList<Stop> Stops { get; init; } = [];
    public DateTimeOffset? ContractEndsAt { get; init; }
    public IReadOnlyList<(string OfferingId, DateTimeOffset From)> Pending { get; init; } = [];

    public IEnumerable<NewProduct> Flat() => Parts.SelectMany(p => p.Flat()).Prepend(this);

    public static NewProduct Of(OrderedProduct ordered, CustomerFacts customer) => new(ordered.ProductId, ordered.CustomerId, customer.PartyId, ordered.AccountId, customer.HomeOrganization, customer.HomeCity,
        ordered.OfferingId, ordered.StartAt, ordered.Characteristics, [.. ordered.Parts.Select(p => Of(p, customer))])
    {
        OwnerType = TypeOf(customer), UserId = ordered.UserPartyId, Number = ordered.Number, Iccid = ordered.Iccid, IdentityHash = customer.IdentityHash,
        AddressId = ordered.AddressId, AddressText = ordered.AddressText, Prices = ordered.Prices, OrderId = ordered.OrderId, ItemId = ordered.ItemId,
    };

    public static NewProduct Of(AssetIntake given, CustomerFacts? customer) => new(given.ProductId, given.CustomerId, given.PartyId, given.AccountId, given.HomeOrganization,
        FindNumbers.CityOf(given.HomeOrganization) ?? customer?.HomeCity ?? "", given.OfferingId, given.StartedAt, given.Characteristics, [.. given.Parts.Select(p => Of(p, customer))])
    {
        OwnerType = TypeOf(customer), Number = given.Number, Iccid = given.Iccid, IdentityHash = given.IdentityHash, AddressId = given.AddressId, AddressText = given.AddressText,
        Stops = given.Stops, ContractEndsAt = given.ContractEndsAt, Pending = given.Pending,
    };

    static string? TypeOf(CustomerFacts? customer) => customer?.Kind switch { "individual" => "Individual", "organization" => "Organization", _ => null };
}
