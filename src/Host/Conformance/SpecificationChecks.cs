using System.Collections.Concurrent;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Tmf;

namespace Dialtone.Host.Conformance;

/// <summary>Holds answers against the published specification: its names, types and required attributes.</summary>
internal static class SpecificationChecks
{
    static readonly ConcurrentDictionary<string, Schema?> known = new();

    public static async Task Specified(Subject s)
    {
        if (Table(s.Api, s.Version) is not { } schema || !schema.Resources.TryGetValue(s.Resource.Name, out var type)) throw new NotAsked();
        var got = (await s.Http.Get(s.Of(await s.Create()))).Must(200).Object;
        var problems = schema.Check(type, got, whole: true);
        if (problems.Count > 0) throw Contradicting(problems[0], problems.Count - 1);
    }

    static Unmet Contradicting(Problem problem, int more) => problem.Code == "platform.required"
        ? new("conformance.seen.required", ("attribute", problem.Field), ("more", more))
        : new("conformance.seen.contradicts", ("attribute", problem.Field), ("type", problem.Values.GetValueOrDefault("expected") ?? string.Join(", ", problem.Values.GetValueOrDefault("allowed") as string[] ?? [])), ("more", more));

    static Schema? Table(string api, string version) => known.GetOrAdd(version == "v4" ? api : $"{api}.{version}",
        name => typeof(Schema).Assembly.GetManifestResourceInfo($"schema/{name}.json") is null ? null : Schema.Of(name));
}
