using System.Text.Json.Nodes;
using Dialtone.Platform.Tmf.Tasks;

namespace Dialtone.Ordering.Qualifications;

/// <summary>A question (TMF679): may these offerings be sold to this customer, at this place, through this channel; or, without offerings, which may.</summary>
internal sealed class ProductOfferingQualification : TaskDocument<ProductOfferingQualificationBody>;

internal sealed class ProductOfferingQualificationBody : TaskBody
{
    public override string? State { get; set; }

    /// <summary>The answer is in the answer to the question, not later.</summary>
    public bool? InstantSyncQualification { get; set; }
    public bool? ProvideAlternative { get; set; }
    public bool? ProvideOnlyAvailable { get; set; }

    /// <summary>Reasons are told unless this is false.</summary>
    public bool? ProvideUnavailabilityReason { get; set; }
    public JsonObject? Channel { get; set; }
    public JsonObject? Category { get; set; }
    public JsonArray? Place { get; set; }
    public JsonArray? RelatedParty { get; set; }
    public JsonArray? ProductOfferingQualificationItem { get; set; }

    /// <summary>qualified where all that was asked about is, else unqualified.</summary>
    public string? QualificationResult { get; set; }
    public DateTimeOffset? ProductOfferingQualificationDate { get; set; }
    public DateTimeOffset? EffectiveQualificationDate { get; set; }
}
