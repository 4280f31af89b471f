using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Specifications;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Published;

/// <summary>A characteristic with the specification it comes from and the one whose it replaces.</summary>
internal sealed record Inherited(JsonObject Characteristic, string Origin, string? OriginEn, string? Overrides, string? OverridesEn = null);

/// <summary>A specification with all it inherits, ancestors first. What is said again further down replaces what was said above and keeps its place.</summary>
internal sealed class SpecificationLine
{
    readonly List<Inherited> characteristics = [];
    readonly List<FulfilmentTask> fulfilment = [];
    readonly List<EntryData> sources = [];

    public IReadOnlyList<Inherited> Characteristics => characteristics;

    /// <summary>The specifications it is read from.</summary>
    public IReadOnlyList<EntryData> Sources => sources;

    public IReadOnlyList<FulfilmentTask> Fulfilment => fulfilment;

    public Telecom Telecom { get; private set; } = new(null, false, false);

    public static SpecificationLine Of(string? specificationId, IReadOnlyDictionary<string, EntryData> specifications)
    {
        var line = new SpecificationLine();
        if (specificationId is not null) line.Take(specificationId, specifications, []);
        return line;
    }

    void Take(string id, IReadOnlyDictionary<string, EntryData> specifications, HashSet<string> taken)
    {
        if (!taken.Add(id) || !specifications.TryGetValue(id, out var specification)) return;
        foreach (var parent in ProductSpecification.Parents(specification.Content)) Take(parent, specifications, taken);
        sources.Add(specification);
        var content = specification.Content;
        foreach (var characteristic in content.Parts("productSpecCharacteristic").Where(c => c.Text("name") is not null)) Take(characteristic, content.Text("name") ?? id, content.NameEn(content.Text("name") ?? id));
        foreach (var task in content.Parts("fulfilment")) Take(task);
        if (content.Part("telecom") is { } telecom) Telecom = new(telecom.Text("accessNumber"), telecom.Flag("sim") ?? false, telecom.Flag("address") ?? false);
    }

    void Take(JsonObject characteristic, string origin, string originEn)
    {
        var at = characteristics.FindIndex(c => c.Characteristic.Text("name") == characteristic.Text("name"));
        if (at < 0) characteristics.Add(new(characteristic, origin, originEn, null));
        else characteristics[at] = new(characteristic, origin, originEn, characteristics[at].Origin, characteristics[at].OriginEn);
    }

    void Take(JsonObject task)
    {
        var made = new FulfilmentTask(task.Text("key") ?? "", task.Text("name") ?? "", task.NameEn(task.Text("name") ?? ""), task.Text("kind") ?? "service", task.Text("peer") ?? "", task.Text("operation") ?? "",
            [.. (task["after"] as JsonArray)?.OfType<JsonValue>().Select(a => a.TryGetValue<string>(out var key) ? key : null).OfType<string>() ?? []]);
        var at = fulfilment.FindIndex(f => f.Key == made.Key);
        if (at < 0) fulfilment.Add(made);
        else fulfilment[at] = made;
    }
}
