using System.Text.Json.Nodes;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Entries;

/// <summary>Adds an entry to the catalogue.</summary>
internal sealed class CreateEntry<T>(Session session) : IUseCase where T : Document, IEntry, new()
{
    public async Task<T> Run(JsonObject body, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var entry = session.Add(new T(), body);
        if (entry is ProductOffering) OfferScope.Demand(session.Actor, [], body);
        session.AtCommit((db, slot) => EntryReferences.Demand(db, [body], new HashSet<(string, string)>(), slot));
        await OfferedPrices.Demand(session, new Dictionary<(string, string), JsonObject> { [(entry.TypeName, entry.Id)] = body }, ct);
        await session.Commit(ct);
        return entry;
    }
}
