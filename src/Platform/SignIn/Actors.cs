using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Dialtone.Platform.Access;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.SignIn;

/// <summary>Who a user or token is and may do, read from the store and remembered for ten seconds: so long may a withdrawn right last.</summary>
public sealed class Actors(Database database, Clock clock)
{
    public const string PermissionClaim = "permission";
    static readonly TimeSpan remembered = TimeSpan.FromSeconds(10);
    readonly ConcurrentDictionary<string, (Actor? Actor, DateTimeOffset Until)> cache = new();

    /// <summary>The actor of a user, or null where the user is gone or disabled.</summary>
    public Task<Actor?> OfUser(string userId, CancellationToken ct) => Remember("user/" + userId, db => Load(db, userId, ct));

    /// <summary>The actor of a bearer token, or null where it is unknown or expired.</summary>
    public Task<Actor?> OfToken(string token, CancellationToken ct)
    {
        var hash = Hash(token);
        return Remember("token/" + hash, async db =>
        {
            var known = await db.Set<AccessToken>().AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash, ct);
            return known is null || known.ExpiresAt < clock.Now ? null : await Load(db, known.UserId, ct);
        });
    }

    /// <summary>Makes a token for a user and stores its hash; the token is returned this once.</summary>
    public async Task<string> NewToken(string userId, string label, TimeSpan life, CancellationToken ct)
    {
        var token = "dtk_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        await using var db = database.NewContext();
        db.Add(new AccessToken { Hash = Hash(token), UserId = userId, Label = label, CreatedAt = clock.Now, ExpiresAt = clock.Now + life });
        await database.Write(db, slot => db.SaveChangesAsync(slot), ct);
        return token;
    }

    /// <summary>Ends a token before its time.</summary>
    public async Task EndToken(string token, CancellationToken ct)
    {
        var hash = Hash(token);
        await using var db = database.NewContext();
        await database.Write(db, slot => db.Set<AccessToken>().Where(t => t.Hash == hash).ExecuteDeleteAsync(slot), ct);
        cache.TryRemove("token/" + hash, out _);
    }

    static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    async Task<Actor?> Remember(string key, Func<CrmDb, Task<Actor?>> load)
    {
        if (cache.TryGetValue(key, out var known) && known.Until > clock.Now) return known.Actor;
        await using var db = database.NewContext();
        var actor = await load(db);
        if (cache.Count > 50_000) cache.Clear();
        cache[key] = (actor, clock.Now + remembered);
        return actor;
    }

    async Task<Actor?> Load(CrmDb db, string userId, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, ct);
        if (user is null or { IsDisabled: true }) return null;
        var permissions = await db.Set<IdentityUserRole<string>>().Where(r => r.UserId == userId)
            .Join(db.Set<IdentityRoleClaim<string>>().Where(c => c.ClaimType == PermissionClaim), r => r.RoleId, c => c.RoleId, (_, c) => c.ClaimValue!)
            .Distinct().ToListAsync(ct);
        return new Actor(user.Id, user.DisplayName, user.OrganizationPath, user.Channel, permissions.ToFrozenSet(), user.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
