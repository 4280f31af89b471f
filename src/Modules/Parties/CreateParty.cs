using System.Text.Json.Nodes;
using Dialtone.Parties.Identity;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Parties;

/// <summary>Records a person or an organisation, whose identity documents become theirs alone.</summary>
internal sealed class CreateParty<T>(Session session, IdentityRegister identities) : IUseCase where T : Document, IIdentified, new()
{
    public async Task<T> Run(JsonObject body, CancellationToken ct)
    {
        session.Demand(PartiesPermissions.Write);
        var party = session.Add(new T { Scope = Home.Of(session.Actor) }, body);
        await identities.Keep(party, isNew: true, ct);
        await session.Commit(ct);
        return party;
    }
}
