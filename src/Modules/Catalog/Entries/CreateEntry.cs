using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Entries;

/// <summary>Adds an entry to the catalogue.</summary>
internal sealed class CreateEntry<T>(Session session) : IUseCase where T : Document, IEntry, new()
{
    public async Task<T> Run(JsonObject body, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var entry = new T();
        entry.Replace(body);
        session.Add(entry);
        session.AtCommit((db, slot) => EntryReferences.Demand(db, [body], new HashSet<(string, string)>(), slot));
        session.Publish(new CatalogueChanged(entry.Id, entry.TypeName, 1));
        await session.Commit(ct);
        return entry;
    }
}
