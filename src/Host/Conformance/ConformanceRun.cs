using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Dialtone.Host.Conformance;

/// <summary>One demand on one resource: met, or what was seen instead.</summary>
internal sealed record Finding(string Api, string Version, string Resource, string Demand, string? Unmet);

/// <summary>Runs the kits' facts and the protocol's demands against any base address, ours or another's, and tells the result as a table.</summary>
internal static class ConformanceRun
{
    public static async Task<IReadOnlyList<Finding>> Run(HttpClient client, IReadOnlyCollection<string> versions, Action<string>? progress = null)
    {
        var (http, findings) = (new Exchange(client), new List<Finding>());
        foreach (var version in versions)
        {
            var created = new Dictionary<string, JsonObject>();
            foreach (var kit in Kit.Of(version))
            {
                foreach (var resource in kit.Resources) findings.AddRange(await Protocol(http, kit, resource, created));
                findings.AddRange(await FactChecks.Run(http, kit, created));
                foreach (var line in Lines([.. findings.Where(f => f.Api == kit.Api && f.Version == version)])) progress?.Invoke(line);
            }
        }
        return findings;
    }

    static async Task<IReadOnlyList<Finding>> Protocol(Exchange http, Kit kit, KitResource resource, Dictionary<string, JsonObject> created)
    {
        var (subject, findings) = (new Subject(http, kit, resource, created), new List<Finding>());
        foreach (var (name, check) in ProtocolChecks.All)
            try
            {
                findings.Add(new(kit.Api, kit.Version, resource.Name, name, await Seen(() => check(subject))));
            }
            catch (NotAsked)
            {
                continue;
            }
        await Seen(async () => created[resource.Name] = await subject.Create());
        return findings;
    }

    static async Task<string?> Seen(Func<Task> check)
    {
        try
        {
            await check();
            return null;
        }
        catch (Unmet unmet)
        {
            return unmet.Message;
        }
    }

    static IEnumerable<string> Lines(IReadOnlyList<Finding> findings) => findings.GroupBy(f => (f.Api, f.Version, f.Resource)).SelectMany(g =>
        g.Where(f => f.Unmet is not null).Select(f => $"        {f.Demand}: {f.Unmet}")
            .Prepend($"{g.Key.Api} {g.Key.Version} {g.Key.Resource,-28} {g.Count(f => f.Unmet is null),3} of {g.Count(),3}{(g.All(f => f.Unmet is null) ? "" : "  FAILED")}"));

    /// <summary>The table of API, version and resource, with every unmet demand below it.</summary>
    public static string Markdown(IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder("# Conformance\n\nMade by `conformance run --output docs/conformance.md`; the demands are those of the public conformance kits (facts) and of TMF630 (protocol).\n\n| API | Version | Resource | Facts | Protocol |\n|---|---|---|---|---|\n");
        foreach (var g in findings.GroupBy(f => (f.Api, f.Version, f.Resource)))
            text.Append(CultureInfo.InvariantCulture, $"| {g.Key.Api} | {g.Key.Version} | {g.Key.Resource} | {Count(g.Where(IsFact))} | {Count(g.Where(f => !IsFact(f)))} |\n");
        var unmet = findings.Where(f => f.Unmet is not null).ToArray();
        text.Append(unmet.Length == 0 ? "\nEvery demand is met.\n" : "\n## Not met\n\n");
        foreach (var f in unmet) text.Append(CultureInfo.InvariantCulture, $"- {f.Api} {f.Version} {f.Resource}: {f.Demand} — {f.Unmet}\n");
        text.Append("\n## The protocol's demands\n\n");
        foreach (var (name, _) in ProtocolChecks.All) text.Append(CultureInfo.InvariantCulture, $"- {name}\n");
        return text.ToString();
    }

    static bool IsFact(Finding f) => f.Demand.StartsWith("fact: ", StringComparison.Ordinal);

    static string Count(IEnumerable<Finding> some) => some.ToArray() is { Length: > 0 } all ? $"{all.Count(f => f.Unmet is null)}/{all.Length}" : "–";
}
