using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Intake;

/// <inheritdoc/>
internal sealed class CatalogueIntake(Session session, TmfApi api, TmfBodies bodies) : ICatalogueIntake
{
    static readonly (string File, string Type)[] demo = [("categories", "Category"), ("specifications", "ProductSpecification"), ("prices", "ProductOfferingPrice"), ("offerings", "ProductOffering")];

    public async Task LoadDemo(CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        foreach (var (file, typeName) in demo)
        {
            var type = EntryType.Of(typeName)!;
            await using var stream = typeof(CatalogueIntake).Assembly.GetManifestResourceStream($"demo/{file}.json")!;
            var entities = ((JsonArray)(await JsonNode.ParseAsync(stream, cancellationToken: ct))!).OfType<JsonObject>().ToDictionary(e => e.Text("id")!);
            var there = (await type.Find(session, [.. entities.Keys], [], ct)).Select(e => e.Id).ToHashSet();
            foreach (var (id, body) in entities.Where(e => !there.Contains(e.Key)))
            {
                body.Remove("id");
                Add(type, id, body);
            }
            await session.Commit(ct);
        }
    }

    public async Task<CatalogueReport> Import(IReadOnlyList<(string Name, byte[] Content)> files, Action<CatalogueLine> tell, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var lines = new List<CatalogueLine>();
        var report = await Prepare(files, null, lines.Add, ct);
        await session.Commit(ct);
        lines.ForEach(tell);
        return report;
    }

    /// <summary>Puts the entries of files into the session, for its next commit.</summary>
    /// <param name="only">The one type the files are to hold; null for any.</param>
    public async Task<CatalogueReport> Prepare(IReadOnlyList<(string Name, byte[] Content)> files, EntryType? only, Action<CatalogueLine> tell, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var read = new ImportFiles(api, only);
        foreach (var (name, content) in files) read.Read(name, content);
        var plan = await Plan(read.Items, ct);
        await TellForeign(plan.Items, ct);
        await Write(plan, ct);

        var drafts = plan.Drafts.ToLookup(d => d.AskedBy);
        var lines = read.Items.SelectMany(i => drafts[i].Select(d => d.Line()).Prepend(i.Line())).Concat(read.Unreadable).ToLookup(l => l.File);
        foreach (var name in files.Select(f => f.Name).Distinct())
            foreach (var line in lines[name].OrderBy(l => l.Index)) tell(line);
        int Count(string outcome) => read.Items.Count(i => i.Outcome == outcome);
        return new(read.Items.Count + read.Unreadable.Count, Count("created"), Count("updated"), Count("exists"), Count("refused") + read.Unreadable.Count, plan.Drafts.Count);
    }

    /// <summary>A plan of what can be written. Refusing one item may leave another's reference to a draft, so the plan is made again until nothing more is refused.</summary>
    async Task<ImportPlan> Plan(IReadOnlyList<ImportItem> items, CancellationToken ct)
    {
        while (true)
        {
            var plan = await ImportPlan.Make(items.Where(i => !i.IsRefused), session, ct);
            foreach (var item in plan.Items) Decide(item);
            foreach (var draft in plan.Drafts) draft.Outcome = "created";
            if (!plan.Items.Any(i => i.IsRefused) && !await RefuseCircles(plan, ct)) return plan;
        }
    }

    void Decide(ImportItem item)
    {
        if (item.Stored is not { } stored)
        {
            if (Foreign(item, [], item.Body) is { Count: > 0 } problems) item.Refuse(problems);
            else item.Outcome = "created";
        }
        else
        {
            var before = (JsonObject)JsonNode.Parse(stored.Json)!;
            if (item.Body.All(a => StoreJson.Same(a.Value, before[a.Key]))) item.Outcome = "exists";
            else if (!Lifecycle.IsDraft(stored.State)) item.Refuse(Problem.Of("catalog.import.published", null, ("name", stored.Name), ("status", stored.State)));
            else if (item.Type.Problems(Merged(item, (JsonObject)before.DeepClone())) is { Count: > 0 } problems) item.Refuse(problems);
            else if (Foreign(item, before, Merged(item, (JsonObject)before.DeepClone())) is { Count: > 0 } foreign) item.Refuse(foreign);
            else item.Outcome = "updated";
        }
        if (item.Outcome is "created" or "updated" && item.OtherStatus is { } status)
            item.Notes.Add(Problem.Of("catalog.import.draft", "lifecycleStatus", ("status", status)));
    }

    /// <summary>What of an offering is not the actor's to change.</summary>
    IReadOnlyList<Problem> Foreign(ImportItem item, JsonObject before, JsonObject after) => item.Type.Name == nameof(ProductOffering) ? OfferScope.Refusals(session.Actor, before, after) : [];

    static JsonObject Merged(ImportItem item, JsonObject before)
    {
        foreach (var (name, value) in item.Body) before[name] = value?.DeepClone();
        return before;
    }

    async Task<bool> RefuseCircles(ImportPlan plan, CancellationToken ct)
    {
        var any = false;
        foreach (var group in Written(plan).GroupBy(i => i.Type))
            if (await group.Key.Circle(session, group.ToDictionary(i => i.Id, i => i.Body), ct) is { } circle)
                foreach (var item in group.Where(i => circle.Path.Contains(i.Id)))
                {
                    item.Refuse(circle.Tree.Refusal(circle.Path));
                    any = true;
                }
        return any;
    }

    static ImportItem[] Written(ImportPlan plan) => [.. plan.Items.Concat(plan.Drafts).Where(i => i.Outcome is "created" or "updated")];

    /// <summary>References to what other modules own are kept as given; the report names those that lead nowhere here.</summary>
    async Task TellForeign(IReadOnlyList<ImportItem> items, CancellationToken ct)
    {
        var all = new JsonObject();
        for (var i = 0; i < items.Count; i++) all[$"{i}"] = items[i].Body.DeepClone();
        foreach (var problem in await bodies.Dangling(all, ct))
        {
            var at = problem.Field!.IndexOf('.', StringComparison.Ordinal);
            var (item, field) = (items[int.Parse(problem.Field[..at])], problem.Field[(at + 1)..]);
            if (item.Outcome is "created" or "updated" && !EntryReferences.Declares(field.Split('.')[^1]))
                item.Notes.Add(Problem.Of("catalog.import.foreign", field, ("field", field), ("id", problem.Values["id"])));
        }
    }

    async Task Write(ImportPlan plan, CancellationToken ct)
    {
        var written = Written(plan);
        foreach (var item in written)
            if (item.Stored is null) Add(item.Type, item.Id, item.Body);
            else
            {
                var entry = await item.Type.Get(session, item.Id, ct);
                ((IEntry)entry).Amend(Merged(item, ((IEntry)entry).Content), session.Moment);
            }
        var there = written.Select(i => (i.Type.Name, i.Id)).ToHashSet();
        session.AtCommit(async (db, slot) =>
        {
            await EntryReferences.Demand(db, written.Select(i => i.Body), there, slot);
            foreach (var group in written.GroupBy(i => i.Type)) await group.Key.RefuseCircles(db, group.ToDictionary(i => i.Id, i => i.Body), slot);
        });
    }

    void Add(EntryType type, string id, JsonObject body)
    {
        var entry = type.New();
        entry.Id = id;
        type.Add(session, entry, body);
    }
}
