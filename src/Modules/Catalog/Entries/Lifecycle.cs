using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Entries;

/// <summary>
/// The states of a catalogue entry and the legal ways between them, as TM Forum draws them: forward one step at a time, back from a test that failed,
/// out by rejection before it is on sale. An entry may be created in any state, because catalogues are taken over from elsewhere.
/// </summary>
internal static class Lifecycle
{
    public const string InStudy = "In study", InDesign = "In design", InTest = "In test", Rejected = "Rejected", Active = "Active", Launched = "Launched", Retired = "Retired", Obsolete = "Obsolete";

    static readonly Dictionary<string, string[]> ways = new()
    {
        [InStudy] = [InDesign, Rejected],
        [InDesign] = [InTest, Rejected],
        [InTest] = [InDesign, Active, Rejected],
        [Rejected] = [],
        [Active] = [Launched, Retired],
        [Launched] = [Retired],
        [Retired] = [Obsolete],
        [Obsolete] = [],
    };

    public static IReadOnlyCollection<string> All => ways.Keys;

    public static bool Knows(string status) => ways.ContainsKey(status);

    /// <summary>Not yet on sale.</summary>
    public static bool IsDraft(string? status) => status is InStudy or InDesign or InTest;

    /// <summary>Open for sale, as far as the state says; dates and <c>isSellable</c> have their own say.</summary>
    public static bool IsOnSale(string? status) => status is Active or Launched;

    /// <summary>The shortest way from one state to another, without the first; one state where they are equal, null where none leads there.</summary>
    public static IReadOnlyList<string>? Way(string from, string to)
    {
        if (from == to) return [to];
        var came = new Dictionary<string, string> { [from] = from };
        for (var open = new Queue<string>([from]); open.TryDequeue(out var at);)
            foreach (var next in ways.GetValueOrDefault(at) ?? [])
                if (came.TryAdd(next, at)) open.Enqueue(next);
        if (!came.ContainsKey(to)) return null;
        var way = new List<string>();
        for (var at = to; at != from; at = came[at]) way.Insert(0, at);
        return way;
    }

    /// <summary>Refuses (409) a change of state that the table does not have, naming those it has. An unknown state is the checks' to refuse.</summary>
    public static void Demand(string from, string to)
    {
        if (from == to || !Knows(to) || !ways.TryGetValue(from, out var legal) || legal.Contains(to)) return;
        if (legal.Length == 0) throw Refused.State("catalog.lifecycle.ended", "lifecycleStatus", ("from", from), ("to", to));
        throw Refused.State("catalog.lifecycle.illegal", "lifecycleStatus", ("from", from), ("to", to), ("legal", legal));
    }
}
