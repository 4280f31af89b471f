using Dialtone.Catalog.Categories;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Offerings;

/// <param name="Offerings">How many there are on the line and the shelves below it.</param>
internal sealed record ProductLine(string CategoryId, string Name, string NameEn, int Offerings);

/// <param name="Unclassified">Offerings that stand on no line of this classification; with those of the lines they are the total.</param>
internal sealed record ProductLines(string Classification, IReadOnlyList<ProductLine> Lines, int Unclassified, int Total);

internal sealed record ProductLineReport(IReadOnlyList<ProductLines> Items);

/// <summary>Offerings by product line, in the group's classification and in the local one beside it; both sum to the same. A line is a category with none above it.</summary>
internal sealed class CountProductLines(Session session, CatalogueIndexes indexes) : IUseCase
{
    public async Task<ProductLineReport> Run(CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        var index = await indexes.Get(session, ct);
        return new([.. Category.Classifications.Select(c => Of(c, index))]);
    }

    static ProductLines Of(string classification, CatalogueIndex index)
    {
        var lines = index.Categories.Where(c => c.Classification == classification && (c.ParentId is null || !index.CategoryById.ContainsKey(c.ParentId))).ToArray();
        // One that stands on several lines is counted on the first, so that the lines add up.
        var counted = new HashSet<string>();
        var rows = lines.Select(l => new ProductLine(l.Id, l.Name, l.NameEn, index.In(l.Id).Count(counted.Add))).ToArray();
        return new(classification, rows, index.Offerings.Count(o => !counted.Contains(o.Id)), index.Offerings.Count);
    }
}
