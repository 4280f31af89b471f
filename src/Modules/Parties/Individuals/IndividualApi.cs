using Dialtone.Platform.Tmf;

namespace Dialtone.Parties.Individuals;

/// <summary>TMF632 Party Management: individual.</summary>
internal sealed class IndividualApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Resource<Individual>("TMF632", "individual")
        .Needs(PartiesPermissions.Read, PartiesPermissions.Write)
        .Promote("fullName", i => i.Name)
        .List().Get().Create().Patch().Delete();
}
