using Dialtone.Contracts.Parties;
using Dialtone.Parties.Accounts;
using Dialtone.Parties.Customers;
using Dialtone.Parties.Identity;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Intake;

/// <summary>Takes in hundreds of parties as customers in one commit, asking the store a fixed number of times. Whoever is known by key or identity comes back as they are.</summary>
internal sealed class PartyTaking(Session session, NewCustomers customers, IdentityRegister identities)
{
    sealed record Known(string PartyId, string? CustomerId, string? AccountId);

    /// <summary>What became of one: <paramref name="Existed"/> where it was a customer before.</summary>
    public sealed record Taken(IntakeResult Result, bool Existed);

    public async Task<IReadOnlyList<Taken>> Take(IReadOnlyList<(string Key, Newcomer? Newcomer, Problem? Refusal)> all, CancellationToken ct)
    {
        var (byKey, byIdentity) = await Here([.. all.Select(a => a.Newcomer).OfType<Newcomer>()], ct);
        var results = new List<Taken>();
        foreach (var (key, newcomer, refusal) in all)
        {
            if (newcomer is null)
            {
                results.Add(new(new(key, null, null, null, refusal), false));
                continue;
            }
            var identity = IdentityOf(newcomer);
            var known = byKey.GetValueOrDefault(key) ?? (identity is { } held ? byIdentity.GetValueOrDefault(held) : null);
            var existed = known?.CustomerId is not null;
            if (!existed) known = await Add(newcomer, known?.PartyId, identity, ct);
            if (!byKey.ContainsKey(key)) session.AddRow(new PartyKey { Key = key, PartyId = known!.PartyId });
            byKey[key] = known!;
            if (identity is { } own) byIdentity[own] = known!;
            results.Add(new(new(key, known!.CustomerId, known.PartyId, known.AccountId, null), existed));
        }
        await session.Commit(ct);
        return results;
    }

    async Task<Known> Add(Newcomer newcomer, string? party, (string Hash, string Type)? identity, CancellationToken ct)
    {
        if (party is null)
        {
            party = session.Add(newcomer.Document).Id;
            if (identity is { } own) session.AddRow(new IdentityClaim { Hash = own.Hash, Type = own.Type, PartyId = party });
        }
        var (customer, account) = await customers.Add(new(party, newcomer.Kind, newcomer.Name), newcomer.Home, ct, newcomer.Tier, newcomer.State, newcomer.Number, newcomer.PaymentMethod, newcomer.Arrears, newcomer.Since, newcomer.Grade);
        return new(party, customer.Id, account.Id);
    }

    async Task<(Dictionary<string, Known> ByKey, Dictionary<(string Hash, string Type), Known> ByIdentity)> Here(IReadOnlyList<Newcomer> newcomers, CancellationToken ct)
    {
        string[] keys = [.. newcomers.Select(n => n.Key)], hashes = [.. newcomers.Select(IdentityOf).OfType<(string Hash, string Type)>().Select(i => i.Hash)];
        var keyed = await session.Rows<PartyKey>().Where(k => keys.Contains(k.Key)).ToListAsync(ct);
        var claimed = await session.Rows<IdentityClaim>().Where(i => hashes.Contains(i.Hash)).ToListAsync(ct);
        string[] parties = [.. keyed.Select(k => k.PartyId).Concat(claimed.Select(c => c.PartyId)).Distinct()];
        if (parties.Length == 0) return ([], []);
        var customerOf = (await session.Rows<Customer>().Where(c => parties.Contains(c.PartyId)).Select(c => new { c.Id, c.PartyId }).ToListAsync(ct)).GroupBy(c => c.PartyId).ToDictionary(g => g.Key, g => g.Min(c => c.Id)!);
        string[] customerIds = [.. customerOf.Values];
        var accountOf = (await session.Rows<BillingAccount>().Where(a => customerIds.Contains(a.CustomerId)).Select(a => new { a.Id, a.CustomerId }).ToListAsync(ct)).GroupBy(a => a.CustomerId).ToDictionary(g => g.Key, g => g.Min(a => a.Id)!);
        return (keyed.ToDictionary(k => k.Key, k => Of(k.PartyId)), claimed.ToDictionary(c => (c.Hash, c.Type), c => Of(c.PartyId)));

        Known Of(string party) => customerOf.TryGetValue(party, out var customer) ? new(party, customer, accountOf.GetValueOrDefault(customer)) : new(party, null, null);
    }

    (string Hash, string Type)? IdentityOf(Newcomer newcomer) => newcomer.IdentityNumber is null ? null : (identities.HashOf(newcomer.IdentityNumber), newcomer.IdentityType!);
}
