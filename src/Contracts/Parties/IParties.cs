using Dialtone.Platform.Outbox;

namespace Dialtone.Contracts.Parties;

/// <summary>Asks about customers and their accounts. Only what the actor may see is found.</summary>
public interface IParties
{
    Task<CustomerFacts?> FindCustomer(string customerId, CancellationToken ct);

    Task<IReadOnlyDictionary<string, CustomerFacts>> FindCustomers(IReadOnlyCollection<string> customerIds, CancellationToken ct);

    /// <summary>The customer with the accounts that can be paid from, oldest first.</summary>
    Task<Buyer?> FindBuyer(string customerId, CancellationToken ct);

    /// <summary>
    /// Makes a person or organisation a customer with an account, as part of the caller's commit (ORD-17: customer and account arise in the order); null where
    /// there is no such party. One who is a customer already is returned as is.
    /// </summary>
    Task<Buyer?> BecomeCustomer(Dialtone.Platform.Store.Session session, string partyId, CancellationToken ct);

    /// <summary>Names of individuals and organisations by id, for showing roles; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<string, string>> NamesOf(IReadOnlyCollection<string> partyIds, CancellationToken ct);
}

/// <param name="Kind">individual or organization.</param>
/// <param name="State">potential, inNetwork, lost, blacklisted or competitor.</param>
/// <param name="HomeOrganization">Organisation path the customer belongs to (归属).</param>
/// <param name="HomeCity">City code.</param>
/// <param name="IdentityHash">Blind hash of the identity number; null where none is known. Equal for the same identity across customers.</param>
public sealed record CustomerFacts(string Id, string Number, string Name, string Kind, string PartyId, string State, string Tier, string HomeOrganization, string HomeCity, string? IdentityHash)
{
    /// <summary>How much the operator values the customer: standard, silver, gold or diamond.</summary>
    public string Grade { get; init; } = "standard";
}

public sealed record Buyer(CustomerFacts Customer, IReadOnlyList<AccountFacts> Accounts);

public sealed record AccountFacts(string Id, string Number, string Name, string State);

/// <summary>A customer has come into being, with an account to pay from.</summary>
public sealed record CustomerRegistered(string CustomerId, string PartyId, string AccountId, string Name, DateTimeOffset At) : IEvent
{
    public string AggregateId => CustomerId;
}

/// <summary>The name or another searchable fact of a person or organisation changed.</summary>
public sealed record PartyChanged(string PartyId, string Name, long Version) : IEvent
{
    public string AggregateId => PartyId;
}
