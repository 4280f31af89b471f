using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Hub;

/// <summary>TMF688's topics: one for each resource that is served, made by its descriptor and by nobody else.</summary>
static class Topics
{
    /// <summary>The topics of what the caller may read; refuses who may read nothing.</summary>
    public static IReadOnlyList<TmfResource> Of(HttpContext http)
    {
        var session = http.RequestServices.GetRequiredService<Session>();
        var subscribers = http.RequestServices.GetRequiredService<Subscribers>();
        Subscribe.DemandHearing(session, subscribers, Subscription.EveryApi, null);
        return [.. subscribers.Heard(Subscription.EveryApi, null).Where(r => session.Actor.May(r.ReadPermission))];
    }

    public static TmfResource Find(HttpContext http, string id) => Of(http).FirstOrDefault(r => r.Name == id) ?? throw new Missing("Topic", id);

    public static JsonObject Show(TmfResource resource) => new()
    {
        ["id"] = resource.Name,
        ["href"] = $"{EventsApi.Base}/topic/{resource.Name}",
        ["name"] = resource.Type,
        ["contentQuery"] = "eventType=" + string.Join(",", ResourceEvent.TypesOf(resource.Faces[0]).Select(t => t.EventType)),
        ["@type"] = "Topic",
    };
}
