using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Terms;

/// <inheritdoc/>
internal sealed class MainPlans(Session session, CatalogueIndexes indexes, ICatalogue catalogue) : IMainPlans
{
    public async Task<IReadOnlyList<Offer>> OnSale(CancellationToken ct)
    {
        var plans = (await indexes.Get(session, ct)).Offerings
            .Where(o => o.Kind == "mainPlan" && o.IsSellable && Lifecycle.IsOnSale(o.Status) && !(o.ValidFrom > session.Now) && !(o.ValidTo <= session.Now)).Select(o => o.Id).ToArray();
        var offers = await catalogue.FindMany(plans, ct);
        return [.. plans.Where(offers.ContainsKey).Select(id => offers[id])];
    }
}
