using System.Collections.Frozen;
using Dialtone.Platform.Failures;

namespace Dialtone.Inventory.Products;

/// <summary>The life of a product in the states of TMF637, as a table. Active and suspended follow the stop reasons; the other steps are acts.</summary>
internal static class ProductStates
{
    public const string Created = "created", PendingActive = "pendingActive", Active = "active", Suspended = "suspended",
        PendingTerminate = "pendingTerminate", Terminated = "terminated", Cancelled = "cancelled", Aborted = "aborted";

    static readonly FrozenDictionary<string, string[]> next = new Dictionary<string, string[]>
    {
        [Created] = [PendingActive, Active, Cancelled, Aborted],
        [PendingActive] = [Active, Cancelled, Aborted],
        [Active] = [Suspended, PendingTerminate, Terminated],
        [Suspended] = [Active, PendingTerminate, Terminated],
        [PendingTerminate] = [Active, Suspended, Terminated],
        [Terminated] = [],
        [Cancelled] = [],
        [Aborted] = [],
    }.ToFrozenDictionary();

    public static readonly string[] Ended = [Terminated, Cancelled, Aborted];

    public static IReadOnlyList<string> From(string state) => next.GetValueOrDefault(state, []);

    public static bool IsEnded(string? state) => state is Terminated or Cancelled or Aborted;

    public static bool IsInService(string? state) => state is Active or Suspended;

    /// <summary>Refuses (409) a step the table does not have, naming those it has.</summary>
    public static void Demand(string from, string to)
    {
        if (from != to && !From(from).Contains(to))
            throw Refused.State("inventory.product.state", "status", ("from", from), ("to", to), ("legal", From(from).DefaultIfEmpty("—")));
    }
}
