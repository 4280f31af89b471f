using System.Text.Json.Nodes;
using Dialtone.Platform.Tmf.Tasks;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>A partner's request to withdraw an order (TMF622). It is carried out at once, or at the date it asks for.</summary>
internal sealed class CancelProductOrder : TaskDocument<CancelProductOrderBody>
{
    public override DateTimeOffset? NotBefore => Body.RequestedCancellationDate;
}

internal sealed class CancelProductOrderBody : TaskBody
{
    public override string? State { get; set; }
    public JsonObject ProductOrder { get; set; } = [];
    public string? CancellationReason { get; set; }
    public DateTimeOffset? RequestedCancellationDate { get; set; }

    /// <summary>When the order was withdrawn: before the request, where somebody else was first.</summary>
    public DateTimeOffset? EffectiveCancellationDate { get; set; }
}
