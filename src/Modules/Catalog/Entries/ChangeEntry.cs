using System.Text.Json.Nodes;
using Dialtone.Catalog.Drafts;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Catalog.Verifying;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Entries;

/// <summary>Changes an entry as far as its life cycle and the tree it stands in allow. An offering goes on sale only without faults.</summary>
internal sealed class ChangeEntry<T>(Session session, TmfApi api, TmfBodies bodies, OfferVerifier verifier) : IUseCase where T : Document, IEntry, new()
{
    public async Task<T> Run(string id, Patch patch, long? version, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var entry = await session.Get<T>(id, version, ct);
        var status = entry.State;
        if (!await bodies.Apply(api.Of(typeof(T).Name)!, entry, patch, session, ct)) return entry;
        var content = entry.Content;
        session.AtCommit(async (db, slot) =>
        {
            await EntryReferences.Demand(db, [content], new HashSet<(string, string)>(), slot);
            await EntryType.Of(entry.TypeName)!.RefuseCircles(db, new Dictionary<string, JsonObject> { [entry.Id] = content }, slot);
        });
        await OfferedPrices.Demand(session, new Dictionary<(string, string), JsonObject> { [(entry.TypeName, entry.Id)] = content }, ct);
        if (entry is ProductOffering && status == Lifecycle.InTest && content.Text("lifecycleStatus") == Lifecycle.Active)
        {
            DraftNotes.DemandNone(content);
            await verifier.DemandPublishable(entry.Id, content, ct);
        }
        await session.Commit(ct);
        return entry;
    }
}
