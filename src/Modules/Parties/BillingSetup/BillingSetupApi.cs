using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;

namespace Dialtone.Parties.BillingSetup;

/// <summary>TMF666 Account Management: billFormat, billPresentationMedia, billingCycleSpecification.</summary>
internal sealed class BillingSetupApi : ITmfApi
{
    public static void Map(TmfApi api)
    {
        Map<BillFormat>(api, "billFormat");
        Map<BillPresentationMedia>(api, "billPresentationMedia");
        Map<BillingCycleSpecification>(api, "billingCycleSpecification");
    }

    static void Map<T>(TmfApi api, string name) where T : Document, new() => api.Resource<T>("TMF666", name)
        .Needs(PartiesPermissions.Read, PartiesPermissions.ConfigureBilling)
        .V5()
        .List().Get().Create().Patch().Delete();
}
