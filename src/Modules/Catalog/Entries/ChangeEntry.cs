using System.Text.Json.Nodes;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Entries;

/// <summary>Changes an entry as far as its life cycle and the tree it stands in allow.</summary>
internal sealed class ChangeEntry<T>(Session session, TmfApi api, TmfBodies bodies) : IUseCase where T : Document, IEntry, new()
{
    public async Task<T> Run(string id, Patch patch, long? version, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var entry = await session.Get<T>(id, version, ct);
        var before = entry.Content;
        if (!await bodies.Apply(api.Of(typeof(T).Name)!, entry, patch, session, ct)) return entry;
        var content = entry.Content;
        if (entry is ProductOffering) OfferScope.Demand(session.Actor, before, content);
        session.AtCommit(async (db, slot) =>
        {
            await EntryReferences.Demand(db, [content], new HashSet<(string, string)>(), slot);
            if (EntryType.Of(entry.TypeName) is { } type) await type.RefuseCircles(db, new Dictionary<string, JsonObject> { [entry.Id] = content }, slot);
        });
        await OfferedPrices.Demand(session, new Dictionary<(string, string), JsonObject> { [(entry.TypeName, entry.Id)] = content }, ct);
        await session.Commit(ct);
        return entry;
    }
}
