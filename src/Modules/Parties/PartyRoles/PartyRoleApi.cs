using Dialtone.Platform.Tmf;

namespace Dialtone.Parties.PartyRoles;

/// <summary>TMF669 Party Role Management: partyRole.</summary>
internal sealed class PartyRoleApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Resource<PartyRole>("TMF669", "partyRole")
        .Needs(PartiesPermissions.Read, PartiesPermissions.Write)
        .Promote("name", r => r.Name)
        .Promote("roleType", r => r.RoleType)
        .Promote("engagedParty.id", r => r.PartyId)
        .V5()
        .List().Get().Create().Patch().Delete();
}
