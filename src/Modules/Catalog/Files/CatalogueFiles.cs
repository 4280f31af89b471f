using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Prices;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using YamlDotNet.Core;

namespace Dialtone.Catalog.Files;

/// <inheritdoc/>
internal sealed partial class CatalogueFiles(Session session, TmfApi api) : ICatalogueFiles
{
    static readonly (string Folder, EntryType Type)[] folders =
        [("catalogs", EntryType.Of("Catalog")!), ("categories", EntryType.Of("Category")!), ("specifications", EntryType.Of("ProductSpecification")!), ("prices", EntryType.Of("ProductOfferingPrice")!), ("offerings", EntryType.Of("ProductOffering")!), ("promotions", EntryType.Promotions)];

    /// <summary>What an installation says by itself.</summary>
    static readonly string[] own = ["href", "lastUpdate"];

    public async Task<IReadOnlyList<CatalogueFile>> Export(CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        var files = new List<CatalogueFile>();
        foreach (var (folder, type) in folders)
        {
            var entries = await type.Everything(session, ct);
            var shared = entries.GroupBy(NameOf).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
            files.AddRange(entries.Select(e => new CatalogueFile($"{folder}/{(shared.Contains(NameOf(e)) ? $"{NameOf(e)}~{Safe(e.Id)}" : NameOf(e))}.yaml", EntryYaml.Write(Canonical(type, e)))));
        }
        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<CatalogueFileLine>> Import(IReadOnlyList<CatalogueFile> files, bool withState, bool dryRun, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var stored = new Dictionary<(EntryType, string), StoredEntry>();
        foreach (var (_, type) in folders)
            foreach (var entry in await type.Everything(session, ct)) stored[(type, entry.Id)] = entry;
        var plan = files.Select(f => FilePlan.Of(f, api)).ToList();
        foreach (var twice in plan.Where(p => !p.IsRefused).GroupBy(p => (p.Type, p.Id)).Where(g => g.Count() > 1).SelectMany(g => g.Skip(1))) twice.Refuse(Problem.Of("catalog.files.twice", "id", ("id", twice.Id)));
        foreach (var file in plan.Where(p => !p.IsRefused)) file.Compare(stored.GetValueOrDefault((file.Type!, file.Id)) is { } known ? (Canonical(file.Type!, known), known.State) : null, withState);
        if (!dryRun && plan.All(p => !p.IsRefused)) await Write([.. plan.Where(p => p.Outcome is "created" or "changed")], ct);
        return [.. plan.Select(p => p.Line())];
    }

    async Task Write(IReadOnlyList<FilePlan> written, CancellationToken ct)
    {
        foreach (var file in written)
            if (file.Outcome == "created")
            {
                var entry = file.Type!.New();
                entry.Id = file.Id;
                file.Type.Add(session, entry, file.Body);
            }
            else
            {
                var entry = await file.Type!.Get(session, file.Id, ct);
                // One legal step after the other: the history then says how it came there.
                foreach (var state in file.States)
                {
                    var body = (JsonObject)file.Body.DeepClone();
                    body["lifecycleStatus"] = state;
                    ((IEntry)entry).Amend(body, session.Moment);
                }
            }
        var bodies = written.ToDictionary(f => (f.Type!.Name, f.Id), f => f.Body);
        session.AtCommit(async (db, slot) =>
        {
            await EntryReferences.Demand(db, bodies.Values, bodies.Keys.ToHashSet(), slot);
            foreach (var group in written.GroupBy(f => f.Type!)) await group.Key.RefuseCircles(db, group.ToDictionary(f => f.Id, f => f.Body), slot);
        });
        await OfferedPrices.Demand(session, bodies, ct);
        await session.Commit(ct);
    }

    static JsonObject Canonical(EntryType type, StoredEntry entry)
    {
        var body = (JsonObject)JsonNode.Parse(entry.Json)!;
        foreach (var name in own) body.Remove(name);
        body["id"] = entry.Id;
        body["@type"] ??= type.Name;
        return body;
    }

    static string NameOf(StoredEntry entry) => Safe(entry.Number.Length > 0 ? entry.Number : entry.Id);

    static string Safe(string name) => Unsafe().Replace(name, "-");

    [GeneratedRegex(@"[^\p{L}\p{N}._-]|^\.+")]
    private static partial Regex Unsafe();
}
