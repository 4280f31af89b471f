using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.Tasks;
using Dialtone.Platform.Tmf.V5;

namespace Dialtone.Ordering.Qualifications;

/// <summary>TMF679 Product Offering Qualification: productOfferingQualification, which v5 calls checkProductOfferingQualification.</summary>
internal sealed class ProductOfferingQualificationApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Task<ProductOfferingQualification, QualifyOfferings>("TMF679", "productOfferingQualification")
        .Needs(OrderingPermissions.Read, OrderingPermissions.Read)
        .ServerSets("qualificationResult", "productOfferingQualificationDate", "effectiveQualificationDate")
        .V5("checkProductOfferingQualification", [
            new Renamed("productOfferingQualificationItem", "checkProductOfferingQualificationItem"), new Renamed("provideUnavailabilityReason", "provideResultReason"),
            new Renamed("expectedPOQCompletionDate", "expectedQualificationCompletionDate"), new Renamed("requestedPOQCompletionDate", "requestedQualificationCompletionDate")],
            new() { ["CheckProductOfferingQualificationItem"] = [new Renamed("eligibilityUnavailabilityReason", "eligibilityResultReason")] })
        .Delete();
}
