using System.Text.Json.Nodes;
using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.V5;

namespace Dialtone.Parties.Organizations;

/// <summary>TMF632 Party Management: organization.</summary>
internal sealed class OrganizationApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Resource<Organization>("TMF632", "organization")
        .Needs(PartiesPermissions.Read, PartiesPermissions.Write)
        .Promote("tradingName", o => o.Name)
        .V5(rules: [new Own(ShowName, KeepName)])
        .List().Get()
        .Create<CreateParty<Organization>>((create, body, ct) => create.Run(body, ct))
        .Patch<PatchParty<Organization>>((change, id, patch, version, ct) => change.Run(id, patch, version, ct))
        .Delete<DeleteParty<Organization>>((delete, id, version, ct) => delete.Run(id, version, ct));

    // v5 demands the name and v4 the trading name; who gives one of them means both.
    static void ShowName(JsonObject o)
    {
        if (!o.ContainsKey("name") && o["tradingName"] is { } name) o["name"] = name.DeepClone();
    }

    static void KeepName(JsonObject o)
    {
        if (!o.ContainsKey("tradingName") && o["name"] is { } name) o["tradingName"] = name.DeepClone();
    }
}
