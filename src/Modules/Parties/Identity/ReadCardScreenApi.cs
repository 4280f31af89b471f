using Dialtone.Platform.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Parties.Identity;

/// <summary>The card reader on the counter.</summary>
internal sealed class ReadCardScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/identity/read-card", async (ReadCard read, CancellationToken ct, ReadCardInput? input = null) => TypedResults.Ok(await read.Run(input?.Seed, ct))).WithTags("parties").WithSummary("Read an identity card by the reader of this place");
}
