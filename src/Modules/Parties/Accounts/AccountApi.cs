using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.V5;

namespace Dialtone.Parties.Accounts;

/// <summary>TMF666 Account Management: partyAccount, billingAccount, settlementAccount, financialAccount.</summary>
internal sealed class AccountApi : ITmfApi
{
    public static void Map(TmfApi api)
    {
        Map<PartyAccount>(api, "partyAccount");
        Map<BillingAccount>(api, "billingAccount");
        Map<SettlementAccount>(api, "settlementAccount");
        Map<FinancialAccount>(api, "financialAccount");
    }

    static void Map<T>(TmfApi api, string name) where T : Account, new() => api.Resource<T>("TMF666", name)
        .Needs(PartiesPermissions.Read, PartiesPermissions.WriteAccount)
        .Promote("name", a => a.Name)
        .Promote("accountNumber", a => a.Number)
        .ServerSets("accountNumber", "lastModified", "accountBalance")
        .V5(rules: [new Renamed("lastModified", "lastUpdate")])
        .List().Get()
        .Create<CreateAccount<T>>((open, body, ct) => open.Run(body, ct))
        .Patch().Delete();
}
