using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Intake;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Catalog.Published;
using Dialtone.Catalog.Specifications;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;

namespace Dialtone.Catalog.Verifying;

/// <summary>What is wrong with an entry of a file, and which offering bears it.</summary>
internal sealed record FileProblem(string Type, string Id, string Name, Problem Problem);

/// <summary>Files of TMF620 payloads as a catalogue of their own. References lead by id, then number, then name.</summary>
internal sealed class FileCatalogue
{
    readonly List<(EntryType Type, string Id, JsonObject Body)> entries = [];

    public CatalogueData Data { get; } = new();

    /// <summary>Offerings in the order of the files.</summary>
    public List<string> Offerings { get; } = [];

    public List<FileProblem> Problems { get; } = [];

    /// <summary>Whether any offering says something of what publication needs.</summary>
    public bool SaysStatements => Data.Offerings.Values.Any(o => StatementFaults.Statements.Any(o.Content.ContainsKey));

    public void Read(string file, byte[] content)
    {
        try
        {
            foreach (var (node, type) in Entities(StrictJson.Parse(content)))
                if (node is not JsonObject body) Problems.Add(new("", file, file, Problem.Of("platform.json.object")));
                else if ((EntryShape.Of(body) ?? type) is not { } shape) Problems.Add(new("", file, body.Text("name") ?? file, Problem.Of("catalog.import.type", "@type", ("types", EntryType.All.Select(t => t.Name)))));
                else entries.Add((shape, body.Text("id") ?? body.Text("offerNumber") ?? body.Text("productNumber") ?? body.Text("name") ?? $"{file}[{entries.Count}]", body));
        }
        catch (Refused unread)
        {
            Problems.AddRange(unread.Problems.Select(p => new FileProblem("", file, file, p)));
        }
    }

    // An array, one object, or an object with a list for each resource.
    static IEnumerable<(JsonNode? Node, EntryType? Type)> Entities(JsonNode? read) => read switch
    {
        JsonArray many => many.Select(n => (n, (EntryType?)null)),
        JsonObject lists when lists.Count > 0 && lists.All(l => l.Value is JsonArray && EntryType.Of(l.Key) is not null) => lists.SelectMany(l => ((JsonArray)l.Value!).Select(n => (n, EntryType.Of(l.Key)))),
        _ => [(read, null)],
    };

    public void Close()
    {
        var byWord = entries.SelectMany(e => Words(e.Type, e.Id, e.Body)).GroupBy(w => w.Key).ToDictionary(g => g.Key, g => g.OrderBy(w => w.Rank).First().Id);
        foreach (var twice in entries.GroupBy(e => (e.Type, e.Id)).Where(g => g.Count() > 1)) Problems.Add(new(twice.Key.Type.Name, twice.Key.Id, twice.First().Body.Text("name") ?? "", Problem.Of("catalog.twice", "id", ("field", "id"), ("name", twice.Key.Id))));
        foreach (var (type, id, body) in entries)
        {
            foreach (var reference in EntryReferences.In(body))
                if ((byWord.TryGetValue((reference.Type, reference.Id), out var to) || reference.Name is { } name && byWord.TryGetValue((reference.Type, name), out to)) && to != reference.Id) reference.PointTo(to);
            var problems = Check(type, body);
            foreach (var problem in problems) Problems.Add(new(type.Name, id, body.Text("name") ?? id, problem));
            // What cannot be compiled is told, and then left out for those that have it as a part.
            if (problems.Any(p => p.Field?.StartsWith("rule[", StringComparison.Ordinal) == true)) body.Remove("rule");
            if (problems.Any(p => p.Field == "condition")) body.Remove("condition");
            var into = type.DocumentName switch { nameof(ProductOffering) => Data.Offerings, nameof(ProductSpecification) => Data.Specifications, nameof(ProductOfferingPrice) => Data.Prices, _ => null };
            into?.TryAdd(id, new(id, 0, body));
            if (into == Data.Offerings && !Offerings.Contains(id)) Offerings.Add(id);
        }
        Circles(nameof(ProductOffering), Data.Offerings, "catalog.bundle.circle", o => BundleParts.Of(o).Select(p => p.Content.Text("id")).OfType<string>());
        Circles(nameof(ProductSpecification), Data.Specifications, "catalog.specification.circle", ProductSpecification.Parents);
    }

    static IEnumerable<((string, string) Key, int Rank, string Id)> Words(EntryType type, string id, JsonObject body) =>
        new[] { (id, 0), (body.Text("offerNumber") ?? body.Text("productNumber"), 1), (body.Text("name"), 2) }.Where(w => w.Item1 is { Length: > 0 }).Select(w => ((type.Name, w.Item1!), w.Item2, id));

    static IReadOnlyList<Problem> Check(EntryType type, JsonObject body)
    {
        try
        {
            return type.Problems((JsonObject)body.DeepClone());
        }
        catch (Failure wrong)
        {
            return wrong.Problems;
        }
        catch (JsonException wrong)
        {
            return [Problem.Of("catalog.verify.unreadable", wrong.Path?.TrimStart('$', '.'), ("field", wrong.Path?.TrimStart('$', '.') ?? ""))];
        }
    }

    void Circles(string type, Dictionary<string, EntryData> all, string code, Func<JsonObject, IEnumerable<string>> below)
    {
        foreach (var (id, entry) in all)
        {
            var (seen, next) = (new HashSet<string>(), new Stack<string>(below(entry.Content)));
            while (next.TryPop(out var at))
                if (at == id)
                {
                    Problems.Add(new(type, id, entry.Content.Text("name") ?? id, Problem.Of(code, null, ("path", $"{id} → … → {id}"))));
                    break;
                }
                else if (seen.Add(at) && all.TryGetValue(at, out var further))
                    foreach (var more in below(further.Content)) next.Push(more);
        }
    }
}
