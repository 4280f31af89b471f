using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Hub;

/// <summary>
/// What happened, read from the history by type and time. Several types are read side by side and merged, so that each is read by its index and
/// nothing is read that the caller may not see.
/// </summary>
public sealed class EventList(CrmDb db, Session session, Notifications notifications)
{
    const int MostCounted = 10_000;

    /// <param name="Resources">The types asked for, all of them the caller's to read.</param>
    /// <param name="Changes">The changes asked for of a type.</param>
    public sealed record Question(IReadOnlyList<TmfResource> Resources, Func<TmfResource, Change> Changes, DateTimeOffset? From, DateTimeOffset? Until, bool Descending, string? Cursor, int Offset, int Limit);

    public sealed record Page(IReadOnlyList<JsonObject> Events, int Total, string? Next);

    sealed record Spot(DateTimeOffset At, ResourceEvent Event);

    public async Task<Page> Find(Question asked, CancellationToken ct)
    {
        var after = asked.Cursor is { Length: > 0 } cursor ? Decode(cursor) : null;
        var spots = new List<Spot>();
        var total = 0;
        foreach (var resource in asked.Resources)
        {
            var changes = asked.Changes(resource);
            var rows = Rows(resource, changes, asked);
            if (total < MostCounted) total += await Count(rows, changes, ct);
            spots.AddRange(await Read(resource, rows, changes, after, asked, ct));
        }
        spots.Sort((a, b) => asked.Descending ? Compare(b, a) : Compare(a, b));
        var page = spots.Skip(asked.Offset).Take(asked.Limit).ToArray();
        var more = spots.Count > asked.Offset + page.Length && page.Length > 0;
        return new(await Show(page, ct), Math.Min(total, MostCounted), more ? Encode(page[^1]) : null);
    }

    async Task<List<Spot>> Read(TmfResource resource, IQueryable<History> rows, Change changes, Spot? after, Question asked, CancellationToken ct)
    {
        if (after is not null) rows = After(rows, resource.DocumentType.Name, after, asked.Descending);
        rows = asked.Descending
            ? rows.OrderByDescending(h => h.At).ThenByDescending(h => h.OfId).ThenByDescending(h => h.Version)
            : rows.OrderBy(h => h.At).ThenBy(h => h.OfId).ThenBy(h => h.Version);
        // A row holds at least one event, so this many rows are enough; one more tells whether there are others, and one may have been seen already.
        var read = await rows.Select(h => new { h.OfType, h.OfId, h.Version, h.At, h.Change }).Take(asked.Offset + asked.Limit + 2).ToListAsync(ct);
        var found = read.SelectMany(h => Flags(h.Change & changes).Select(c => new Spot(h.At, new(h.OfType, h.OfId, h.Version, c))));
        return [.. after is null ? found : found.Where(s => Compare(s, after) is var order && (asked.Descending ? order < 0 : order > 0))];
    }

    IQueryable<History> Rows(TmfResource resource, Change changes, Question asked)
    {
        var type = resource.DocumentType.Name;
        var rows = db.Set<History>().AsNoTracking().Where(h => h.OfType == type && (h.Change & changes) != 0);
        if (asked.From is { } from) rows = rows.Where(h => h.At >= from);
        if (asked.Until is { } until) rows = rows.Where(h => h.At < until);
        return Seen(rows, resource);
    }

    IQueryable<History> Seen(IQueryable<History> rows, TmfResource resource)
    {
        if (typeof(ISharedDocument).IsAssignableFrom(resource.DocumentType) || session.Actor.Scopes.Contains("/")) return rows;
        return session.Actor.Scopes.Count switch
        {
            0 => rows.Where(h => false),
            1 when session.Actor.Scopes[0] is var only => rows.Where(h => h.Scope.StartsWith(only)),
            _ when session.Actor.Scopes.ToArray() is var paths => rows.Where(h => paths.Any(p => h.Scope.StartsWith(p))),
            _ => rows,
        };
    }

    // Two strings compared as the databases compare them, and as Compare does.
    static IQueryable<History> After(IQueryable<History> rows, string type, Spot after, bool descending)
    {
        var (at, id, version, here) = (after.At, after.Event.OfId, after.Event.Version, string.CompareOrdinal(type, after.Event.OfType));
        return descending
            ? rows.Where(h => h.At < at || h.At == at && (here < 0 || here == 0 && (string.Compare(h.OfId, id) < 0 || h.OfId == id && h.Version <= version)))
            : rows.Where(h => h.At > at || h.At == at && (here > 0 || here == 0 && (string.Compare(h.OfId, id) > 0 || h.OfId == id && h.Version >= version)));
    }

    static async Task<int> Count(IQueryable<History> rows, Change changes, CancellationToken ct)
    {
        const Change both = Change.Attributes | Change.State;
        var all = await rows.Take(MostCounted).CountAsync(ct);
        return changes.HasFlag(both) ? all + await rows.Where(h => (h.Change & both) == both).Take(MostCounted).CountAsync(ct) : all;
    }

    async Task<IReadOnlyList<JsonObject>> Show(Spot[] page, CancellationToken ct)
    {
        var ids = page.Select(s => s.Event.OfId).Distinct().ToArray();
        var bodies = new Dictionary<(string, string, long), string?>();
        foreach (var type in page.GroupBy(s => s.Event.OfType))
        {
            var of = type.Select(s => s.Event.OfId).Distinct().ToArray();
            var versions = type.SelectMany(s => s.Event.Change == Change.Removed ? [s.Event.Version, s.Event.Version - 1] : new[] { s.Event.Version }).Distinct().ToArray();
            foreach (var row in await db.Set<History>().AsNoTracking().Where(h => h.OfType == type.Key && of.Contains(h.OfId) && versions.Contains(h.Version)).ToListAsync(ct))
                bodies[(row.OfType, row.OfId, row.Version)] = row.Body;
        }
        return await notifications.Of([.. page.Select(s => (s.Event, s.At, bodies.GetValueOrDefault((s.Event.OfType, s.Event.OfId, s.Event.Change == Change.Removed ? s.Event.Version - 1 : s.Event.Version))))], "v4", ct);
    }

    static IEnumerable<Change> Flags(Change changes) => new[] { Change.Created, Change.Attributes, Change.State, Change.Removed }.Where(c => changes.HasFlag(c));

    static int Compare(Spot a, Spot b) =>
        a.At != b.At ? a.At.CompareTo(b.At)
        : string.CompareOrdinal(a.Event.OfType, b.Event.OfType) is not 0 and var type ? type
        : string.CompareOrdinal(a.Event.OfId, b.Event.OfId) is not 0 and var id ? id
        : a.Event.Version != b.Event.Version ? a.Event.Version.CompareTo(b.Event.Version)
        : a.Event.Change.CompareTo(b.Event.Change);

    static string Encode(Spot spot) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new[] { Instant.Show(spot.At), spot.Event.Id })).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    static Spot Decode(string cursor)
    {
        try
        {
            var base64 = cursor.Replace('-', '+').Replace('_', '/');
            if (JsonSerializer.Deserialize<string[]>(Encoding.UTF8.GetString(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '=')))) is [var at, var id]
                && Instant.Parse(at) is { } when && ResourceEvent.Parse(id) is { } happened) return new(when, happened);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw Refused.Invalid("platform.cursor", "cursor");
        }
        throw Refused.Invalid("platform.cursor", "cursor");
    }
}
