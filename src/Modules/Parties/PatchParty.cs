using Dialtone.Parties.Identity;
using Dialtone.Parties.Organizations;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;

namespace Dialtone.Parties;

/// <summary>Changes a person or an organisation.</summary>
internal sealed class PatchParty<T>(Session session, TmfApi api, TmfBodies bodies, IdentityRegister identities, OrganizationTree tree) : IUseCase where T : Document, IIdentified, new()
{
    public async Task<T> Run(string id, Patch patch, long? version, CancellationToken ct)
    {
        session.Demand(PartiesPermissions.Write);
        var party = await session.Get<T>(id, version, ct);
        if (!await bodies.Apply(api.Of(typeof(T).Name)!, party, patch, session, ct)) return party;
        await identities.Keep(party, isNew: false, ct);
        if (party is Organization organization) await tree.RefuseCircle(organization, ct);
        await session.Commit(ct);
        return party;
    }
}
