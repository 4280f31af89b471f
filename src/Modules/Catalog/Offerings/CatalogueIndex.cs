using Dialtone.Catalog.Categories;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Offerings;

/// <summary>An offering as lists and the search find it.</summary>
internal sealed record IndexedOffering(string Id, string Number, string Name, string NameEn, string Kind, string Pinyin, string Initials, string Status, bool IsSellable,
    DateTimeOffset? ValidFrom, DateTimeOffset? ValidTo, string? CategoryId, string Description, string DescriptionEn);

internal sealed record IndexedCategory(string Id, string Name, string NameEn, string? ParentId, string Classification);

/// <summary>All offerings and categories in short, in memory: the catalogue changes seldom and is looked through at every keystroke.</summary>
internal sealed class CatalogueIndex(IReadOnlyList<IndexedOffering> offerings, IReadOnlyList<IndexedCategory> categories, ILookup<string, string> offeringsOfCategory)
{
    public IReadOnlyList<IndexedOffering> Offerings => offerings;

    public IReadOnlyList<IndexedCategory> Categories => categories;

    public IReadOnlyDictionary<string, IndexedCategory> CategoryById { get; } = categories.ToDictionary(c => c.Id);

    readonly ILookup<string?, string> children = categories.ToLookup(c => c.ParentId, c => c.Id);

    /// <summary>Ids of the offerings on a shelf and on those below it.</summary>
    public HashSet<string> In(string categoryId)
    {
        var (found, shelves) = (new HashSet<string>(), new HashSet<string> { categoryId });
        for (var open = new Queue<string>(shelves); open.TryDequeue(out var shelf);)
        {
            found.UnionWith(offeringsOfCategory[shelf]);
            foreach (var child in children[shelf].Where(shelves.Add)) open.Enqueue(child);
        }
        return found;
    }

    /// <summary>Three queries, whatever the size of the catalogue.</summary>
    public static async Task<CatalogueIndex> Load(Session session, CancellationToken ct)
    {
        var offerings = await session.Query<ProductOffering>().OrderBy(o => o.Pinyin).ThenBy(o => o.Id)
            .Select(o => new IndexedOffering(o.Id, o.Number, o.Name, o.NameEn, o.Kind, o.Pinyin, o.Initials, o.State!, o.IsSellable, o.ValidFrom, o.ValidTo, o.CategoryId,
                JsonColumns.Text(o.Json, "description") ?? "", JsonColumns.Text(o.Json, "localized.en.description") ?? JsonColumns.Text(o.Json, "description") ?? "")).ToListAsync(ct);
        var categories = await session.Query<Category>().OrderBy(c => c.Id).Select(c => new IndexedCategory(c.Id, c.Name, c.NameEn, c.ParentId, JsonColumns.Text(c.Json, "classification") ?? Category.Group)).ToListAsync(ct);
        var links = await session.Rows<Link>().Where(l => l.FromType == nameof(ProductOffering) && l.ToType == nameof(Category) && l.Rel == "category").Select(l => new { l.FromId, l.ToId }).ToListAsync(ct);
        return new(offerings, categories, links.ToLookup(l => l.ToId, l => l.FromId));
    }
}

/// <summary>The index as the catalogue is now.</summary>
internal sealed class CatalogueIndexes(SharedGeneration generation) : SharedCache<string, CatalogueIndex>(generation, most: 1)
{
    public async Task<CatalogueIndex> Get(Session session, CancellationToken ct)
    {
        var kept = await Now(ct);
        return kept.TryGetValue("", out var index) ? index : kept[""] = await CatalogueIndex.Load(session, ct);
    }
}
