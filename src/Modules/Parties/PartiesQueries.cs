using Dialtone.Contracts.Parties;
using Dialtone.Parties.Accounts;
using Dialtone.Parties.Customers;
using Dialtone.Parties.Identity;
using Dialtone.Parties.Individuals;
using Dialtone.Parties.Organizations;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties;

/// <summary>What other modules may ask about customers.</summary>
internal sealed class PartiesQueries(Session session, NewCustomers newCustomers, PartyFinder parties) : IParties
{
    public async Task<CustomerFacts?> FindCustomer(string customerId, CancellationToken ct) => (await FindCustomers([customerId], ct)).GetValueOrDefault(customerId);

    public async Task<IReadOnlyDictionary<string, CustomerFacts>> FindCustomers(IReadOnlyCollection<string> customerIds, CancellationToken ct)
    {
        if (customerIds.Count == 0) return new Dictionary<string, CustomerFacts>();
        var found = await session.Query<Customer>().Where(c => customerIds.Contains(c.Id)).ToListAsync(ct);
        var identities = await IdentitiesOf([.. found.Select(c => c.PartyId)], ct);
        return found.ToDictionary(c => c.Id, c => Facts(c, identities.GetValueOrDefault(c.PartyId)));
    }

    public Task<Buyer?> FindBuyer(string customerId, CancellationToken ct) => Buyer(session.Query<Customer>().Where(c => c.Id == customerId), ct);

    public async Task<Buyer?> BecomeCustomer(Session caller, string partyId, CancellationToken ct)
    {
        if (await Buyer(session.Query<Customer>().Where(c => c.PartyId == partyId).OrderBy(c => c.Id), ct) is { } already) return already;
        if (await parties.Find(partyId, ct) is not { } party) return null;
        var identity = (await IdentitiesOf([partyId], ct)).GetValueOrDefault(partyId);
        var (customer, account) = await newCustomers.Add(party, Home.Of(caller.Actor), ct);
        return new(Facts(customer, identity), [new(account.Id, account.Body.AccountNumber!, account.Body.Name!, account.Body.State!)]);
    }

    // Every order asks it: one query, and no bodies.
    async Task<Buyer?> Buyer(IQueryable<Customer> customers, CancellationToken ct)
    {
        var found = await customers.Select(c => new
        {
            c.Id, c.Number, c.Name, c.Kind, c.PartyId, c.State, c.Tier, c.Grade, c.Scope, c.HomeCity,
            Identities = session.Rows<IdentityClaim>().Where(i => i.PartyId == c.PartyId).ToList(),
            Accounts = session.Query<BillingAccount>().Where(a => a.CustomerId == c.Id).OrderBy(a => a.Id).Select(a => new AccountFacts(a.Id, a.Number, a.Name, a.State!)).ToList(),
        }).FirstOrDefaultAsync(ct);
        return found is null ? null : new(new(found.Id, found.Number, found.Name, found.Kind, found.PartyId, found.State!, found.Tier, found.Scope, found.HomeCity, First(found.Identities)) { Grade = found.Grade }, found.Accounts);
    }

    public async Task<IReadOnlyDictionary<string, string>> NamesOf(IReadOnlyCollection<string> partyIds, CancellationToken ct)
    {
        if (partyIds.Count == 0) return new Dictionary<string, string>();
        return await session.Query<Individual>().Where(i => partyIds.Contains(i.Id)).Select(i => new { i.Id, i.Name })
            .Concat(session.Query<Organization>().Where(o => partyIds.Contains(o.Id)).Select(o => new { o.Id, o.Name }))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }

    async Task<Dictionary<string, string>> IdentitiesOf(IReadOnlyCollection<string> partyIds, CancellationToken ct) =>
        (await session.Rows<IdentityClaim>().Where(i => partyIds.Contains(i.PartyId)).ToListAsync(ct)).GroupBy(i => i.PartyId).ToDictionary(g => g.Key, g => First(g)!);

    /// <summary>One identity of a party: the resident card before any other document, because cards are counted by it.</summary>
    static string? First(IEnumerable<IdentityClaim> identities) =>
        identities.OrderBy(i => i.Type == IdentityNumbers.ResidentCard ? 0 : 1).ThenBy(i => i.Type, StringComparer.Ordinal).FirstOrDefault()?.Hash;

    static CustomerFacts Facts(Customer c, string? identity) => new(c.Id, c.Number, c.Name, c.Kind, c.PartyId, c.State!, c.Tier, c.Scope, c.HomeCity, identity) { Grade = c.Grade };
}
