using System.Text.Json;
using System.Text.Json.Serialization;
using Dialtone.Platform.Store;

namespace Dialtone.Inventory.Products;

/// <summary>TMF637 product, as far as we decide on it. Dates stay text: what a machine sent comes back as it was written.</summary>
internal sealed class ProductBody : Body
{
    public string? Name { get; set; }
    public string? Status { get; set; }
    public bool? IsBundle { get; set; }
    public string? StartDate { get; set; }
    public string? TerminationDate { get; set; }

    /// <summary>mobile, broadband, fixed, line, iptv, bundle or other; see <see cref="ProductKinds"/>.</summary>
    public string? Kind { get; set; }

    /// <summary>Code of the city the subscriber belongs to (归属地).</summary>
    public string? HomeCity { get; set; }
    public RefPart? ProductOffering { get; set; }
    public RefPart? ProductSpecification { get; set; }
    public RefPart? BillingAccount { get; set; }
    public List<CharacteristicPart>? ProductCharacteristic { get; set; }
    public List<RefPart>? RelatedParty { get; set; }
    public List<RelationPart>? ProductRelationship { get; set; }
    public List<PricePart>? ProductPrice { get; set; }
    public List<TermPart>? ProductTerm { get; set; }
    public List<PlacePart>? Place { get; set; }
    public List<ResourcePart>? RealizingResource { get; set; }
    public List<OrderItemPart>? ProductOrderItem { get; set; }
    public Dictionary<string, LocalizedName>? Localized { get; set; }

    /// <summary>What the service is stopped for now; the status follows.</summary>
    public List<StopPart>? Stop { get; set; }
}

/// <summary>A part of the body: its own attributes typed, the rest carried along.</summary>
internal abstract class Part
{
    [JsonPropertyName("@type")] public string? Type { get; set; }
    [JsonPropertyName("@referredType")] public string? ReferredType { get; set; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Other { get; set; }
}

internal sealed class RefPart : Part
{
    public string? Id { get; set; }
    public string? Href { get; set; }
    public string? Name { get; set; }
    public string? Role { get; set; }
}

internal sealed class CharacteristicPart : Part
{
    public string? Name { get; set; }
    public string? ValueType { get; set; }
    public JsonElement Value { get; set; }
}

internal sealed class RelationPart : Part
{
    public string? RelationshipType { get; set; }
    public RefPart? Product { get; set; }
}

internal sealed class PricePart : Part
{
    public string? Name { get; set; }
    public string? PriceType { get; set; }
    public string? RecurringChargePeriod { get; set; }
    public string? UnitOfMeasure { get; set; }
    public PriceAmount? Price { get; set; }
    public RefPart? ProductOfferingPrice { get; set; }
    public Dictionary<string, LocalizedName>? Localized { get; set; }
}

internal sealed class PriceAmount : Part
{
    public MoneyPart? TaxIncludedAmount { get; set; }
    public MoneyPart? DutyFreeAmount { get; set; }
}

internal sealed class MoneyPart : Part
{
    public string? Unit { get; set; }
    public decimal? Value { get; set; }
}

internal sealed class LocalizedName : Part
{
    public string? Name { get; set; }
}

internal sealed class TermPart : Part
{
    public string? Name { get; set; }
    public PeriodPart? ValidFor { get; set; }
}

internal sealed class PeriodPart : Part
{
    public string? StartDateTime { get; set; }
    public string? EndDateTime { get; set; }
}

/// <summary>Where a fixed product is: the standard address by id, its text sealed as a street address is.</summary>
internal sealed class PlacePart : Part
{
    public string? Id { get; set; }
    public string? Role { get; set; }
    public string? Name { get; set; }
    public string? Street1 { get; set; }
}

/// <summary>A resource in use: <c>name</c> is accessNumber or sim, <c>value</c> the number or ICCID.</summary>
internal sealed class ResourcePart : Part
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Value { get; set; }
}

internal sealed class OrderItemPart : Part
{
    public string? ProductOrderId { get; set; }
    public string? OrderItemId { get; set; }
}

internal sealed class StopPart : Part
{
    public string? Reason { get; set; }
    public DateTimeOffset? Since { get; set; }
}
