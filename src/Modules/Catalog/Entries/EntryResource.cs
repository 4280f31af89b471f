using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Entries;

/// <summary>What the TMF620 resources of all entries have in common.</summary>
internal static class EntryResource
{
    public static TmfResource<T> Entry<T, TBody>(this TmfApi api, string name) where T : Entry<TBody>, new() where TBody : EntryBody, new() => api.Resource<T>("TMF620", name)
        .Needs(CatalogPermissions.Read, CatalogPermissions.Write)
        .Promote("name", e => e.Name)
        .Promote("lastUpdate", e => e.LastUpdate)
        .ServerSets("lastUpdate")
        .List().Get()
        .Create<CreateEntry<T>>((create, body, ct) => create.Run(body, ct))
        .Patch<ChangeEntry<T>>((change, id, patch, version, ct) => change.Run(id, patch, version, ct))
        .Delete<RemoveEntry<T>>((remove, id, version, ct) => remove.Run(id, version, ct));
}
