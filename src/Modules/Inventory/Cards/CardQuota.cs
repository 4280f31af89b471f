using Dialtone.Contracts.Inventory;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Dialtone.Inventory.Cards;

/// <summary>
/// Five cards an identity (一证五号), or what <c>Dialtone:CardsPerIdentity</c> says. The counter moves only by a compare-and-set that keeps it within
/// the limit; beside it stands what each order and product took, so that giving back is exact however often it is asked.
/// </summary>
internal sealed class CardQuota(IConfiguration configuration) : ICardQuota
{
    public int Limit { get; } = configuration.GetValue("Dialtone:CardsPerIdentity", 5);
    readonly Dictionary<(string Identity, string Order), int> asked = [];

    public void Take(Session session, string identityHash, int cards, string orderId)
    {
        // An act may ask line by line; what counts is what the order takes in all, and that is taken once.
        if (asked.TryGetValue((identityHash, orderId), out var already))
        {
            asked[(identityHash, orderId)] = already + cards;
            return;
        }
        asked[(identityHash, orderId)] = cards;
        session.AtCommit((db, ct) => Take(db, identityHash, asked.Remove((identityHash, orderId), out var all) ? all : 0, orderId, ct));
    }

    public void Release(Session session, string orderId) => session.AtCommit(async (db, ct) =>
    {
        foreach (var use in await db.Set<CardUse>().AsNoTracking().Where(u => u.Key == orderId).ToListAsync(ct))
            if (await db.Set<CardUse>().Where(u => u.Key == use.Key && u.IdentityHash == use.IdentityHash && u.Cards == use.Cards).ExecuteDeleteAsync(ct) == 1)
                await db.Run("UPDATE card_count SET used = used - {1} WHERE identity_hash = {0}", ct, use.IdentityHash, use.Cards);
    });

    /// <summary>Moves cards from the order that asked for them to the products they became; the count stays. A product that has its row already moves nothing.</summary>
    public void Settle(Session session, string identityHash, string orderId, IReadOnlyCollection<string> productIds) => session.AtCommit(async (db, ct) =>
    {
        foreach (var productId in productIds)
        {
            if (await Insert(db, identityHash, 1, productId, ct) == 0) continue;
            if (await db.Run("UPDATE card_use SET cards = cards - 1 WHERE key = {0} AND identity_hash = {1} AND cards > 0", ct, orderId, identityHash) == 0) await Count(db, ct, (identityHash, 1));
        }
        await db.Set<CardUse>().Where(u => u.Key == orderId && u.Cards == 0).ExecuteDeleteAsync(ct);
    });

    /// <summary>Counts cards that were there before us; the limit is for new ones.</summary>
    public void Count(Session session, IReadOnlyCollection<CardUse> uses)
    {
        if (uses.Count == 0) return;
        session.AddRows(uses);
        session.AtCommit((db, ct) => Count(db, ct, [.. uses.GroupBy(u => u.IdentityHash).Select(g => (g.Key, g.Sum(u => u.Cards)))]));
    }

    async Task Take(CrmDb db, string identityHash, int cards, string orderId, CancellationToken ct)
    {
        await db.Run("INSERT INTO card_count (identity_hash, used) VALUES ({0}, 0) ON CONFLICT (identity_hash) DO NOTHING", ct, identityHash);
        var more = cards;
        if (await Insert(db, identityHash, cards, orderId, ct) == 0)
        {
            var taken = await db.Set<CardUse>().Where(u => u.Key == orderId && u.IdentityHash == identityHash).Select(u => u.Cards).FirstAsync(ct);
            more = cards - taken;
            if (more == 0) return;
            await db.Set<CardUse>().Where(u => u.Key == orderId && u.IdentityHash == identityHash).ExecuteUpdateAsync(s => s.SetProperty(u => u.Cards, cards), ct);
        }
        if (await db.Run("UPDATE card_count SET used = used + {1} WHERE identity_hash = {0} AND used + {1} <= {2}", ct, identityHash, more, Limit) == 1) return;
        var used = await db.Set<CardCount>().Where(c => c.IdentityHash == identityHash).Select(c => c.Used).FirstAsync(ct);
        throw Refused.Unprocessable("inventory.cards.limit", "iccid", ("limit", Limit), ("used", used), ("asked", cards));
    }

    static Task<int> Insert(CrmDb db, string identityHash, int cards, string key, CancellationToken ct) =>
        db.Run("INSERT INTO card_use (key, identity_hash, cards) VALUES ({0}, {1}, {2}) ON CONFLICT (key, identity_hash) DO NOTHING", ct, key, identityHash, cards);

    static Task<int> Count(CrmDb db, CancellationToken ct, params (string Identity, int Cards)[] counts) => db.Run(
        "INSERT INTO card_count (identity_hash, used) VALUES " + string.Join(", ", counts.Select((_, i) => $"({{{2 * i}}}, {{{2 * i + 1}}})"))
        + " ON CONFLICT (identity_hash) DO UPDATE SET used = card_count.used + excluded.used", ct, [.. counts.SelectMany(c => new object[] { c.Identity, c.Cards })]);
}
