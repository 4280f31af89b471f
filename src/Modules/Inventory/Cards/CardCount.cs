namespace Dialtone.Inventory.Cards;

/// <summary>How many mobile cards an identity has or has ordered, across customers. The one row a sixth card must pass.</summary>
internal sealed class CardCount
{
    public required string IdentityHash { get; init; }
    public int Used { get; set; }
}

/// <summary>What the count is made of: the cards of an order under way, then of each product.</summary>
internal sealed class CardUse
{
    /// <summary>Order id, later product id.</summary>
    public required string Key { get; init; }
    public required string IdentityHash { get; init; }
    public int Cards { get; set; }
}
