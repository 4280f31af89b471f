using Dialtone.Platform.Failures;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Identity;

/// <summary>Checks identity documents and claims each for one party in the commit that stores it, so that of two who register the same one, one loses cleanly.</summary>
internal sealed class IdentityRegister(Session session)
{
    /// <summary>Checks the documents of a new or changed party, puts their numbers into normal form, and registers what the commit must win and give back.</summary>
    public async Task Keep(IIdentified party, bool isNew, CancellationToken ct)
    {
        Check(party);
        var had = isNew ? [] : await session.Rows<IdentityClaim>().Where(i => i.PartyId == party.Id).ToListAsync(ct);
        var has = new Dictionary<(string Hash, string Type), string>();
        foreach (var (document, i) in party.Identifications.Select((d, i) => (d, i)))
        {
            if (document.IdentificationId is not { Length: > 0 } number) continue;
            var clear = await session.Open(number, ct);
            if (clear != Seal.Erased) has.TryAdd((HashOf(clear), TypeOf(document)), Field(party, i));
        }
        foreach (var gone in had.Where(h => !has.ContainsKey((h.Hash, h.Type))))
            session.AtCommit((db, c) => db.Set<IdentityClaim>().Where(i => i.Hash == gone.Hash && i.Type == gone.Type).ExecuteDeleteAsync(c));
        foreach (var (key, field) in has.Where(h => !had.Any(was => (was.Hash, was.Type) == h.Key)))
            session.AtCommit((db, c) => Win(db, key.Hash, key.Type, party.Id, field, c));
    }

    /// <summary>Gives back every document of a party that is removed.</summary>
    public void GiveBack(string partyId) => session.AtCommit((db, c) => db.Set<IdentityClaim>().Where(i => i.PartyId == partyId).ExecuteDeleteAsync(c));

    /// <summary>The party a document belongs to, or null.</summary>
    public Task<string?> OwnerOf(string type, string number, CancellationToken ct)
    {
        var hash = HashOf(number);
        return session.Rows<IdentityClaim>().Where(i => i.Hash == hash && i.Type == type).Select(i => i.PartyId).FirstOrDefaultAsync(ct);
    }

    public string HashOf(string number) => session.BlindOf(PersonalKind.IdentityNumber, number);

    void Check(IIdentified party)
    {
        var problems = new List<Problem>();
        foreach (var (document, i) in party.Identifications.Select((d, i) => (d, i)))
        {
            if (document.IdentificationId is not { Length: > 0 } number || Seal.IsSealed(number)) continue;
            document.IdentificationId = IdentityNumbers.Normal(number);
            if (IdentityNumbers.Wrong(document.IdentificationType, document.IdentificationId, Field(party, i), Platform.Time.Clock.LocalDate(session.Now)) is { } wrong) problems.Add(wrong);
        }
        if (problems.Count > 0) throw Refused.Invalid(problems);
    }

    static async Task Win(CrmDb db, string hash, string type, string partyId, string field, CancellationToken ct)
    {
        if (await db.Database.ExecuteSqlAsync($"INSERT INTO identification (hash, type, party_id) VALUES ({hash}, {type}, {partyId}) ON CONFLICT (hash, type) DO NOTHING", ct) == 0)
            throw Conflict.Taken("parties.identity.taken", field, ("field", field));
    }

    static string TypeOf(Identification document) => document.IdentificationType is { Length: > 0 } type ? type : IdentityNumbers.Other;

    static string Field(IIdentified party, int i) => $"{party.IdentificationAttribute}[{i}].identificationId";
}
