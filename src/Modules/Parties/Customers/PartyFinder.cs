using Dialtone.Parties.Individuals;
using Dialtone.Parties.Organizations;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Customers;

/// <summary>Finds a person or an organisation by id, whichever it is.</summary>
internal sealed class PartyFinder(Session session)
{
    /// <summary>Null where there is none that the actor may see.</summary>
    public async Task<NewCustomers.Party?> Find(string id, CancellationToken ct)
    {
        var found = await session.Query<Individual>().Where(i => i.Id == id).Select(i => new { i.Id, i.Name, Kind = "individual" })
            .Concat(session.Query<Organization>().Where(o => o.Id == id).Select(o => new { o.Id, o.Name, Kind = "organization" }))
            .FirstOrDefaultAsync(ct);
        return found is null ? null : new(found.Id, found.Kind, found.Name);
    }
}
