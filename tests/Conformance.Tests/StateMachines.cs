namespace Dialtone.Conformance.Tests;

/// <summary>Which state may follow which over HTTP, said once more beside the code that decides it; the first is where the walk begins.</summary>
/// <param name="Attribute">Where the state is.</param>
/// <param name="Ways">In v4's words.</param>
sealed record StateMachine(string Attribute, IReadOnlyList<(string From, string[] To)> Ways)
{
    // What v5 spells otherwise.
    static readonly Dictionary<string, string> words5 = new() { ["deceaded"] = "deceased" };

    static StateMachine Of(string attribute, params (string, string[])[] ways) => new(attribute, ways);

    static readonly StateMachine entry = Of("lifecycleStatus",
        ("In study", ["In design", "Rejected"]), ("In design", ["In test", "Rejected"]), ("In test", ["In design", "Active", "Rejected"]), ("Rejected", []),
        ("Active", ["Launched", "Retired"]), ("Launched", ["Retired"]), ("Retired", ["Obsolete"]), ("Obsolete", []));

    static readonly StateMachine account = Of("state", ("active", ["suspended", "inactive", "closed"]), ("suspended", ["active", "closed"]), ("inactive", ["active", "closed"]), ("closed", []));

    static readonly Dictionary<string, StateMachine> all = new()
    {
        ["individual"] = Of("status", ("initialized", ["validated", "deceaded"]), ("validated", ["initialized", "deceaded"]), ("deceaded", [])),
        ["organization"] = Of("status", ("initialized", ["validated", "closed"]), ("validated", ["initialized", "closed"]), ("closed", [])),
        ["customer"] = Of("status", ("potential", ["inNetwork", "competitor", "blacklisted"]), ("inNetwork", ["lost", "blacklisted"]), ("lost", ["inNetwork", "potential", "competitor", "blacklisted"]),
            ("blacklisted", ["potential", "inNetwork", "lost"]), ("competitor", ["potential", "inNetwork", "blacklisted"])),
        ["partyRole"] = Of("status", ("active", ["suspended", "closed"]), ("suspended", ["active", "closed"]), ("closed", [])),
        ["partyAccount"] = account, ["billingAccount"] = account, ["settlementAccount"] = account, ["financialAccount"] = account,
        ["catalog"] = entry, ["productCatalog"] = entry, ["category"] = entry, ["productSpecification"] = entry, ["productOfferingPrice"] = entry, ["productOffering"] = entry, ["promotion"] = entry,
        ["product"] = Of("status", ("created", ["pendingActive", "active", "cancelled", "aborted"]), ("pendingActive", ["active", "cancelled", "aborted"]), ("active", ["suspended", "pendingTerminate", "terminated"]),
            ("suspended", ["active", "pendingTerminate", "terminated"]), ("pendingTerminate", ["active", "suspended", "terminated"]), ("terminated", []), ("cancelled", []), ("aborted", [])),
        // An order changes its state by what is done with it, never by a patch; its own tests walk that table.
        ["productOrder"] = Of("state", ("acknowledged", []), ("inProgress", []), ("held", []), ("pending", []), ("completed", []), ("failed", []), ("cancelled", []), ("rejected", []), ("partial", [])),
    };

    public static StateMachine? For(string resource, string version) => !all.TryGetValue(resource, out var machine) || version == "v4" ? all.GetValueOrDefault(resource)
        : machine with { Ways = [.. machine.Ways.Select(w => (Word(w.From), w.To.Select(Word).ToArray()))] };

    static string Word(string v4) => words5.GetValueOrDefault(v4, v4);

    /// <summary>The shortest way to each state that can be reached, itself left out.</summary>
    public IReadOnlyDictionary<string, string[]> Paths()
    {
        var paths = new Dictionary<string, string[]> { [Ways[0].From] = [] };
        for (var queue = new Queue<string>([Ways[0].From]); queue.TryDequeue(out var at);)
            foreach (var next in Ways.Single(w => w.From == at).To)
                if (paths.TryAdd(next, [.. paths[at], next])) queue.Enqueue(next);
        return paths;
    }
}
