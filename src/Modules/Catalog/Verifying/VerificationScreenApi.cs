using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Catalog.Verifying;

/// <summary>The designer's question whether an offer may be published.</summary>
internal sealed class VerificationScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGroup("/api").WithTags("catalog")
        .MapPost("/offerings/{id}/verification", async (string id, VerifyOffering verify, CancellationToken ct) => TypedResults.Ok(await verify.Run(id, ct))).WithSummary("Verify an offering: its faults, each with a configuration that shows it");
}
