using System.Text.RegularExpressions;

namespace Dialtone.Host.Conformance;

/// <summary>Which versions and APIs a run asks about; none named means all.</summary>
internal sealed partial record Selection(IReadOnlyCollection<string> Versions, IReadOnlyCollection<string> Apis)
{
    public static readonly Selection All = new([], []);

    public IEnumerable<string> VersionsAsked => Kit.Versions.Where(v => Versions.Count == 0 || Versions.Contains(v));

    public bool Asks(Kit kit) => Apis.Count == 0 || Apis.Contains(kit.Api);

    public int Count => VersionsAsked.SelectMany(Kit.Of).Where(Asks).Sum(k => k.Resources.Count);

    /// <summary>The resources of other APIs that those of the asked ones refer to: created, not tested.</summary>
    public IReadOnlySet<string> Needed(IReadOnlyList<Kit> kits)
    {
        var all = kits.SelectMany(k => k.Resources).ToDictionary(r => r.Name);
        var tested = kits.Where(Asks).SelectMany(k => k.Resources).Select(r => r.Name).ToHashSet();
        var (needed, open) = (new HashSet<string>(), new Queue<string>(tested));
        while (open.TryDequeue(out var name))
            foreach (var other in Named(all[name]))
                if (!tested.Contains(other) && needed.Add(other)) open.Enqueue(other);
        return needed;
    }

    static IEnumerable<string> Named(KitResource resource) => Reference().Matches(resource.Create?.ToJsonString() + resource.Patch?.ToJsonString()).Select(m => m.Groups[1].Value).Concat(resource.Needs ?? []);

    [GeneratedRegex(@"\{\{(\w+)\.\w+\}\}")]
    private static partial Regex Reference();
}
