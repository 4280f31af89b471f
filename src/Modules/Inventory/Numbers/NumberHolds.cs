using Dialtone.Contracts.Inventory;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Dialtone.Inventory.Numbers;

/// <summary>Five other numbers for whoever came too late.</summary>
internal sealed record NumberSuggestions(IReadOnlyList<string> Suggestions);

/// <summary>Each step of a number's life is one UPDATE that names the state it expects, so of any number of callers one changes the row.</summary>
internal sealed class NumberHolds(IConfiguration configuration) : INumberHolds
{
    const int Suggested = 5;
    readonly TimeSpan cooling = TimeSpan.FromDays(configuration.GetValue("Dialtone:NumberCoolingDays", 90));

    public void Select(Session session, string number, string holder, TimeSpan lease) => Win(session, number,
        $"UPDATE access_number SET state = 'selected', holder = {{1}}, order_id = NULL, until = {DatabaseClock.After(session, lease)} WHERE number = {{0}} AND ({Free(session)} OR state = 'selected' AND holder = {{1}})",
        number, holder);

    public void Reserve(Session session, string number, string holder, string orderId) => Win(session, number,
        $"UPDATE access_number SET state = 'reserved', holder = {{2}}, order_id = {{2}}, until = NULL WHERE number = {{0}} AND ({Free(session)} OR state = 'selected' AND holder = {{1}} OR state = 'reserved' AND order_id = {{2}})",
        number, holder, orderId);

    public void Use(Session session, string number, string orderId, string productId) => Win(session, number,
        "UPDATE access_number SET state = 'inUse', product_id = {2}, holder = NULL, until = NULL WHERE number = {0} AND (state = 'reserved' AND order_id = {1} OR state = 'inUse' AND product_id = {2})",
        number, orderId, productId);

    /// <summary>free → in use, for products that come through no order.</summary>
    public void Occupy(Session session, string number, string productId) => Win(session, number,
        $"UPDATE access_number SET state = 'inUse', product_id = {{1}}, holder = NULL, order_id = NULL, until = NULL WHERE number = {{0}} AND ({Free(session)} OR state = 'inUse' AND product_id = {{1}})",
        number, productId);

    public void Unselect(Session session, string number, string holder) => session.AtCommit((db, ct) => db.Run(
        "UPDATE access_number SET state = 'free', holder = NULL, until = NULL WHERE number = {0} AND state = 'selected' AND holder = {1}", ct, number, holder));

    public void Release(Session session, string number, string orderId) => session.AtCommit((db, ct) => db.Run(
        "UPDATE access_number SET state = 'free', holder = NULL, order_id = NULL, until = NULL WHERE number = {0} AND state = 'reserved' AND order_id = {1}", ct, number, orderId));

    /// <summary>in use by the product → cooling (冷冻期), after which it is free.</summary>
    public void Cool(Session session, string number, string productId) => session.AtCommit((db, ct) => db.Run(
        $"UPDATE access_number SET state = 'cooling', holder = NULL, order_id = NULL, product_id = NULL, until = {DatabaseClock.After(session, cooling)} WHERE number = {{0}} AND state = 'inUse' AND product_id = {{1}}", ct, number, productId));

    static string Free(Session session) => $"state = 'free' OR state IN ('selected', 'cooling') AND until <= {DatabaseClock.Now(session)}";

    static void Win(Session session, string number, string sql, params object[] values) => session.AtCommit(async (db, ct) =>
    {
        if (await db.Run(sql, ct, values) == 1) return;
        var rows = db.Set<AccessNumber>().AsNoTracking();
        var asked = await rows.FirstOrDefaultAsync(n => n.Number == number, ct) ?? throw Refused.Unprocessable("inventory.number.unknown", "accessNumber", ("number", number));
        var others = await FreeNumbers.Some(rows, asked.Kind, asked.CityCode, Suggested, session.Now, ct);
        throw Conflict.Taken(Problem.Of("inventory.number.taken", "accessNumber", ("number", number)) with { Data = new NumberSuggestions(others) });
    });
}
