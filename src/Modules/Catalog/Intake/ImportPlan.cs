using Dialtone.Catalog.Entries;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;

namespace Dialtone.Catalog.Intake;

/// <summary>
/// Decides which stored entry each payload is, under which id a new one comes, and what every reference points to: by id, then number, then name, first in the
/// files, then in the store. An id of somebody else's is believed only where the names agree. A new entity takes the id the others call it by, where that is
/// free, so that a payload comes back as it went in; what nobody has becomes a draft.
/// </summary>
internal sealed class ImportPlan
{
    const int LongestId = 64;

    readonly List<ImportItem> items;
    readonly List<ImportItem> drafts = [];
    readonly Dictionary<(string Type, string Id), StoredEntry> storedById = [];
    readonly ILookup<(string Type, string Word), ImportItem> byGivenId, byNumber, byName;
    ILookup<(string Type, string Word), StoredEntry> storedByNumber = null!, storedByName = null!;
    readonly HashSet<(string Type, string Id)> taken = [];

    /// <summary>The entities of the files, each followed by the drafts it asked for first.</summary>
    public IReadOnlyList<ImportItem> Items => items;

    public IReadOnlyList<ImportItem> Drafts => drafts;

    ImportPlan(IEnumerable<ImportItem> accepted)
    {
        items = [.. accepted];
        foreach (var item in items) item.Reset();
        byGivenId = items.Where(i => i.GivenId is not null).ToLookup(i => (i.Type.Name, i.GivenId!));
        byNumber = items.Where(i => i.Number.Length > 0).ToLookup(i => (i.Type.Name, i.Number));
        byName = items.ToLookup(i => (i.Type.Name, i.Name));
    }

    public static async Task<ImportPlan> Make(IEnumerable<ImportItem> accepted, Session session, CancellationToken ct)
    {
        var plan = new ImportPlan(accepted);
        var references = plan.items.ToDictionary(i => i, i => EntryReferences.In(i.Body));
        await plan.ReadStored(references.Values.SelectMany(r => r).ToArray(), session, ct);
        plan.Identify();
        foreach (var item in references.Keys.Where(i => i.IsRefused)) references.Remove(item);
        foreach (var (item, found) in references)
            foreach (var reference in found) plan.Draft(item, reference);
        plan.GiveIds(references);
        foreach (var (item, found) in references)
            foreach (var reference in found) plan.Map(item, reference);
        return plan;
    }

    async Task ReadStored(EntryReferences.Found[] references, Session session, CancellationToken ct)
    {
        var stored = new List<(string Type, StoredEntry Entry)>();
        foreach (var type in EntryType.All)
        {
            var (mine, to) = (items.Where(i => i.Type == type).ToArray(), references.Where(r => r.Type == type.Name).ToArray());
            var ids = mine.Select(i => i.GivenId).Concat(to.Select(r => r.Id)).OfType<string>().ToHashSet();
            var words = mine.Select(i => i.Number).Concat(mine.Select(i => i.Name)).Concat(to.Select(r => r.Id)).Concat(to.Select(r => r.Name)).OfType<string>().Where(w => w.Length > 0).ToHashSet();
            if (ids.Count + words.Count > 0) stored.AddRange((await type.Find(session, ids, words, ct)).Select(e => (type.Name, e)));
        }
        foreach (var (type, entry) in stored) storedById[(type, entry.Id)] = entry;
        storedByNumber = stored.Where(s => s.Entry.Number.Length > 0).ToLookup(s => (s.Type, s.Entry.Number), s => s.Entry);
        storedByName = stored.ToLookup(s => (s.Type, s.Entry.Name), s => s.Entry);
    }

    /// <summary>Which stored entry an item is, and that no two items are the same one.</summary>
    void Identify()
    {
        var seen = new Dictionary<(string, string), ImportItem>();
        foreach (var item in items)
        {
            var type = item.Type.Name;
            item.Stored = (item.GivenId is { } id ? storedById.GetValueOrDefault((type, id)) : null) ?? ByNumberOrName(item);
            var key = (type, item.Stored is { } stored ? "id " + stored.Id : item.GivenId is { } given ? "id " + given : item.Number.Length > 0 ? "number " + item.Number : "name " + item.Name);
            if (seen.TryAdd(key, item)) continue;
            item.Refuse(Problem.Of("catalog.import.twice", null, ("file", seen[key].File), ("name", item.Name)));
        }
        items.RemoveAll(i => i.IsRefused);
    }

    StoredEntry? ByNumberOrName(ImportItem item)
    {
        var type = item.Type.Name;
        if (item.Number.Length > 0 && storedByNumber[(type, item.Number)].FirstOrDefault() is { } numbered) return numbered;
        // Of two entries with one name, those with different numbers are different.
        return storedByName[(type, item.Name)].FirstOrDefault(s => item.Number.Length == 0 || s.Number.Length == 0);
    }

    /// <summary>The item or stored entry a reference means, or null where there is neither.</summary>
    (ImportItem? Item, StoredEntry? Stored)? Target(EntryReferences.Found reference)
    {
        var (byId, named) = ((reference.Type, reference.Id), (reference.Type, reference.Name ?? ""));
        if (Accepted(byGivenId[byId]) is { } own) return (own, own.Stored);
        if (storedById.TryGetValue(byId, out var known) && (reference.Name is null || reference.Name == known.Name)) return (items.Find(i => i.Stored == known), known);
        if (Accepted(byNumber[byId]) is { } numbered) return (numbered, numbered.Stored);
        if (storedByNumber[byId].FirstOrDefault() is { } storedNumber) return (null, storedNumber);
        if (reference.Name is null) return Accepted(drafts.Where(d => d.Type.Name == reference.Type && d.GivenId == reference.Id)) is { } bare ? (bare, null) : null;
        if (Accepted(byName[named]) is { } ours) return (ours, ours.Stored);
        if (storedByName[named].FirstOrDefault() is { } storedName) return (null, storedName);
        return Accepted(drafts.Where(d => d.Type.Name == reference.Type && d.Name == reference.Name)) is { } draft ? (draft, null) : null;

        static ImportItem? Accepted(IEnumerable<ImportItem> found) => found.FirstOrDefault(i => !i.IsRefused);
    }

    void Draft(ImportItem item, EntryReferences.Found reference)
    {
        if (Target(reference) is not null) return;
        var type = EntryType.Of(reference.Type)!;
        var draft = new ImportItem(item.File, item.Index, type, new() { ["id"] = reference.Id, ["name"] = reference.Name ?? reference.Id, ["@type"] = type.Name }) { AskedBy = item };
        draft.Reset();
        draft.Notes.Add(Problem.Of("catalog.import.missing", reference.Field, ("field", reference.Field), ("id", reference.Id), ("from", item.Name)));
        drafts.Add(draft);
    }

    void GiveIds(Dictionary<ImportItem, IReadOnlyList<EntryReferences.Found>> references)
    {
        var called = references.Values.SelectMany(r => r).Select(r => (Target(r)?.Item, r.Id)).Where(c => c.Item is not null).ToLookup(c => c.Item!, c => c.Id);
        foreach (var item in items.Concat(drafts).OrderBy(i => i.GivenId is null))
            item.Id = item.Stored?.Id ?? new[] { item.GivenId }.Concat(called[item]).FirstOrDefault(id => IsFree(item, id)) ?? Ids.New();
    }

    bool IsFree(ImportItem item, string? id) => id is { Length: > 0 and <= LongestId } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':')
        && !storedById.ContainsKey((item.Type.Name, id)) && taken.Add((item.Type.Name, id));

    void Map(ImportItem item, EntryReferences.Found reference)
    {
        var (to, stored) = Target(reference)!.Value;
        var id = to?.Id ?? stored!.Id;
        if (id == reference.Id) return;
        reference.PointTo(id);
        item.Notes.Add(Problem.Of("catalog.import.mapped", reference.Field, ("field", reference.Field), ("from", reference.Id), ("to", id), ("name", to?.Name ?? stored!.Name)));
    }
}
