using Dialtone.Ordering.Lines;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.PlanChanges;

/// <summary>Says what a change of plan would do and cost; changes nothing.</summary>
internal sealed class PreviewPlanChange(Session session, PlanChangeReader reader) : IUseCase
{
    public async Task<PlanChangeQuote> Run(string productId, string offeringId, Effectivity? effectivity, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Place);
        var facts = await reader.Facts(productId, ct);
        return await reader.Quote(PlanChange.Of(facts, await reader.Plan(facts, offeringId, ct), effectivity), ct);
    }
}
