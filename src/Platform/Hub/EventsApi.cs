using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Hub;

/// <summary>TMF688 Event: what happened to the resources of every API, as a list; topics; and a hub over all of them, or over one topic.</summary>
public static class EventsApi
{
    /// <summary>As the specification has it. The name people look for under the pattern of the other APIs leads to the same.</summary>
    public const string Base = "/tmf-api/event/v4", Alias = "/tmf-api/eventManagement/v4";

    const int DefaultLimit = 50, MostRows = 200, DeepestOffset = 10_000;

    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        var document = routes.ServiceProvider.GetRequiredService<ModuleList>().Document(typeof(EventsApi).Assembly);
        foreach (var prefix in new[] { Base, Alias })
        {
            var described = routes.MapGroup("").WithGroupName(document);
            void Map(string path, string verb, string name, Delegate handler)
            {
                var route = described.MapGet(prefix + path, handler);
                if (prefix == Base) route.WithMetadata(new HubOperation(Subscription.EveryApi, "v4", verb, name));
                else route.ExcludeFromDescription();
            }
            Map("/event", "list", "event", (HttpContext http) => List(http, Topics.Of(http)));
            Map("/event/{id}", "get", "event", (HttpContext http, string id) => One(http, id, null));
            Map("/topic", "list", "topic", (HttpContext http) => ListTopics(http));
            Map("/topic/{topicId}", "get", "topic", (HttpContext http, string topicId) => Answer(http, Topics.Show(Topics.Find(http, topicId))));
            Map("/topic/{topicId}/event", "list", "topicEvent", (HttpContext http, string topicId) => List(http, [Topics.Find(http, topicId)]));
            Map("/topic/{topicId}/event/{id}", "get", "topicEvent", (HttpContext http, string topicId, string id) => One(http, id, Topics.Find(http, topicId)));
            HubApi.MapHub(described, prefix, Subscription.EveryApi, prefix == Base ? "hub" : null);
            HubApi.MapHub(described, prefix + "/topic/{topicId}", Subscription.EveryApi, prefix == Base ? "topicHub" : null);
        }
    }

    static async Task<IResult> List(HttpContext http, IReadOnlyList<TmfResource> resources)
    {
        var asked = Asked(http, resources);
        var page = await http.RequestServices.GetRequiredService<EventList>().Find(asked, http.RequestAborted);
        var paged = http.Request.Query.ContainsKey("limit") || http.Request.Query.ContainsKey("offset") || asked.Cursor is not null;
        http.Response.StatusCode = paged && page.Total > page.Events.Count ? StatusCodes.Status206PartialContent : StatusCodes.Status200OK;
        http.Response.Headers["X-Result-Count"] = page.Events.Count.ToString();
        http.Response.Headers["X-Total-Count"] = page.Total.ToString();
        if (page.Next is { } next) http.Response.Headers.Link = Link(http, next, asked.Limit);
        return await Answer(http, new JsonArray([.. page.Events.Select(e => Fields(http, e))]));
    }

    static async Task<IResult> ListTopics(HttpContext http)
    {
        var topics = Topics.Of(http);
        if (http.Request.Query.Keys.FirstOrDefault(k => k is not ("fields" or "offset" or "limit")) is { } unknown) throw Refused.Invalid("platform.filter.unknown", unknown, ("field", unknown), ("type", "Topic"));
        var page = topics.Skip(Whole(http, "offset", 0, topics.Count)).Take(Whole(http, "limit", topics.Count, topics.Count)).ToArray();
        http.Response.StatusCode = page.Length < topics.Count ? StatusCodes.Status206PartialContent : StatusCodes.Status200OK;
        http.Response.Headers["X-Result-Count"] = page.Length.ToString();
        http.Response.Headers["X-Total-Count"] = topics.Count.ToString();
        return await Answer(http, new JsonArray([.. page.Select(t => Pruned(http, Topics.Show(t)))]));
    }

    static async Task<IResult> One(HttpContext http, string id, TmfResource? topic)
    {
        var session = http.RequestServices.GetRequiredService<Session>();
        _ = Topics.Of(http);
        var happened = ResourceEvent.Parse(id) is { } named && (topic is null || topic.DocumentType.Name == named.OfType) ? named : throw new Missing("Event", id);
        var shown = await http.RequestServices.GetRequiredService<Notifications>().Of(happened, session.Actor, "v4", http.RequestAborted) ?? throw new Missing("Event", id);
        return await Answer(http, Fields(http, shown));
    }

    static EventList.Question Asked(HttpContext http, IReadOnlyList<TmfResource> resources)
    {
        var (from, until) = ((DateTimeOffset?)null, (DateTimeOffset?)null);
        var wanted = resources.SelectMany(r => ResourceEvent.TypesOf(r.Faces[0])).Select(t => t.EventType).ToHashSet();
        foreach (var (name, values) in http.Request.Query)
            switch (name)
            {
                case "fields" or "offset" or "limit" or "sort" or "cursor": break;
                case "eventType":
                    var given = values.SelectMany(v => (v ?? "").Split(',')).ToArray();
                    if (given.FirstOrDefault(g => !wanted.Contains(g)) is { } unknown) throw Refused.Invalid("platform.hub.query.eventType", name, ("given", unknown), ("allowed", wanted.Order()));
                    wanted.IntersectWith(given);
                    break;
                // Instants are whole milliseconds: "after" is "from the next one on".
                case "eventTime": (from, until) = (At(name, values), At(name, values).AddMilliseconds(1)); break;
                case "eventTime.gt": from = At(name, values).AddMilliseconds(1); break;
                case "eventTime.gte": from = At(name, values); break;
                case "eventTime.lt": until = At(name, values); break;
                case "eventTime.lte": until = At(name, values).AddMilliseconds(1); break;
                default: throw Refused.Invalid("platform.filter.unknown", name, ("field", name), ("type", "Event"));
            }
        var sort = (string?)http.Request.Query["sort"] ?? "-eventTime";
        if (sort.TrimStart('+', '-', ' ') != "eventTime") throw Refused.Invalid("platform.filter.unknown", "sort", ("field", sort.TrimStart('+', '-', ' ')), ("type", "Event"));
        Change Changes(TmfResource resource) => ResourceEvent.TypesOf(resource.Faces[0]).Where(t => wanted.Contains(t.EventType)).Aggregate(Change.None, (all, t) => all | t.Change);
        return new([.. resources.Where(r => Changes(r) != Change.None)], Changes, from, until, sort[0] == '-', http.Request.Query["cursor"],
            Whole(http, "offset", 0, DeepestOffset), Whole(http, "limit", DefaultLimit, MostRows));
    }

    static DateTimeOffset At(string name, string? text) => Instant.Parse(text) ?? throw Refused.Invalid("platform.type", name, ("field", name), ("expected", "dateTime"));

    static int Whole(HttpContext http, string name, int otherwise, int most)
    {
        var given = (string?)http.Request.Query[name];
        if (string.IsNullOrEmpty(given)) return otherwise;
        return int.TryParse(given, out var value) && value >= 0 ? Math.Min(value, most) : throw Refused.Invalid("platform.whole", name, ("field", name), ("least", 0));
    }

    static JsonObject Fields(HttpContext http, JsonObject shown)
    {
        shown = new JsonObject([new("id", shown["eventId"]!.DeepClone()), new("href", $"{Base}/event/{Uri.EscapeDataString((string)shown["eventId"]!)}"), .. shown.ToArray().Select(p => new KeyValuePair<string, JsonNode?>(p.Key, p.Value?.DeepClone())), new("@type", "Event")]);
        return Pruned(http, shown);
    }

    static JsonObject Pruned(HttpContext http, JsonObject shown)
    {
        if ((string?)http.Request.Query["fields"] is not { Length: > 0 } asked) return shown;
        var fields = new FieldSelection(asked);
        var pruned = new JsonObject();
        foreach (var (name, value) in shown)
            if (name is "id" or "href") pruned[name] = value?.DeepClone();
            else if (fields.Wants(name)) pruned[name] = fields.Prune(name, value?.DeepClone());
        return pruned;
    }

    static string Link(HttpContext http, string cursor, int limit)
    {
        var query = http.Request.Query.Where(q => q.Key != "offset").ToDictionary(q => q.Key, q => q.Value.ToString());
        (query["cursor"], query["limit"]) = (cursor, limit.ToString());
        return $"<{http.Request.Path}{QueryString.Create(query!)}>; rel=\"next\"";
    }

    static async Task<IResult> Answer(HttpContext http, JsonNode body)
    {
        await TmfEndpoints.Json(http, body);
        return Results.Empty;
    }
}
