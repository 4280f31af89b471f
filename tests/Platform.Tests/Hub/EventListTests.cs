using System.Text.Json.Nodes;
using Dialtone.Platform.Hub;
using static Dialtone.Platform.Tests.Hub.OrchardWords;

namespace Dialtone.Platform.Tests.Hub;

public sealed class EventListTests
{
    [Theory, BothDatabases]
    public async Task What_happened_is_listed_without_a_subscription_and_each_event_is_found_under_the_id_it_is_told_with(Db db)
    {
        await using var app = await Orchard(db);
        await using var listener = await Listener.Start();
        await app.Http.Listen(listener.Url);
        var id = await app.Plant();
        app.Time.Advance(TimeSpan.FromSeconds(1));
        await app.Change(id, """{"berries":2,"status":"ripe"}""");
        await app.Settle(5);
        var events = (await app.Http.Get(EventsApi.Base + "/event?sort=eventTime")).AsArray();
        events.Select(e => (string)e!["eventId"]!).ShouldBe(listener.Taken.Select(t => (string)t.Body["eventId"]!));
        foreach (var (listed, told) in events.Zip(listener.Taken))
        {
            var single = await app.Http.Get((string)listed!["href"]!);
            Platform.Json.StoreJson.Same(single["event"], told.Body["event"]).ShouldBeTrue();
            ((string)single["timeOcurred"]!).ShouldBe((string)told.Body["timeOcurred"]!);
        }
        (await app.Http.Get(EventsApi.Alias + "/event")).AsArray().Count.ShouldBe(3);
        await app.Http.Get(EventsApi.Base + "/event/nonsense", 404);
        await app.Http.Get($"{EventsApi.Base}/event/Shrub.2.create.{id}", 404);
    }

    [Theory, BothDatabases]
    public async Task Pages_give_every_event_once_in_both_directions_while_more_happen(Db db)
    {
        await using var app = await Orchard(db);
        var ids = new List<string>();
        for (var i = 0; i < 5; i++) ids.Add(await app.Plant());
        foreach (var id in ids) await app.Change(id, """{"berries":2,"status":"ripe"}""");
        app.Time.Advance(TimeSpan.FromSeconds(1));
        await app.Change(ids[0], """{"berries":3}""");
        foreach (var sort in new[] { "eventTime", "-eventTime" })
        {
            var all = (await app.Http.Get($"{EventsApi.Base}/event?sort={sort}")).AsArray().Select(e => (string)e!["eventId"]!).ToList();
            all.Count.ShouldBeGreaterThanOrEqualTo(16);
            var paged = new List<string>();
            for (var next = $"{EventsApi.Base}/event?sort={sort}&limit=3"; next is not null;)
            {
                var response = await app.Http.GetAsync(next);
                ((int)response.StatusCode).ShouldBe(206);
                paged.AddRange((await response.Body()).AsArray().Select(e => (string)e!["eventId"]!));
                next = response.Headers.TryGetValues("Link", out var links) ? links.Single().Split('>')[0][1..] : null;
                if (paged.Count == 3 && sort == "-eventTime") { app.Time.Advance(TimeSpan.FromSeconds(1)); await app.Plant(); }
            }
            paged.ShouldBe(all);
        }
    }

    [Theory, BothDatabases]
    public async Task Events_are_filtered_by_type_and_time_and_anything_else_is_refused_by_name(Db db)
    {
        await using var app = await Orchard(db);
        var id = await app.Plant();
        app.Time.Advance(TimeSpan.FromSeconds(1));
        await app.Change(id, """{"berries":2,"status":"ripe"}""");
        async Task<string[]> Find(string query) => [.. (await app.Http.Get($"{EventsApi.Base}/event?{query}")).AsArray().Select(e => (string)e!["eventType"]!)];
        (await Find("eventType=CustomerStateChangeEvent")).ShouldBe(["CustomerStateChangeEvent"]);
        (await Find("eventType=CustomerStateChangeEvent,CustomerCreateEvent&sort=eventTime")).ShouldBe(["CustomerCreateEvent", "CustomerStateChangeEvent"]);
        (await Find("eventTime.gt=2026-11-22T02:00:00.000Z")).ShouldBe(["CustomerStateChangeEvent", "CustomerAttributeValueChangeEvent"]);
        (await Find("eventTime.lte=2026-11-22T02:00:00.000Z")).ShouldBe(["CustomerCreateEvent"]);
        (await Find("eventTime=2026-11-22T02:00:01.000Z&eventType=CustomerStateChangeEvent")).Length.ShouldBe(1);
        var response = await app.Http.GetAsync($"{EventsApi.Base}/event?offset=1&limit=1&fields=eventType");
        response.Headers.GetValues("X-Total-Count").ShouldBe(["3"]);
        ((JsonObject)(await response.Body())[0]!).Select(p => p.Key).ShouldBe(["id", "href", "eventType"]);
        foreach (var bad in new[] { "eventType=Nothing", "eventTime.gt=soon", "colour=red", "sort=colour", "cursor=!!", "cursor=AAAA", "limit=-1" }) await app.Http.Get($"{EventsApi.Base}/event?{bad}", 400);
    }

    [Theory, BothDatabases]
    public async Task Topics_are_the_resources_served_and_have_events_and_a_hub_of_their_own(Db db)
    {
        await using var app = await Orchard(db);
        await using var listener = await Listener.Start();
        var topics = (await app.Http.Get(EventsApi.Base + "/topic")).AsArray();
        topics.Select(t => (string)t!["id"]!).ShouldContain("customer");
        using (var page = await app.Http.GetAsync(EventsApi.Base + "/topic?limit=0"))
        {
            page.StatusCode.ShouldBe(System.Net.HttpStatusCode.PartialContent);
            page.Headers.GetValues("X-Total-Count").Single().ShouldBe(topics.Count.ToString());
            (await page.Body()).AsArray().ShouldBeEmpty();
        }
        (await app.Http.Get(EventsApi.Base + "/topic?fields=name"))[0]!.AsObject().Select(p => p.Key).ShouldBe(["id", "href", "name"]);
        await app.Http.Get(EventsApi.Base + "/topic?weather=1", 400);
        var topic = await app.Http.Get(EventsApi.Base + "/topic/customer");
        ((string)topic["contentQuery"]!).ShouldBe("eventType=CustomerCreateEvent,CustomerAttributeValueChangeEvent,CustomerStateChangeEvent,CustomerDeleteEvent");
        await app.Http.Get(EventsApi.Base + "/topic/weather", 404);
        (await app.Http.PostAsync(EventsApi.Base + "/topic", HttpWords.Json("{}"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.MethodNotAllowed);
        var hub = EventsApi.Base + "/topic/customer";
        var made = await app.Http.Listen(listener.Url, hub: hub);
        (await app.Http.Get(hub + "/hub")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(EventsApi.Base + "/hub")).AsArray().ShouldBeEmpty();
        var id = await app.Plant();
        await app.Settle(3);
        listener.Types.ShouldBe(["Create"]);
        (await app.Http.Get(hub + "/event")).AsArray().Count.ShouldBe(1);
        await app.Http.Get($"{hub}/event/Shrub.1.create.{id}");
        (await app.Http.DeleteAsync($"{hub}/hub/{made["id"]}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
    }
}
