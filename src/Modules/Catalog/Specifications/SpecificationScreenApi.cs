using Dialtone.Catalog.Entries;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Specifications;

internal sealed record SpecificationRow(string Id, string Number, string Name, string NameEn);

internal sealed record SpecificationList(IReadOnlyList<SpecificationRow> Items);

/// <summary>The specifications an offering may be of.</summary>
internal sealed class SpecificationScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGroup("/api").WithTags("catalog")
        .MapGet("/specifications", async (FindSpecifications find, CancellationToken ct) => TypedResults.Ok(new SpecificationList(await find.Run(ct)))).WithSummary("Get the specifications an offering may be of");
}

/// <summary>Specifications to choose from, by name; classes that only others inherit from are left out.</summary>
internal sealed class FindSpecifications(Session session) : IUseCase
{
    const int Most = 2000;

    public async Task<IReadOnlyList<SpecificationRow>> Run(CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        var found = await session.Query<ProductSpecification>().Where(s => s.State != Lifecycle.Rejected && s.State != Lifecycle.Obsolete).OrderBy(s => s.Name).ThenBy(s => s.Id).Take(Most)
            .Select(s => new { s.Id, s.Number, s.Name, English = JsonColumns.Text(s.Json, "localized.en.name"), Abstract = JsonColumns.Text(s.Json, "isAbstract") }).ToListAsync(ct);
        return [.. found.Where(s => s.Abstract is not ("true" or "1")).Select(s => new SpecificationRow(s.Id, s.Number, s.Name, s.English ?? s.Name))];
    }
}
