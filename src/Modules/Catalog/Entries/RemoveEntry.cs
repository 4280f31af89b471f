using System.Text.Json.Nodes;
using Dialtone.Catalog.Categories;
using Dialtone.Catalog.Offerings;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Entries;

/// <summary>Takes an entry out of the catalogue that nothing refers to.</summary>
internal sealed class RemoveEntry<T>(Session session) : IUseCase where T : Document, IEntry, new()
{
    public async Task Run(string id, long? version, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var entry = await session.Get<T>(id, version, ct);
        if (entry is ProductOffering) OfferScope.Demand(session.Actor, entry.Content, new JsonObject());
        session.Remove(entry);
        session.AtCommit((db, slot) => RefuseUsed(db, entry, slot));
        session.Publish(new CatalogueChanged(entry.Id, entry.TypeName, entry.Version + 1));
        await session.Commit(ct);
    }

    static async Task RefuseUsed(CrmDb db, T entry, CancellationToken ct)
    {
        var type = typeof(T).Name;
        var users = await db.Set<Link>().AsNoTracking().Where(l => l.ToType == type && l.ToId == entry.Id && !(l.FromType == type && l.FromId == entry.Id))
            .Select(l => l.FromType + " " + l.FromId).Distinct().Take(3).ToListAsync(ct);
        if (entry is Category) users.AddRange(await db.Set<Category>().AsNoTracking().Where(c => c.ParentId == entry.Id).Select(c => "Category " + c.Id).Take(3).ToListAsync(ct));
        if (users.Count > 0) throw Refused.State("platform.inUse", null, ("users", users));
    }
}
