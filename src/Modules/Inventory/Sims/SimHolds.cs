using Dialtone.Contracts.Inventory;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Sims;

/// <summary>The same for cards: each step one UPDATE that names the state it expects.</summary>
internal sealed class SimHolds : ISimHolds
{
    public void Reserve(Session session, string iccid, string orderId) => Win(session, iccid,
        "UPDATE sim_card SET state = 'reserved', order_id = {1} WHERE iccid = {0} AND (state = 'blank' OR state = 'reserved' AND order_id = {1})", iccid, orderId);

    public void Use(Session session, string iccid, string orderId, string productId) => Win(session, iccid,
        "UPDATE sim_card SET state = 'inUse', product_id = {2} WHERE iccid = {0} AND (state = 'reserved' AND order_id = {1} OR state = 'inUse' AND product_id = {2})", iccid, orderId, productId);

    /// <summary>blank → in use, for products that come through no order.</summary>
    public void Occupy(Session session, string iccid, string productId) => Win(session, iccid,
        "UPDATE sim_card SET state = 'inUse', product_id = {1} WHERE iccid = {0} AND (state = 'blank' OR state = 'inUse' AND product_id = {1})", iccid, productId);

    public void Release(Session session, string iccid, string orderId) => session.AtCommit((db, ct) =>
        db.Run("UPDATE sim_card SET state = 'blank', order_id = NULL WHERE iccid = {0} AND state = 'reserved' AND order_id = {1}", ct, iccid, orderId));

    /// <summary>in use by the product → scrapped; a card is not given to a second customer.</summary>
    public void Scrap(Session session, string iccid, string productId) => session.AtCommit((db, ct) =>
        db.Run("UPDATE sim_card SET state = 'scrapped' WHERE iccid = {0} AND state = 'inUse' AND product_id = {1}", ct, iccid, productId));

    static void Win(Session session, string iccid, string sql, params object[] values) => session.AtCommit(async (db, ct) =>
    {
        if (await db.Run(sql, ct, values) == 1) return;
        if (!await db.Set<SimCard>().AnyAsync(s => s.Iccid == iccid, ct)) throw Refused.Unprocessable("inventory.sim.unknown", "iccid", ("iccid", iccid));
        throw Conflict.Taken("inventory.sim.taken", "iccid", ("iccid", iccid));
    });
}
