using Dialtone.Platform.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Inventory.Sims;

internal sealed record NextSim(string Iccid);

/// <summary>Cards on the sales page.</summary>
internal sealed class SimScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/sims/next", Next).WithTags("inventory").WithSummary("Get the next card to hand out here");

    /// <param name="except">Cards the cart has already, separated by commas.</param>
    static async Task<Ok<NextSim>> Next(FindNextSim find, CancellationToken ct, string? cartId = null, string? except = null) =>
        TypedResults.Ok(new NextSim(await find.Run(new(cartId, (except ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), ct)));
}
