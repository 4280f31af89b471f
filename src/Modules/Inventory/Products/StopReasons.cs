using Dialtone.Platform.Failures;

namespace Dialtone.Inventory.Products;

/// <summary>
/// Why a service is stopped is a set, not a state: a subscriber in arrears (欠停) who also reported the phone lost (挂失) comes back only when both are cleared.
/// Reasons are open data; arrears, lost, ownerRequest and risk are those of today.
/// </summary>
internal static class StopReasons
{
    /// <summary>The reason a machine gives that only says "suspended".</summary>
    public const string Administrative = "administrative";

    /// <summary>The status that follows from the reasons open; other life-cycle states are not theirs to change.</summary>
    public static string StatusOf(string status, IReadOnlyCollection<string> open) =>
        ProductStates.IsInService(status) ? open.Count > 0 ? ProductStates.Suspended : ProductStates.Active : status;

    /// <summary>The set after a client's change of status and reasons, each as it was and as it is asked for. Asking to resume clears only the administrative stop.</summary>
    public static IReadOnlyList<string> After(string statusWas, IReadOnlyCollection<string> were, string status, IReadOnlyCollection<string> asked)
    {
        var changed = !were.Order().SequenceEqual(asked.Order());
        if (changed && !ProductStates.IsInService(status)) throw Refused.State("inventory.stop.state", "stop", ("status", status));
        if (statusWas == status || !ProductStates.IsInService(status)) return [.. asked.Distinct()];
        if (status == ProductStates.Suspended) return asked.Count > 0 ? [.. asked.Distinct()] : [Administrative];
        var left = asked.Where(r => r != Administrative).Distinct().ToArray();
        if (left.Length > 0) throw Refused.State("inventory.stop.open", "status", ("reasons", left));
        return [];
    }
}
