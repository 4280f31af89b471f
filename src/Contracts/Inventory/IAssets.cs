using Dialtone.Platform.Outbox;

namespace Dialtone.Contracts.Inventory;

/// <summary>Asks what customers have.</summary>
public interface IAssets
{
    /// <summary>The customer's products as trees, subscribers (用户) first, ended ones left out unless asked for.</summary>
    Task<IReadOnlyList<ProductNode>> OfCustomer(string customerId, bool withEnded, CancellationToken ct);

    /// <summary>How many the customer has in service or stopped, by offering id.</summary>
    Task<IReadOnlyDictionary<string, int>> HoldingsOf(string customerId, CancellationToken ct);

    /// <summary>How many subscribers pay to each account.</summary>
    Task<IReadOnlyDictionary<string, int>> SubscribersOf(IReadOnlyCollection<string> accountIds, CancellationToken ct);

    /// <summary>The customers who use an access number, newest first.</summary>
    Task<IReadOnlyList<NumberUse>> UsersOf(string numberPrefix, int most, CancellationToken ct);

    /// <summary>What is known of these numbers; unknown ones are left out.</summary>
    Task<IReadOnlyDictionary<string, NumberFacts>> Numbers(IReadOnlyCollection<string> numbers, CancellationToken ct);

    /// <summary>What is known of these SIM cards, and how many cards the identity has.</summary>
    Task<CardFacts> Cards(IReadOnlyCollection<string> iccids, string? identityHash, CancellationToken ct);
}

/// <param name="Kind">mobile, fixed or broadband.</param>
/// <param name="Grade">Ordinary or a beautiful-number (靓号) grade.</param>
/// <param name="State">free, selected, reserved, inUse or cooling.</param>
public sealed record NumberFacts(string Number, string Kind, string CityCode, string Grade, string State, decimal? Prepayment, decimal? MinimumSpend);

/// <param name="States">blank, reserved, inUse or scrapped, by ICCID; unknown ones are left out.</param>
/// <param name="Used">Cards the identity has or has ordered, of the <paramref name="Limit"/> it may have.</param>
public sealed record CardFacts(IReadOnlyDictionary<string, string> States, int Used, int Limit);

public sealed record NumberUse(string Number, string ProductId, string CustomerId);

/// <summary>A product as a customer's page shows it. The root of a tree is the subscriber (用户).</summary>
/// <param name="Kind">mobile, broadband, fixed, iptv or other.</param>
/// <param name="Status">TMF637 status.</param>
public sealed record ProductNode(
    string Id, string Name, string OfferingName, string Kind, string? Number, string Status, IReadOnlyList<Stop> Stops, string? HomeCity, string? MainPlan,
    DateTimeOffset StartedAt, DateTimeOffset? EndsAt, string? Address, IReadOnlyList<PendingChange> Pending, IReadOnlyList<ProductCharge> Prices,
    IReadOnlyList<ProductRole> Roles, string? Account, IReadOnlyList<ProductNode> Children, IReadOnlyList<Member> Members)
{
    /// <summary>Null where it has none of its own.</summary>
    public string? NameEn { get; init; }
}

/// <summary>A reason the service is stopped for (欠停, 报停 …); it returns when the last one clears.</summary>
public sealed record Stop(string Reason, DateTimeOffset Since);

public sealed record PendingChange(string Name, DateTimeOffset From)
{
    /// <summary>The order it came with, by which it can be revoked; null where it was taken over.</summary>
    public string? OrderId { get; init; }
    public string? NameEn { get; init; }
}

public sealed record ProductCharge(string Name, string NameEn, string Type, decimal Amount, string Unit);

/// <param name="Role">owner (产权人), payer (付费人), user (使用人), responsible (责任人), handler (经办人) or guardian (监护人).</param>
public sealed record ProductRole(string Role, string PartyId, string Name, DateTimeOffset Since);

/// <summary>A product of perhaps another customer that belongs to this one's group; membership is not ownership.</summary>
public sealed record Member(string ProductId, string Name, string? Number, string CustomerId);

/// <summary>A product has come into service.</summary>
public sealed record ProductActivated(string ProductId, string CustomerId, string OrderId, string Name, string? Number, DateTimeOffset At) : IEvent
{
    public string AggregateId => ProductId;
}
