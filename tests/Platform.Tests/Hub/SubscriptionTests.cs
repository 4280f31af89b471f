using System.Net;
using System.Text.Json.Nodes;
using Dialtone.Platform.Hub;
using Dialtone.Platform.Outbox;
using Microsoft.EntityFrameworkCore;
using static Dialtone.Platform.Tests.Hub.OrchardWords;

namespace Dialtone.Platform.Tests.Hub;

public sealed class SubscriptionTests
{
    [Theory, BothDatabases]
    public async Task The_same_callback_and_query_of_a_user_on_an_API_is_refused_naming_the_first(Db db)
    {
        await using var app = await Orchard(db);
        var first = await app.Http.Listen("https://example.org/a", "eventType=CustomerCreateEvent", secret: "a secret of twenty-odd letters");
        ((string)first["callback"]!).ShouldBe("https://example.org/a");
        ((string)first["query"]!).ShouldBe("eventType=CustomerCreateEvent");
        ((string)first["secret"]!).ShouldBe("a secret of twenty-odd letters");
        var refused = await app.Http.Listen("https://example.org/a", "eventType=CustomerCreateEvent", expected: 409);
        ((string)refused["reason"]!).ShouldContain((string)first["id"]!);
        await app.Http.Listen("https://example.org/a", "eventType=CustomerDeleteEvent");
        await app.Http.Listen("https://example.org/a", "eventType=CustomerCreateEvent", hub: EventsApi.Base);
        var another = await app.SignedIn("another", "/", ["/"], ["orchard.shrub.read"]);
        await another.Listen("https://example.org/a", "eventType=CustomerCreateEvent");
        (await app.Http.Get(ShrubApi.Base + "/hub")).AsArray().Count.ShouldBe(2);
        (await another.Get(ShrubApi.Base + "/hub")).AsArray().Count.ShouldBe(1);
        await another.Get($"{ShrubApi.Base}/hub/{first["id"]}", 404);
        (await another.DeleteAsync($"{ShrubApi.Base}/hub/{first["id"]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await app.Http.Get($"{EventsApi.Base}/hub/{first["id"]}", 404);
    }

    [Theory, BothDatabases]
    public async Task Who_may_read_nothing_of_an_API_may_not_listen_to_it_and_only_operators_see_everybodys(Db db)
    {
        await using var app = await Orchard(db);
        var stranger = await app.SignedIn("stranger", "/", ["/"], []);
        await stranger.Listen("https://example.org/", expected: 403);
        await stranger.Get(EventsApi.Base + "/event", 403);
        await stranger.Get("/api/notifications", 403);
        await stranger.Get("/api/dead-letters", 403);
        await stranger.Post("/api/dead-letters/redeliver", """{"letters":[{"eventId":"a","reaction":"b"}]}""", 403);
        (await app.Anonymous().GetAsync(ShrubApi.Base + "/hub")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("http://127.0.0.1/x")]
    [InlineData("http://127.1:8080/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://172.20.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[64:ff9b::10.0.0.1]/")]
    [InlineData("http://[2002:a00:1::]/")]
    [InlineData("http://localhost:5080/")]
    [InlineData("http://api.localhost./")]
    [InlineData("ftp://example.org/")]
    [InlineData("http://user:pw@example.org/")]
    [InlineData("/relative")]
    [InlineData("http://example.org/#x")]
    public void A_callback_that_is_not_public_is_refused(string callback)
    {
        Should.Throw<Platform.Failures.Refused>(() => new CallbackAddresses().Check(callback)).Status.ShouldBe(400);
        if (callback.StartsWith("http://1") || callback.StartsWith("http://[f")) new CallbackAddresses(AllowPrivate: true).Check(callback);
    }

    [Theory]
    [InlineData("https://93.184.216.34/x")]
    [InlineData("https://[2606:2800:220:1:248:1893:25c8:1946]/")]
    [InlineData("https://subscriber.example.org:8443/a?b=c")]
    public void A_public_callback_is_taken(string callback) => new CallbackAddresses().Check(callback).ToString().ShouldBe(callback);

    [Theory, BothDatabases]
    public async Task A_name_that_turns_private_after_it_was_subscribed_is_not_connected_to(Db db)
    {
        await using var listener = await Listener.Start();
        var port = new Uri(listener.Url).Port;
        IPAddress[] answers = [Public];
        await using var app = await Orchard(db, new CallbackAddresses { Resolve = (_, _) => Task.FromResult(answers) });
        await app.Http.Listen($"http://rebind.example.org:{port}/events");
        await app.Http.Listen("http://localhost/", expected: 400);
        answers = [IPAddress.Loopback, IPAddress.IPv6Loopback, IPAddress.Parse("::ffff:127.0.0.1")];
        await app.Plant();
        await app.Settle(3);
        listener.Attempts.ShouldBeEmpty();
        (await app.Failures()).ShouldHaveSingleItem().ShouldContain("is no public address");
    }

    [Theory, BothDatabases]
    public async Task A_query_selects_by_type_and_by_the_resource_and_fields_leave_the_rest_out(Db db)
    {
        await using var app = await Orchard(db);
        await using var listener = await Listener.Start();
        async Task<List<string>> Told(string query)
        {
            var id = (string)(await app.Http.Listen(listener.Url, query))["id"]!;
            var shrub = await app.Plant("黑加仑");
            await app.Change(shrub, """{"berries":5}""");
            await app.Change(shrub, """{"status":"ripe"}""");
            await app.Change(shrub, """{"berries":9}""");
            await app.Settle(5);
            (await app.Http.DeleteAsync($"{ShrubApi.Base}/hub/{id}")).EnsureSuccessStatusCode();
            List<string> types = [.. listener.Types];
            listener.Taken.Clear();
            return types;
        }
        (await Told("eventType=CustomerStateChangeEvent,CustomerCreateEvent")).ShouldBe(["Create", "StateChange"]);
        (await Told("event.customer.status=ripe")).ShouldBe(["StateChange", "AttributeValueChange"]);
        (await Told("?event.customer.berries.gt=4&event.customer.berries.lt=9")).ShouldBe(["AttributeValueChange", "StateChange"]);
        (await Told("event.customer.status.ne=ripe&eventType=CustomerAttributeValueChangeEvent")).ShouldBe(["AttributeValueChange"]);
        (await Told("event.customer.name*=^%E9%BB%91&eventType*=Create")).ShouldBe(["Create"]);
        (await Told("event.customer.name=other")).ShouldBeEmpty();

        await app.Http.Listen(listener.Url, "fields=event.customer.berries");
        await app.Plant();
        await app.Settle(3);
        listener.Taken.Single().Body.Select(p => p.Key).ShouldBe(["eventId", "eventTime", "eventType", "event"]);
        ((JsonObject)listener.Taken.Single().Body["event"]!["customer"]!).Select(p => p.Key).ShouldBe(["berries"]);
    }

    [Theory]
    [InlineData("eventType=NoSuchEvent", "CustomerCreateEvent")]
    [InlineData("eventType=ProductOrderCreateEvent", "ProductOrderCreateEvent")]
    [InlineData("event.customer.noSuch=1", "noSuch")]
    [InlineData("event.product.name=1", "event.customer")]
    [InlineData("status=ripe", "status")]
    [InlineData("event.customer=1", "event.customer")]
    [InlineData("event.customer.berries*=(", "(")]
    [InlineData("eventTime.gt=yesterday", "eventTime")]
    [InlineData("justaword", "justaword")]
    [InlineData("fields=event.customer.noSuch", "noSuch")]
    [InlineData("event.customer.contactMedium.characteristic.phoneNumber=13812345678", "phoneNumber")]
    public async Task A_query_that_could_never_match_is_refused_naming_what_is_wrong(string query, string names)
    {
        await using var app = await Orchard(Db.Sqlite);
        ((string)(await app.Http.Listen("https://example.org/", query, expected: 400))["reason"]!).ShouldContain(names);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"callback":5}""")]
    [InlineData("""{"callback":"https://example.org/","query":{}}""")]
    [InlineData("""{"callback":"https://example.org/","secret":"short"}""")]
    [InlineData("""[]""")]
    public async Task A_malformed_subscription_is_refused(string body)
    {
        await using var app = await Orchard(Db.Sqlite);
        await app.Http.Post(ShrubApi.Base + "/hub", body, 400);
    }

    [Theory, BothDatabases]
    public async Task A_subscriber_hears_only_what_its_user_may_see_and_sees_it_masked(Db db)
    {
        await using var app = await Orchard(db);
        await using var listener = await Listener.Start();
        var city = await app.SignedIn("city", "/CJ/01/", ["/CJ/01/"], ["orchard.shrub.read"]);
        await city.Listen(listener.Url);
        await app.Plant("elsewhere", "/CJ/02/");
        const string Phone = ""","contactMedium":[{"mediumType":"phone","characteristic":{"phoneNumber":"13812345678"}}]""";
        var here = await app.Plant("here", "/CJ/01/3/", Phone);
        await app.Http.DeleteAsync($"{ShrubApi.Path}/{here}");
        await app.Settle(5);
        listener.Taken.Select(t => (string)t.Body["event"]!["customer"]!["name"]!).ShouldBe(["here", "here"]);
        listener.Types.ShouldBe(["Create", "Delete"]);
        listener.Taken.ShouldAllBe(t => t.Raw.Contains("138****5678") && !t.Raw.Contains("13812345678") && !t.Raw.Contains('§'));
        (await app.Read(d => d.Set<Delivery>().CountAsync())).ShouldBe(0);
        (await city.Get(EventsApi.Base + "/event")).AsArray().Count.ShouldBe(2);
        (await app.Http.Get(EventsApi.Base + "/event")).AsArray().Count.ShouldBe(3);
        await city.Get($"{EventsApi.Base}/event/Shrub.1.create.{here}");
        var foreign = (string)(await app.Http.Get(EventsApi.Base + "/event?sort=eventTime"))[0]!["eventId"]!;
        await city.Get($"{EventsApi.Base}/event/{foreign}", 404);
    }
}
