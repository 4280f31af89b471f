using Dialtone.Platform.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Platform.Organizations;

/// <summary>The names of the operator's units, for whoever is signed in: pages show a path or a city's code by them.</summary>
sealed class OrganizationsScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/organizations", All).WithTags("session").WithSummary("Get the names of the operator's units");

    static async Task<Results<Ok<OrganizationList>, StatusCodeHttpResult>> All(Organizations organizations, HttpContext http, CancellationToken ct)
    {
        var (list, tag) = await organizations.All(ct);
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        return http.Request.Headers.IfNoneMatch.Contains(tag) ? TypedResults.StatusCode(304) : TypedResults.Ok(list);
    }
}
