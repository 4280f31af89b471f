using Dialtone.Platform.Tmf;

namespace Dialtone.Parties.Organizations;

/// <summary>TMF632 Party Management: organization.</summary>
internal sealed class OrganizationApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Resource<Organization>("TMF632", "organization")
        .Needs(PartiesPermissions.Read, PartiesPermissions.Write)
        .Promote("tradingName", o => o.Name)
        .List().Get()
        .Create<CreateParty<Organization>>((create, body, ct) => create.Run(body, ct))
        .Patch<PatchParty<Organization>>((change, id, patch, version, ct) => change.Run(id, patch, version, ct))
        .Delete<DeleteParty<Organization>>((delete, id, version, ct) => delete.Run(id, version, ct));
}
