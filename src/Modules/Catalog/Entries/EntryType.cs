using System.Text.Json.Nodes;
using Dialtone.Catalog.Catalogs;
using Dialtone.Catalog.Categories;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Catalog.Promotions;
using Dialtone.Catalog.Specifications;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Entries;

/// <summary>An entry as stored, found by id, number or name.</summary>
internal sealed record StoredEntry(string Id, string Name, string Number, string? State, string Json);

/// <summary>The types of catalogue entries, for what is done with any of them.</summary>
internal abstract class EntryType(string name)
{
    public static readonly IReadOnlyList<EntryType> All =
    [
        new EntryType<ProductCatalog>("Catalog"), new EntryType<Category>(nameof(Category)), new EntryType<ProductSpecification>(nameof(ProductSpecification)),
        new EntryType<ProductOfferingPrice>(nameof(ProductOfferingPrice)), new EntryType<ProductOffering>(nameof(ProductOffering)),
    ];

    /// <summary>TMF671's own: no part of the files and jobs of TMF620.</summary>
    public static readonly EntryType Promotions = new EntryType<Promotion>(nameof(Promotion));

    /// <summary>As TM Forum, references and events spell it.</summary>
    public string Name { get; } = name;

    public static EntryType? Of(string? name) => All.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase));

    public abstract string DocumentName { get; }

    public abstract Document New();

    /// <summary>Makes a new one part of the session's commit.</summary>
    public abstract void Add(Session session, Document entry, JsonObject body);

    /// <summary>Everything wrong with a body by itself, the schema aside.</summary>
    public abstract IReadOnlyList<Problem> Problems(JsonObject body);

    public abstract Task<Document> Get(Session session, string id, CancellationToken ct);

    public abstract Task<List<StoredEntry>> Find(Session session, IReadOnlyCollection<string> ids, IReadOnlyCollection<string> numbersOrNames, CancellationToken ct);

    /// <summary>All there are, by id.</summary>
    public abstract Task<List<StoredEntry>> Everything(Session session, CancellationToken ct);

    public abstract Task<List<string>> Existing(CrmDb db, IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>What would stand below itself at any depth once these are written, as ids in order; null where nothing would.</summary>
    public abstract Task<(EntryTree Tree, IReadOnlyList<string> Path)?> Circle(Session session, IReadOnlyDictionary<string, JsonObject> written, CancellationToken ct);

    /// <summary>Refuses (422) such a circle; inside a commit.</summary>
    public abstract Task RefuseCircles(CrmDb db, IReadOnlyDictionary<string, JsonObject> written, CancellationToken ct);
}

internal sealed class EntryType<T>(string name) : EntryType(name) where T : Document, IEntry, new()
{
    public override string DocumentName => typeof(T).Name;

    public override Document New() => new T();

    public override void Add(Session session, Document entry, JsonObject body) => session.Add((T)entry, body);

    public override IReadOnlyList<Problem> Problems(JsonObject body)
    {
        var trial = new T();
        trial.Replace(body);
        return trial.Problems();
    }

    public override async Task<Document> Get(Session session, string id, CancellationToken ct) => await session.Get<T>(id, ct);

    public override Task<List<StoredEntry>> Find(Session session, IReadOnlyCollection<string> ids, IReadOnlyCollection<string> numbersOrNames, CancellationToken ct) =>
        session.Query<T>().Where(e => ids.Contains(e.Id) || numbersOrNames.Contains(e.Number) || numbersOrNames.Contains(e.Name))
            .OrderBy(e => e.Id).Select(e => new StoredEntry(e.Id, e.Name, e.Number, e.State, e.Json)).ToListAsync(ct);

    public override Task<List<StoredEntry>> Everything(Session session, CancellationToken ct) =>
        session.Query<T>().OrderBy(e => e.Id).Select(e => new StoredEntry(e.Id, e.Name, e.Number, e.State, e.Json)).ToListAsync(ct);

    public override Task<List<string>> Existing(CrmDb db, IReadOnlyCollection<string> ids, CancellationToken ct) =>
        db.Set<T>().AsNoTracking().Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(ct);

    public override Task<(EntryTree Tree, IReadOnlyList<string> Path)?> Circle(Session session, IReadOnlyDictionary<string, JsonObject> written, CancellationToken ct) => Circle(session.Query<T>(), written, ct);

    public override async Task RefuseCircles(CrmDb db, IReadOnlyDictionary<string, JsonObject> written, CancellationToken ct)
    {
        if (await Circle(db.Set<T>().AsNoTracking(), written, ct) is { } circle) throw Refused.Unprocessable(circle.Tree.Refusal(circle.Path));
    }

    static async Task<(EntryTree Tree, IReadOnlyList<string> Path)?> Circle(IQueryable<T> stored, IReadOnlyDictionary<string, JsonObject> written, CancellationToken ct)
    {
        foreach (var tree in new T().Trees)
            if (await tree.Circle(stored, written, ct) is { } path) return (tree, path);
        return null;
    }
}
