using System.Reflection;
using Dialtone.Platform.Failures;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dialtone.Platform.Store;

public sealed partial class Session
{
    static readonly MethodInfo keysOf = typeof(Session).GetMethod(nameof(KeysOf), BindingFlags.NonPublic | BindingFlags.Instance)!;
    readonly Dictionary<string, string> typeOf = [];

    /// <summary>Which of these documents the actor may see, in one query. Types that no module here keeps are left out.</summary>
    internal Task<HashSet<(string Type, string Id)>> Seen(IEnumerable<(string Type, string Id)> asked, CancellationToken ct) => Look(asked, hiddenToo: false, ct);

    async Task<HashSet<(string Type, string Id)>> Look(IEnumerable<(string Type, string Id)> asked, bool hiddenToo, CancellationToken ct)
    {
        IQueryable<string>? all = null;
        foreach (var group in asked.Distinct().GroupBy(a => a.Type, a => a.Id))
            if (database.DocumentType(db, group.Key) is { } type)
            {
                var one = (IQueryable<string>)keysOf.MakeGenericMethod(type).Invoke(this, [group.Key + "/", group.ToArray(), hiddenToo])!;
                all = all is null ? one : all.Concat(one);
            }
        var found = all is null ? [] : Split(await all.ToListAsync(ct));
        foreach (var (type, id) in found) typeOf[id] = type;
        return found;
    }

    IQueryable<string> KeysOf<T>(string prefix, string[] ids, bool hiddenToo) where T : Document =>
        (hiddenToo ? db.Set<T>().AsNoTracking() : Query<T>()).Where(d => ids.Contains(d.Id)).Select(d => prefix + d.Id);

    /// <summary>Links by the type of what is really there, where the name of an attribute allows several.</summary>
    async Task<IReadOnlyList<Link>> Links(string fromType, string fromId, IReadOnlyList<References.Found> found, CancellationToken ct)
    {
        foreach (var tracked in db.ChangeTracker.Entries<Document>()) typeOf[tracked.Entity.Id] = tracked.Entity.GetType().Name;
        var open = found.Where(f => f.Types.Count > 1 && !References.IsElsewhere(f.Href) && !typeOf.ContainsKey(f.Id)).SelectMany(f => f.Types.Select(t => (t, f.Id))).ToArray();
        if (open.Length > 0) await Look(open, hiddenToo: true, ct);
        return [.. found.Select(f => new Link { FromType = fromType, FromId = fromId, Rel = f.Path, Role = f.Role, ToId = f.Id, ToType = TypeOf(f) })
            .DistinctBy(l => (l.Rel, l.Role, l.ToType, l.ToId))];

        string TypeOf(References.Found f) => References.IsElsewhere(f.Href) ? Link.Elsewhere : typeOf.GetValueOrDefault(f.Id) is { } type && f.Types.Contains(type) ? type : f.Types[0];
    }

    /// <summary>Ids of the documents of type <typeparamref name="T"/> that refer to an id by the attribute at a dotted path; null where the attribute is no reference.</summary>
    internal IQueryable<string>? Referring<T>(string path, string id) where T : Document
    {
        if (references.TypesOf(path.Split('.')[^1]) is not { } types) return null;
        string[] to = [.. types, Link.Elsewhere];
        var from = typeof(T).Name;
        return db.Set<Link>().AsNoTracking().Where(l => to.Contains(l.ToType) && l.ToId == id && l.FromType == from && l.Rel == path).Select(l => l.FromId);
    }

    /// <summary>
    /// Has the commit find these documents still there. On PostgreSQL their rows are held as a foreign key would hold them: a removal waits, and finds the
    /// reference; a change does not wait. On SQLite one commit is after the other anyway.
    /// </summary>
    internal void Keep(IReadOnlyCollection<(string Type, string Id, string Path)> referred)
    {
        // A catalogue's entries are left out: they are the same few for every order, and are retired, hardly ever removed.
        var own = referred.Where(r => !typeof(ISharedDocument).IsAssignableFrom(database.DocumentType(db, r.Type))).ToArray();
        if (own.Length > 0) AtCommit(async (_, slot) =>
        {
            var there = await Hold(own.Select(r => (r.Type, r.Id)), "KEY SHARE", slot);
            if (own.FirstOrDefault(r => !there.Contains((r.Type, r.Id))) is { Id: not null } gone)
                throw Refused.Invalid("platform.reference", gone.Path, ("field", gone.Path), ("id", gone.Id));
        });
    }

    /// <summary>A document that is referred to is not removed, whoever may see what refers to it; named is what the actor sees.</summary>
    async Task RefuseInUse(Document document, CancellationToken ct)
    {
        var (type, id) = (document.GetType().Name, document.Id);
        await Hold([(type, id)], "UPDATE", ct);
        var users = await db.Set<Link>().AsNoTracking().Where(l => l.ToType == type && l.ToId == id && !(l.FromType == type && l.FromId == id)).Select(l => new { l.FromType, l.FromId }).Distinct().Take(20).ToListAsync(ct);
        if (users.Count == 0) return;
        var seen = await Seen(users.Select(u => (u.FromType, u.FromId)), ct);
        throw Refused.State("platform.inUse", null, ("users", (string[])[.. seen.Take(3).Select(u => $"{u.Type} {u.Id}"), .. seen.Count < users.Count || seen.Count > 3 ? ["…"] : Array.Empty<string>()]));
    }

    async Task<HashSet<(string Type, string Id)>> Hold(IEnumerable<(string Type, string Id)> documents, string strength, CancellationToken ct)
    {
        if (!database.IsPostgres) return await Look(documents, hiddenToo: true, ct);
        var groups = documents.Distinct().GroupBy(d => d.Type, d => d.Id).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        // All in one statement. A name of a table is ours, never a client's; ids are parameters.
        var held = groups.Select((g, i) => $"h{i} AS (SELECT '{g.Key}/' || id AS k FROM \"{db.Model.FindEntityType(database.DocumentType(db, g.Key)!)!.GetTableName()}\" WHERE id = ANY (@p{i}) ORDER BY id FOR {strength})");
        var sql = $"WITH {string.Join(", ", held)} {string.Join(" UNION ALL ", groups.Select((_, i) => $"SELECT k AS \"Value\" FROM h{i}"))}";
        return Split(await db.Database.SqlQueryRaw<string>(sql, [.. groups.Select((g, i) => new NpgsqlParameter($"p{i}", g.ToArray()))]).ToListAsync(ct));
    }

    static HashSet<(string Type, string Id)> Split(IEnumerable<string> keys) => [.. keys.Select(k => (k[..k.IndexOf('/')], k[(k.IndexOf('/') + 1)..]))];
}
