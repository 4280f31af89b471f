using Dialtone.Parties.Identity;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;

namespace Dialtone.Parties;

/// <summary>Removes a person or an organisation that nothing refers to, and gives its identity documents back.</summary>
internal sealed class DeleteParty<T>(Session session, IServiceProvider services, TmfApi api, IdentityRegister identities) : IUseCase where T : Document, IIdentified, new()
{
    public async Task Run(string id, long? version, CancellationToken ct)
    {
        session.Demand(PartiesPermissions.Write);
        identities.GiveBack(id);
        await Documents.Delete<T>(services, api.Of(typeof(T).Name)!, id, version, ct);
    }
}
