using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;

namespace Dialtone.Host.Conformance;

/// <summary>Runs the kits' facts, the specifications' types and the protocol's demands against any base address, ours or another's.</summary>
internal static class ConformanceRun
{
    /// <summary>All of these versions; <paramref name="progress"/> gets a line a resource and one for each unmet demand.</summary>
    public static async Task<IReadOnlyList<Finding>> Run(HttpClient client, IReadOnlyCollection<string> versions, Action<string>? progress = null)
    {
        var findings = new List<Finding>();
        await Run(client, new Selection(versions, []), (_, _) => Task.CompletedTask, found =>
        {
            findings.AddRange(found);
            foreach (var line in Report.Lines(found)) progress?.Invoke(line);
            return Task.CompletedTask;
        }, default);
        return findings;
    }

    /// <summary>Throws <see cref="Unanswered"/> where nobody answers any more.</summary>
    /// <param name="beginning">Told of each resource before it is asked about.</param>
    /// <param name="done">Gets all that was found of a resource.</param>
    public static async Task Run(HttpClient client, Selection selection, Func<Kit, KitResource, Task> beginning, Func<IReadOnlyList<Finding>, Task> done, CancellationToken ct)
    {
        var http = new Exchange(client, ct);
        foreach (var version in selection.VersionsAsked)
        {
            var (kits, created) = (Kit.Of(version), new Dictionary<string, JsonObject>());
            var needed = selection.Needed(kits);
            foreach (var (kit, resource) in kits.SelectMany(k => k.Resources.Select(r => (k, r))))
            {
                ct.ThrowIfCancellationRequested();
                var subject = new Subject(http, kit, resource, created);
                if (selection.Asks(kit))
                {
                    await beginning(kit, resource);
                    var findings = new List<Finding>();
                    foreach (var (demand, check) in ProtocolChecks.Of(kit).Concat(FactChecks.Of(kit, resource))) findings.Add(await Find(subject, kit, demand, check));
                    await done(findings);
                }
                if (resource.Create is not null && (selection.Asks(kit) || needed.Contains(resource.Name))) await Seen(async () => created[resource.Name] = await subject.Ended(await subject.Create()));
            }
        }
    }

    static async Task<Finding> Find(Subject subject, Kit kit, Demand demand, Func<Subject, Task> check)
    {
        subject.Http.Told();
        try
        {
            var unmet = await Seen(() => check(subject));
            return new(kit.Api, kit.Version, subject.Resource.Name, demand, unmet) { Exchanges = subject.Http.Told() };
        }
        catch (NotAsked)
        {
            return new(kit.Api, kit.Version, subject.Resource.Name, demand, null, Applies: false);
        }
    }

    static async Task<Problem?> Seen(Func<Task> check)
    {
        try
        {
            await check();
            return null;
        }
        catch (Unmet unmet)
        {
            return unmet.Seen;
        }
        // An answer of another shape than any a check looks for: a number for an id, null in a list.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or NullReferenceException or KeyNotFoundException)
        {
            return Problem.Of("conformance.seen.garbage", null, ("error", e.Message));
        }
    }
}
