using Dialtone.Contracts.Catalog;
using Dialtone.Ordering.Lines;

namespace Dialtone.Ordering.Decomposition;

/// <summary>A task of an order's plan, before it is stored.</summary>
/// <param name="Id"><c>{item}/{key}</c>: the same order always gives the same ids.</param>
/// <param name="UnitId">The item it comes into service with: every part of a bundle (<c>kind</c> bundle) begins a unit of its own.</param>
/// <param name="DependsOn">Ids of tasks that must be done before.</param>
internal sealed record PlannedTask(string Id, string ItemId, string UnitId, string Name, string NameEn, string Kind, string Peer, string Operation, IReadOnlyList<string> DependsOn);

/// <summary>Order and catalogue → plan. Pure and deterministic: the offerings' own fulfilment tasks, in the order the lines stand.</summary>
internal static class OrderDecomposer
{
    public const string BillingTask = "billing", NoticeTask = "notice";

    public static IReadOnlyList<PlannedTask> Plan(IReadOnlyList<Line> lines, IReadOnlyDictionary<string, Offer> offers)
    {
        var tasks = new List<PlannedTask>();
        foreach (var line in lines) Line(line, offers[line.OfferingId], line.Key, [], tasks);
        return tasks;
    }

    static void Line(Line line, Offer offer, string unit, IReadOnlyList<IReadOnlyDictionary<string, string>> above, List<PlannedTask> tasks)
    {
        var own = offer.Fulfilment.ToDictionary(f => f.Key, f => $"{line.Key}/{f.Key}");
        var known = above.Append(own).ToArray();
        foreach (var task in offer.Fulfilment)
            tasks.Add(new(own[task.Key], line.Key, unit, task.Name, task.NameEn, task.Kind, task.Peer, task.Operation,
                [.. task.After.Select(key => Nearest(known, key)).OfType<string>()]));
        foreach (var child in line.Children) Line(child, offer.Parts.First(p => p.Offer.Id == child.OfferingId).Offer, offer.Kind == "bundle" ? child.Key : unit, known, tasks);
    }

    // A part may wait for a task of what it is part of (IPTV for the line): the nearest one above with that key.
    static string? Nearest(IReadOnlyList<IReadOnlyDictionary<string, string>> known, string key)
    {
        for (var i = known.Count - 1; i >= 0; i--)
            if (known[i].TryGetValue(key, out var id)) return id;
        return null;
    }
}
