using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.PlanChanges;

/// <summary>The main plans a subscriber may change to, the cheapest first, each with what stands in its way.</summary>
internal sealed class FindPlans(Session session, PlanChangeReader reader) : IUseCase
{
    public async Task<(PlanChangeFacts Facts, IReadOnlyList<PlanChange> Plans)> Run(string productId, CancellationToken ct)
    {
        session.Demand(OrderingPermissions.Place);
        var facts = await reader.Facts(productId, ct);
        return (facts, [.. facts.Plans.Where(p => p.Id != facts.Held.OfferingId).Select(p => PlanChange.Of(facts, p, null)).OrderBy(c => c.NewMonthly).ThenBy(c => c.To.Number, StringComparer.Ordinal)]);
    }
}
