namespace Dialtone.Inventory.Products;

/// <summary>Something that holds from an instant, until another or for good.</summary>
internal interface IDated
{
    DateTimeOffset From { get; }
    DateTimeOffset? To { get; set; }
}

/// <summary>The kinds of what has a validity within a product.</summary>
internal static class SliceKind
{
    public const string Offering = "offering", Price = "price", Relation = "relation", Status = "status";
}

/// <summary>A dated part of a product: which offering it is, a price it has, a status, a relation. Future slices wait for their day (下账期生效).</summary>
internal sealed class ProductSlice : IDated
{
    public required string Id { get; init; }
    public required string ProductId { get; init; }
    public required string Kind { get; init; }

    /// <summary>Offering id, price id, status or related product's id.</summary>
    public required string Value { get; init; }

    /// <summary>Offering's or price's name, or the relationship's type.</summary>
    public string? Name { get; init; }

    /// <summary>The price as the body shows it.</summary>
    public string? Detail { get; init; }
    public required DateTimeOffset From { get; init; }
    public DateTimeOffset? To { get; set; }
}

/// <summary>A reason the service is or was stopped for.</summary>
internal sealed class ProductStop : IDated
{
    public required string Id { get; init; }
    public required string ProductId { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset From { get; init; }
    public DateTimeOffset? To { get; set; }
}

/// <summary>A party's part in a subscriber: owner (产权人), payer (付费人), user (使用人), responsible (责任人), handler (经办人), guardian (监护人) or whatever comes.</summary>
internal sealed class ProductPartyRole : IDated
{
    public required string Id { get; init; }
    public required string ProductId { get; init; }
    public required string Role { get; init; }
    public required string PartyId { get; init; }
    public required DateTimeOffset From { get; init; }
    public DateTimeOffset? To { get; set; }
}

/// <summary>A product, of whichever customer, in another product's group. Membership is not ownership.</summary>
internal sealed class ProductMember : IDated
{
    public required string Id { get; init; }
    public required string GroupId { get; init; }
    public required string MemberId { get; init; }
    public required DateTimeOffset From { get; init; }
    public DateTimeOffset? To { get; set; }
}

/// <summary>Which account pays for a subscriber (付费关系).</summary>
internal sealed class PaymentRelation : IDated
{
    public required string Id { get; init; }
    public required string ProductId { get; init; }
    public required string AccountId { get; init; }

    /// <summary>Charge item codes separated by commas; * is all of them.</summary>
    public string ChargeItems { get; init; } = "*";

    /// <summary>Percent of these charges, 0 to 100.</summary>
    public decimal Share { get; init; } = 100;

    /// <summary>Smaller pays first.</summary>
    public int Priority { get; init; } = 1;
    public required DateTimeOffset From { get; init; }
    public DateTimeOffset? To { get; set; }
}

internal static class Dated
{
    public static bool InForce(this IDated dated, DateTimeOffset at) => dated.From <= at && (dated.To is null || at < dated.To);
}
