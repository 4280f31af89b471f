using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Sealing;

/// <summary>The unwrapped keys of persons, as read from the store; remembered for a minute, so that an erasure elsewhere is felt within one.</summary>
public sealed class SubjectKeys(Keys keys, Clock clock)
{
    static readonly TimeSpan remembered = TimeSpan.FromMinutes(1);
    readonly ConcurrentDictionary<string, (byte[] Key, DateTimeOffset Until)> cache = new();

    public Keys Keys => keys;

    /// <summary>The subject's key, or null where there is none or it was destroyed.</summary>
    public async Task<byte[]?> Find(CrmDb db, string subject, CancellationToken ct) => (await FindMany(db, [subject], ct)).GetValueOrDefault(subject);

    /// <summary>The keys of several subjects in one query.</summary>
    public async Task<Dictionary<string, byte[]>> FindMany(CrmDb db, IReadOnlyCollection<string> subjects, CancellationToken ct)
    {
        var found = new Dictionary<string, byte[]>();
        var unknown = new HashSet<string>();
        foreach (var subject in subjects)
            if (cache.TryGetValue(subject, out var known) && known.Until > clock.Now) found[subject] = known.Key;
            else unknown.Add(subject);
        if (unknown.Count == 0) return found;
        foreach (var entry in db.ChangeTracker.Entries<SubjectKey>())
            if (entry.Entity.Wrapped is { } mine && unknown.Remove(entry.Entity.SubjectId)) found[entry.Entity.SubjectId] = keys.Unwrap(mine, entry.Entity.SubjectId);
        if (unknown.Count == 0) return found;
        foreach (var row in await db.Set<SubjectKey>().AsNoTracking().Where(k => unknown.Contains(k.SubjectId) && k.Wrapped != null).ToListAsync(ct))
        {
            found[row.SubjectId] = keys.Unwrap(row.Wrapped!, row.SubjectId);
            if (cache.Count > 100_000) cache.Clear();
            cache[row.SubjectId] = (found[row.SubjectId], clock.Now + remembered);
        }
        return found;
    }

    /// <summary>Forgets a key here and now; the row is what erases.</summary>
    public void Forget(string subject) => cache.TryRemove(subject, out _);
}

/// <summary>Seals for one commit, making the keys of new subjects rows of the same commit: a key must never be known before it is stored.</summary>
sealed class FreshKeys(SubjectKeys keys, CrmDb db, DateTimeOffset now, IReadOnlyCollection<string> expected)
{
    readonly Dictionary<string, byte[]?> known = [];

    /// <summary>The subject's key, or null where it has none yet. The first question fetches those of all subjects the commit is expected to meet.</summary>
    public async Task<byte[]?> Find(string subject, CancellationToken ct)
    {
        if (known.TryGetValue(subject, out var key)) return key;
        string[] asked = [.. expected.Append(subject).Where(s => !known.ContainsKey(s)).Distinct()];
        var found = await keys.FindMany(db, asked, ct);
        foreach (var one in asked) known[one] = found.GetValueOrDefault(one);
        return known[subject];
    }

    public async Task Seal(JsonObject body, string subject, CancellationToken ct)
    {
        byte[]? key = null;
        var needed = false;
        Sealing.Seal.Visit(body, (_, value) => { needed |= !Sealing.Seal.IsSealed(value); return value; });
        if (!needed) return;
        key = await Find(subject, ct) ?? Make(subject);
        Sealing.Seal.Visit(body, (_, value) => Sealing.Seal.IsSealed(value) ? value : Sealing.Seal.Close(key, subject, value));
    }

    public async Task<string> SealBody(string json, string subject, CancellationToken ct)
    {
        if (!PersonalAttributes.All.Keys.Any(json.Contains)) return json;
        var node = (JsonObject)JsonNode.Parse(json)!;
        await Seal(node, subject, ct);
        return node.ToJsonString(StoreJson.Options);
    }

    byte[] Make(string subject)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        db.Add(new SubjectKey { SubjectId = subject, Wrapped = keys.Keys.Wrap(key, subject), CreatedAt = now });
        known[subject] = key;
        return key;
    }
}
