using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.V5;

namespace Dialtone.Parties.Individuals;

/// <summary>TMF632 Party Management: individual.</summary>
internal sealed class IndividualApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Resource<Individual>("TMF632", "individual")
        .Needs(PartiesPermissions.Read, PartiesPermissions.Write)
        .Promote("fullName", i => i.Name)
        .V5(rules: [new Renamed("fullName", "name"), new Reworded("status", "deceaded", "deceased")])
        .List().Get()
        .Create<CreateParty<Individual>>((create, body, ct) => create.Run(body, ct))
        .Patch<PatchParty<Individual>>((change, id, patch, version, ct) => change.Run(id, patch, version, ct))
        .Delete<DeleteParty<Individual>>((delete, id, version, ct) => delete.Run(id, version, ct));
}
