using Dialtone.Contracts.Parties;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Customers;

/// <summary>Keeps the name customers are listed and found by the party's own.</summary>
internal sealed class WhenPartyChanged(Session session) : IReaction<PartyChanged>
{
    public async Task Run(PartyChanged happened, CancellationToken ct)
    {
        foreach (var id in await session.Query<Customer>().Where(c => c.PartyId == happened.PartyId).Select(c => c.Id).ToListAsync(ct))
            (await session.Get<Customer>(id, ct)).PartyRenamed(happened.Name);
        await session.Commit(ct);
    }
}
