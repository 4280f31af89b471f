using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Offerings;

/// <summary>The shelves of the catalogue, each with how many offerings stand on it or below it.</summary>
internal sealed class FindCategories(Session session, CatalogueIndexes indexes) : IUseCase
{
    public async Task<IReadOnlyList<CategoryRow>> Run(CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        var index = await indexes.Get(session, ct);
        return [.. index.Categories.Select(c => new CategoryRow(c.Id, c.Name, c.NameEn, c.ParentId, index.In(c.Id).Count))];
    }
}
