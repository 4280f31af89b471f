using Dialtone.Platform.Store;

namespace Dialtone.Contracts.Inventory;

/// <summary>
/// Access numbers are won, not looked up. Each call registers a compare-and-set that runs inside the session's commit; when it changes nothing,
/// the commit fails with Conflict (409) <c>inventory.number.taken</c> whose data carries five fresh suggestions, and nothing of the act is done.
/// </summary>
public interface INumberHolds
{
    /// <summary>free → selected by <paramref name="holder"/> (a cart) until the lease ends by the database's clock; again by the same holder renews.</summary>
    void Select(Session session, string number, string holder, TimeSpan lease);

    /// <summary>free, or selected by <paramref name="holder"/> → reserved for <paramref name="orderId"/>, without an end.</summary>
    void Reserve(Session session, string number, string holder, string orderId);

    /// <summary>reserved for <paramref name="orderId"/> → in use by <paramref name="productId"/>; again by the same product changes nothing.</summary>
    void Use(Session session, string number, string orderId, string productId);

    /// <summary>selected by <paramref name="holder"/> → free. Not selected by it: nothing happens.</summary>
    void Unselect(Session session, string number, string holder);

    /// <summary>reserved for <paramref name="orderId"/> → free. Not reserved for it: nothing happens.</summary>
    void Release(Session session, string number, string orderId);
}

/// <summary>SIM cards by ICCID, the same way: blank → reserved → in use, or scrapped.</summary>
public interface ISimHolds
{
    void Reserve(Session session, string iccid, string orderId);

    void Use(Session session, string iccid, string orderId, string productId);

    void Release(Session session, string iccid, string orderId);
}

/// <summary>
/// How many mobile cards one identity may hold with this operator (five, by the regulator's rule, configurable). Counted across customers by the
/// identity's blind hash; one more than allowed fails the commit with 422 <c>inventory.cards.limit</c>.
/// </summary>
public interface ICardQuota
{
    void Take(Session session, string identityHash, int cards, string orderId);

    void Release(Session session, string orderId);
}
