using Dialtone.Platform.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Catalog.Versions;

/// <summary>How an offering came to be what it is, and when it changes by itself.</summary>
internal sealed class VersionScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("catalog");
        api.MapGet("/offerings/{id}/versions", async (string id, OfferingVersions versions, CancellationToken ct) => TypedResults.Ok(new OfferingVersionList(await versions.Run(id, ct)))).WithSummary("Get the versions of an offering, newest first");
        api.MapGet("/offerings/{id}/differences", async (string id, OfferingVersions versions, CancellationToken ct, long? from = null, long? to = null, string? with = null) =>
            TypedResults.Ok(new DifferenceList(await versions.Compare(id, from, with ?? id, to, ct)))).WithSummary("Compare two versions of an offering, or an offering with another such as its next version");
        api.MapGet("/catalogue/calendar", async (DateOnly from, DateOnly to, GetCalendar calendar, CancellationToken ct) => TypedResults.Ok(await calendar.Run(from, to, ct))).WithSummary("Get what begins and what ends in a period");
    }
}
