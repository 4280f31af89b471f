using Dialtone.Platform.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Inventory.Products;

internal sealed record PartyProductRows(IReadOnlyList<PartyProductRow> Items);

/// <summary>Products by whoever has a part in them.</summary>
internal sealed class PartyProductScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/products", Find).WithTags("inventory").WithSummary("Find what a party uses");

    static async Task<Ok<PartyProductRows>> Find(FindProductsOfParty find, CancellationToken ct, string? partyId = null, string? role = null) =>
        TypedResults.Ok(new PartyProductRows(await find.Run(partyId, role, ct)));
}
