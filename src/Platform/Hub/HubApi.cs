using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Dialtone.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Hub;

/// <summary>What an endpoint of a hub or of TMF688 is; the API document describes it by this.</summary>
/// <param name="Verb">list, get, create or delete.</param>
/// <param name="Name">hub, topicHub, event, topicEvent or topic.</param>
public sealed record HubOperation(string Api, string Version, string Verb, string Name);

/// <summary>The hub of every API (rule 11), under its own base path: a caller sees and ends his own subscriptions, and nobody else's.</summary>
public static class HubApi
{
    public static void AddHub(this IServiceCollection services)
    {
        services.AddSingleton<Subscribers>();
        services.AddSingleton(new CallbackAddresses());
        services.AddSingleton<Callbacks>();
        services.AddSingleton<Downloads>();
        services.AddSingleton<HubWorker>();
        services.AddScoped<SubscriptionCommit>();
        services.AddScoped<Notifications>();
        services.AddScoped<EventList>();
    }

    public static void MapHub(this IEndpointRouteBuilder routes)
    {
        var modules = routes.ServiceProvider.GetRequiredService<ModuleList>();
        foreach (var face in routes.ServiceProvider.GetRequiredService<TmfApi>().Resources.SelectMany(r => r.Faces).DistinctBy(f => (f.Schema.Api, f.Version)))
            MapHub(routes.MapGroup("").WithGroupName(modules.Document(face.Resource.DocumentType.Assembly)), $"/tmf-api/{face.Schema.ApiName}/{face.Version}", face.Schema.Api, "hub", face.Version);
    }

    /// <param name="prefix">Where the hub is; with <c>{topicId}</c> in it, one a topic.</param>
    /// <param name="name">What the API document calls it; null leaves it out.</param>
    internal static void MapHub(IEndpointRouteBuilder routes, string prefix, string api, string? name, string version = "v4")
    {
        void Describe(RouteHandlerBuilder route, string verb)
        {
            if (name is null) route.ExcludeFromDescription();
            else route.WithMetadata(new HubOperation(api, version, verb, name));
        }
        Describe(routes.MapPost(prefix + "/hub", (Delegate)((HttpContext http) => Create(http, api, version))), "create");
        Describe(routes.MapGet(prefix + "/hub", (Delegate)((HttpContext http) => List(http, api, version))), "list");
        Describe(routes.MapGet(prefix + "/hub/{id}", (HttpContext http, string id) => One(http, api, version, id)), "get");
        Describe(routes.MapDelete(prefix + "/hub/{id}", (HttpContext http, string id) => End(http, api, id)), "delete");
    }

    static async Task<IResult> Create(HttpContext http, string api, string version)
    {
        var topic = Topic(http);
        var body = await Requests.Body(http, "application/json") as JsonObject ?? throw Refused.Invalid("platform.json.object");
        var input = new Subscribe.Input(api, version, topic, Text(body, "callback") ?? throw Refused.Invalid("platform.required", "callback", ("field", "callback")), Text(body, "query"), Text(body, "secret"));
        var (made, secret) = await http.RequestServices.GetRequiredService<Subscribe>().Run(input, http.RequestAborted);
        var shown = Show(made);
        shown["secret"] = secret;
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = $"{http.Request.Path.Value!.TrimEnd('/')}/{made.Id}";
        // The one answer that holds the secret is kept by nobody on the way.
        http.Response.Headers.CacheControl = "no-store";
        await TmfEndpoints.Json(http, shown);
        return Results.Empty;
    }

    static async Task<IResult> List(HttpContext http, string api, string version)
    {
        var rows = await Own(http, api, version).OrderBy(s => s.Id).ToListAsync(http.RequestAborted);
        http.Response.Headers["X-Result-Count"] = http.Response.Headers["X-Total-Count"] = rows.Count.ToString();
        await TmfEndpoints.Json(http, new JsonArray([.. rows.Select(Show)]));
        return Results.Empty;
    }

    static async Task<IResult> One(HttpContext http, string api, string version, string id)
    {
        var row = await Own(http, api, version).FirstOrDefaultAsync(s => s.Id == id, http.RequestAborted) ?? throw new Missing("hub", id);
        await TmfEndpoints.Json(http, Show(row));
        return Results.Empty;
    }

    static async Task<IResult> End(HttpContext http, string api, string id)
    {
        await http.RequestServices.GetRequiredService<EndSubscription>().Run(api, Topic(http), id, http.RequestAborted);
        return Results.NoContent();
    }

    static IQueryable<Subscription> Own(HttpContext http, string api, string version)
    {
        var session = http.RequestServices.GetRequiredService<Session>();
        var (owner, topic) = (session.Actor.Id, Topic(http));
        return session.Rows<Subscription>().Where(s => s.OwnerId == owner && s.Api == api && s.ApiVersion == version && s.Topic == topic && s.State != SubscriptionState.Ended);
    }

    static string? Topic(HttpContext http) => http.Request.RouteValues["topicId"] is string id ? Topics.Find(http, id).Name : null;

    static JsonObject Show(Subscription subscription)
    {
        var shown = new JsonObject { ["id"] = subscription.Id, ["callback"] = subscription.Callback };
        if (subscription.Query is { } query) shown["query"] = query;
        return shown;
    }

    static string? Text(JsonObject body, string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => throw Refused.Invalid("platform.type", name, ("field", name), ("expected", "string")),
    };
}
