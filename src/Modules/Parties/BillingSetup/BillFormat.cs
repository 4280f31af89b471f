using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;

namespace Dialtone.Parties.BillingSetup;

/// <summary>How detailed a bill is: summary, itemised …</summary>
internal sealed class BillFormat : Document<BillingSetupBody>, ISharedDocument;

/// <summary>What a bill comes on: paper, SMS, mail, the app.</summary>
internal sealed class BillPresentationMedia : Document<BillingSetupBody>, ISharedDocument;

/// <summary>When bills are made and due (账期): frequency, period and the offsets of its days.</summary>
internal sealed class BillingCycleSpecification : Document<BillingSetupBody>, ISharedDocument
{
    static readonly string[] days = ["billingDateShift", "chargeDateOffset", "creditDateOffset", "mailingDateOffset", "paymentDueDateOffset"];

    protected override IEnumerable<Problem> Check()
    {
        foreach (var name in days)
            if (Body.Other?.GetValueOrDefault(name) is { ValueKind: System.Text.Json.JsonValueKind.Number } day && day.GetDecimal() is < 0 or > 366)
                yield return Problem.Of("parties.cycle.days", name, ("field", name));
        foreach (var problem in Period.Wrong(Body)) yield return problem;
    }
}

internal sealed class BillingSetupBody : Body
{
    public string? Name { get; set; }
    public string? Description { get; set; }
}
