using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Drafts;

/// <summary>Gives a draft up, with its own prices. What it was stays in the history.</summary>
internal sealed class DiscardDraft(Session session, DraftReader reader) : IUseCase
{
    public async Task Run(string id, long? version, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var draft = await reader.Get(id, version, ct);
        if (!draft.IsDraft) throw Refused.State("catalog.draft.published", "lifecycleStatus", ("name", draft.Offering.Name), ("status", draft.Offering.State));
        foreach (var own in draft.Own)
            if (await session.Find<ProductOfferingPrice>(own.Id, ct) is { } price) session.Remove(price);
        session.Remove(draft.Offering);
        session.AtCommit((db, slot) => RemoveEntry<ProductOffering>.RefuseUsed(db, draft.Offering, slot));
        session.Publish(new CatalogueChanged(draft.Offering.Id, draft.Offering.TypeName, draft.Offering.Version + 1));
        await session.Commit(ct);
    }
}
