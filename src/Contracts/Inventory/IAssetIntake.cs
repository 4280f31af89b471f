namespace Dialtone.Contracts.Inventory;

/// <summary>Takes in products, numbers and cards that were there before us: the demonstration's and, later, migrated ones.</summary>
public interface IAssetIntake
{
    /// <summary>Adds products with everything below them, marks their numbers and cards in use, counts their cards against the identity; one commit.</summary>
    Task TakeProducts(IReadOnlyList<AssetIntake> products, CancellationToken ct);

    /// <summary>Adds numbers to the pool; those there already are left alone.</summary>
    Task TakeNumbers(IReadOnlyList<NumberIntake> numbers, CancellationToken ct);

    Task TakeSims(IReadOnlyList<SimIntake> sims, CancellationToken ct);

    /// <summary>Makes products members of another product's group, from a date; membership is not ownership.</summary>
    Task TakeMembers(IReadOnlyList<(string GroupProductId, string MemberProductId, DateTimeOffset From)> members, CancellationToken ct);
}

/// <param name="ProductId">Chosen by the caller.</param>
/// <param name="Pending">Changes that take effect later: the offering and from when.</param>
public sealed record AssetIntake(string ProductId, string CustomerId, string PartyId, string AccountId, string? IdentityHash, string HomeOrganization, string OfferingId, DateTimeOffset StartedAt,
    string? Number, string? Iccid, string? AddressId, string? AddressText, string Status, IReadOnlyList<Stop> Stops, DateTimeOffset? ContractEndsAt,
    IReadOnlyList<(string OfferingId, DateTimeOffset From)> Pending, IReadOnlyDictionary<string, string> Characteristics, IReadOnlyList<AssetIntake> Parts);

public sealed record NumberIntake(string Number, string Kind, string Segment, string CityCode, string Grade, string Pool, string OwningNetwork, decimal? Prepayment, decimal? MinimumSpend);

public sealed record SimIntake(string Iccid, string OrganizationPath);
