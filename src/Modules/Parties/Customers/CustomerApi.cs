using Dialtone.Platform.Tmf;

namespace Dialtone.Parties.Customers;

/// <summary>TMF629 Customer Management: customer.</summary>
internal sealed class CustomerApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Resource<Customer>("TMF629", "customer")
        .Needs(PartiesPermissions.Read, PartiesPermissions.Write)
        .Promote("name", c => c.Name)
        .Promote("customerNumber", c => c.Number)
        .Promote("tier", c => c.Tier)
        .Promote("grade", c => c.Grade)
        .Promote("homeCity", c => c.HomeCity)
        .Promote("engagedParty.id", c => c.PartyId)
        .ServerSets("customerNumber", "statusSince", "statusHistory", "homeOrganization", "homeCity")
        .V5()
        .List().Get()
        .Create<CreateCustomer>((create, body, ct) => create.Run(body, ct))
        .Patch().Delete();
}
