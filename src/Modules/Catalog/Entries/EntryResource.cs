using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.V5;

namespace Dialtone.Catalog.Entries;

/// <summary>What the TM Forum resources of all entries have in common.</summary>
internal static class EntryResource
{
    public static TmfResource<T> Entry<T, TBody>(this TmfApi api, string name, string? nameInV5 = null, params V5Rule[] rulesOfV5) where T : Entry<TBody>, new() where TBody : EntryBody, new() =>
        api.InV4<T, TBody>("TMF620", name).V5(nameInV5, rulesOfV5, filled: "lifecycleStatus");

    public static TmfResource<T> InV4<T, TBody>(this TmfApi api, string number, string name) where T : Entry<TBody>, new() where TBody : EntryBody, new() => api.Resource<T>(number, name)
        .Needs(CatalogPermissions.Read, CatalogPermissions.Write)
        .Promote("name", e => e.Name)
        .Promote("lastUpdate", e => e.LastUpdate)
        .ServerSets("lastUpdate")
        .List().Get()
        .Create<CreateEntry<T>>((create, body, ct) => create.Run(body, ct))
        .Patch<ChangeEntry<T>>((change, id, patch, version, ct) => change.Run(id, patch, version, ct))
        .Delete<RemoveEntry<T>>((remove, id, version, ct) => remove.Run(id, version, ct));
}
