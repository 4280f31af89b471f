using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Dialtone.Platform.Tmf;

/// <summary>What an endpoint of the TM Forum edge is; the API document describes it by this.</summary>
/// <param name="Verb">list, get, create, patch or delete.</param>
public sealed record TmfOperation(Face Face, string Verb);

/// <summary>The protocol of every resource, written once (rules 1 to 10, 12, 14 to 16).</summary>
public static class TmfEndpoints
{
    const int DefaultLimit = 50, MostRows = 1000, MostCounted = 10_000;

    public static void MapTmf(this IEndpointRouteBuilder routes)
    {
        foreach (var resource in routes.ServiceProvider.GetRequiredService<TmfApi>().Resources)
            foreach (var face in resource.Faces)
                typeof(TmfEndpoints).GetMethod(nameof(MapResource), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                    .MakeGenericMethod(resource.DocumentType).Invoke(null, [routes, resource, face]);
    }

    static void MapResource<T>(IEndpointRouteBuilder routes, TmfResource<T> resource, Face face) where T : Document, new()
    {
        var document = routes.ServiceProvider.GetRequiredService<ModuleList>().Document(typeof(T).Assembly);
        var one = face.Path + "/{id}";
        void Describe(RouteHandlerBuilder route, string verb) => route.WithMetadata(new TmfOperation(face, verb)).WithGroupName(document);
        if (resource.Operations.Contains("list")) Describe(routes.MapGet(face.Path, Handler(face, http => List(http, resource, face))), "list");
        if (resource.Operations.Contains("get"))
            Describe(routes.MapGet(one, Handler(face, http => SharedAnswers.CanAnswer(typeof(T), http) ? http.RequestServices.GetRequiredService<SharedAnswers>().Answer(http, resource, face) : One(http, resource, face))), "get");
        if (resource.Creating is not null) Describe(routes.MapPost(face.Path, Handler(face, http => Create(http, resource, face))), "create");
        if (resource.Patching is not null) Describe(routes.MapPatch(one, Handler(face, http => Unconditional(http, () => Patch(http, resource, face)))), "patch");
        if (resource.Deleting is not null) Describe(routes.MapDelete(one, Handler(face, http => Unconditional(http, () => Delete(http, resource)))), "delete");
    }

    // Who names no version means the resource as it is: where somebody else, or a worker, was faster, the change is made to what has become of it.
    static async Task Unconditional(HttpContext http, Func<Task> change)
    {
        const int MostTries = 5;
        for (var tries = 1; ; tries++)
            try
            {
                await using var scope = tries == 1 ? (AsyncServiceScope?)null : http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
                await (scope is { } fresh ? SecondTry.Run(http, fresh.ServiceProvider, change) : change());
                return;
            }
            catch (Conflict stale) when (stale.Status == StatusCodes.Status412PreconditionFailed && tries < MostTries && Requests.IfMatch(http) is null && !http.Response.HasStarted)
            {
                http.Response.Clear();
            }
    }

    // A handler that is not a bare RequestDelegate, so that the API document knows it. A refusal names attributes as the caller's version has them.
    static Func<HttpContext, Task<IResult>> Handler(Face face, RequestDelegate run) => async http =>
    {
        try
        {
            await run(http);
        }
        catch (Refused refused) when (refused.Problems.Any(p => p.Code != "platform.filter.unknown" && p.Field is { } field && face.Shown(field) != field))
        {
            throw refused.Naming(face.Shown);
        }
        return Results.Empty;
    };

    // What PostgreSQL alone finds wrong in a filter: text that is no such number or regular expression, a character it does not store, a match without end.
    internal static async Task<TResult> Asked<TResult>(Task<TResult> list)
    {
        try
        {
            return await list;
        }
        catch (PostgresException e) when (e.SqlState is "22P02" or "2201B" or "22021" or "22P05" or "57014")
        {
            throw Refused.Invalid("platform.filter.value");
        }
    }

    static async Task List<T>(HttpContext http, TmfResource<T> resource, Face face) where T : Document, new()
    {
        var session = http.RequestServices.GetRequiredService<Session>();
        session.Demand(resource.ReadPermission);
        var fields = Fields(http, resource);
        var offset = Whole(http, "offset", 0, 0, int.MaxValue);
        var limit = Whole(http, "limit", DefaultLimit, 0, MostRows);
        var query = new TmfQuery<T>(resource, session);
        var asked = face.Ask(http.Request.Query);
        var matching = query.Filter(session.Query<T>(), asked);
        var keys = query.Order(asked["sort"]);
        var cursor = (string?)http.Request.Query["cursor"];
        var rows = query.Sorted(cursor is { Length: > 0 } ? query.After(matching, keys, cursor) : matching, keys);

        Scans.Tell(http, resource, query.Scanned);

        var page = await Asked(rows.Skip(offset).Take(limit + 1).Select(query.WithKeys(keys)).ToListAsync(http.RequestAborted));
        var more = page.Count > limit;
        if (more) page.RemoveAt(page.Count - 1);
        var exact = http.Request.Headers["Prefer"].Any(p => p?.Contains("count=exact") == true);
        var total = cursor is null && offset == 0 && !more ? page.Count
            : await Asked((exact ? matching : matching.Take(MostCounted)).CountAsync(http.RequestAborted));

        var paged = http.Request.Query.ContainsKey("limit") || http.Request.Query.ContainsKey("offset") || cursor is not null;
        http.Response.StatusCode = paged && total > page.Count ? StatusCodes.Status206PartialContent : StatusCodes.Status200OK;
        http.Response.Headers["X-Result-Count"] = page.Count.ToString();
        http.Response.Headers["X-Total-Count"] = total.ToString();
        Links(http, offset, limit, total, more && page.Count > 0 ? TmfQuery<T>.Encode(page[^1].Keys) : null);
        var bodies = await http.RequestServices.GetRequiredService<TmfBodies>().Show(face, [.. page.Select(p => p.Row)], fields, http.RequestAborted);
        await Json(http, new JsonArray([.. bodies]));
    }

    static void Links(HttpContext http, int offset, int limit, int total, string? nextCursor)
    {
        var links = new List<string> { Link("first", q => { q.Remove("cursor"); q["offset"] = "0"; }) };
        if (offset > 0) links.Add(Link("prev", q => q["offset"] = Math.Max(0, offset - limit).ToString()));
        if (nextCursor is not null) links.Add(Link("next", q => { q.Remove("offset"); q["cursor"] = nextCursor; q["limit"] = limit.ToString(); }));
        if (limit > 0 && http.Request.Query["cursor"].Count == 0) links.Add(Link("last", q => q["offset"] = (Math.Max(0, total - 1) / limit * limit).ToString()));
        http.Response.Headers.Link = string.Join(", ", links);

        string Link(string rel, Action<Dictionary<string, string>> change)
        {
            var query = http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());
            change(query);
            return $"<{http.Request.Path}{QueryString.Create(query!)}>; rel=\"{rel}\"";
        }
    }

    static async Task One<T>(HttpContext http, TmfResource<T> resource, Face face) where T : Document, new()
    {
        var session = http.RequestServices.GetRequiredService<Session>();
        session.Demand(resource.ReadPermission);
        var fields = Fields(http, resource);
        var id = (string)http.Request.RouteValues["id"]!;
        var document = await session.Query<T>().FirstOrDefaultAsync(d => d.Id == id, http.RequestAborted) ?? throw new Missing(face.Type, id);
        if (http.Request.Headers.IfNoneMatch == Tag(document)) http.Response.StatusCode = StatusCodes.Status304NotModified;
        else await Answer(http, face, document, fields);
    }

    static async Task Create<T>(HttpContext http, TmfResource<T> resource, Face face) where T : Document, new()
    {
        var session = http.RequestServices.GetRequiredService<Session>();
        session.Demand(resource.WritePermission);
        var content = await Requests.Body(http, "application/json");
        var body = content as JsonObject ?? throw Refused.Invalid("platform.json.object");
        var idempotency = http.RequestServices.GetRequiredService<Idempotency>();
        if (await idempotency.Begin(http, http.RequestAborted) is { } earlier)
        {
            await idempotency.Replay(http, face, earlier);
            return;
        }
        var accepted = await http.RequestServices.GetRequiredService<TmfBodies>().Accept(resource, face.Accept(body), session, http.RequestAborted);
        var document = await resource.Creating!(http.RequestServices, accepted, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = face.Href(document.Id);
        await Answer(http, face, document, Fields(http, resource));
    }

    static async Task Patch<T>(HttpContext http, TmfResource<T> resource, Face face) where T : Document, new()
    {
        http.RequestServices.GetRequiredService<Session>().Demand(resource.WritePermission);
        var content = await Requests.Body(http, "application/merge-patch+json", "application/json", "application/json-patch+json");
        var patch = new Patch(content ?? throw Refused.Invalid("platform.json.object"), http.Request.ContentType!.StartsWith("application/json-patch+json", StringComparison.OrdinalIgnoreCase), face);
        var document = await resource.Patching!(http.RequestServices, (string)http.Request.RouteValues["id"]!, patch, Requests.IfMatch(http), http.RequestAborted);
        await Answer(http, face, document, Fields(http, resource));
    }

    static async Task Delete<T>(HttpContext http, TmfResource<T> resource) where T : Document, new()
    {
        await resource.Deleting!(http.RequestServices, (string)http.Request.RouteValues["id"]!, Requests.IfMatch(http), http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    static async Task Answer<T>(HttpContext http, Face face, T document, FieldSelection? fields) where T : Document
    {
        http.Response.Headers.ETag = Tag(document);
        var bodies = await http.RequestServices.GetRequiredService<TmfBodies>().Show(face, [document], fields, http.RequestAborted);
        await Json(http, bodies[0]);
    }

    internal static string Tag(Document document) => $"\"{document.Version}\"";

    internal static async Task Json(HttpContext http, JsonNode body)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new System.Text.Json.Utf8JsonWriter(http.Response.BodyWriter, new() { Encoder = StoreJson.Options.Encoder });
        body.WriteTo(writer, StoreJson.Options);
    }

    static FieldSelection? Fields(HttpContext http, TmfResource resource)
    {
        if ((string?)http.Request.Query["fields"] is not { Length: > 0 } asked) return null;
        return new FieldSelection(asked);
    }

    static int Whole(HttpContext http, string name, int otherwise, int least, int most)
    {
        var given = (string?)http.Request.Query[name];
        if (string.IsNullOrEmpty(given)) return otherwise;
        return int.TryParse(given, out var value) && value >= least ? Math.Min(value, most) : throw Refused.Invalid("platform.whole", name, ("field", name), ("least", least));
    }
}
