using Dialtone.Platform.Failures;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>TMF622's states of an order and its items, and which may follow which.</summary>
internal static class ProductOrderStates
{
    static readonly Dictionary<string, string[]> legal = new()
    {
        ["acknowledged"] = ["inProgress", "pending", "held", "rejected", "cancelled", "completed"],
        ["pending"] = ["inProgress", "held", "cancelled"],
        ["held"] = ["inProgress", "cancelled", "failed"],
        ["inProgress"] = ["pending", "held", "completed", "partial", "failed", "cancelled"],
        ["rejected"] = [],
        ["cancelled"] = [],
        ["completed"] = [],
        ["failed"] = [],
        ["partial"] = [],
    };

    /// <summary>Every state in which something may still happen.</summary>
    public static readonly string[] Open = [.. legal.Where(s => s.Value.Length > 0).Select(s => s.Key)];

    public static bool IsFinal(string state) => legal[state].Length == 0;

    /// <summary>Refuses (409) what may not follow, naming what may.</summary>
    public static void Demand(string from, string to)
    {
        if (!legal[from].Contains(to)) throw Refused.State("ordering.order.state", "state", ("from", from), ("to", to), ("legal", legal[from]));
    }
}
