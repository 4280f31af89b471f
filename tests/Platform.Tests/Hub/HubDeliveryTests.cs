using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Hub;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Dialtone.Platform.Tests.Hub.OrchardWords;

namespace Dialtone.Platform.Tests.Hub;

public sealed class HubDeliveryTests
{
    [Theory, BothDatabases]
    public async Task A_subscriber_that_fails_four_times_then_hears_everything_in_order_and_each_event_once(Db db)
    {
        await using var app = await Orchard(db);
        await using var listener = await Listener.Start();
        await app.Http.Listen(listener.Url);
        var failures = 4;
        listener.Answers = _ => failures-- > 0 ? 503 : 204;
        var id = await app.Plant();
        await app.Change(id, """{"berries":1}""");
        await app.Change(id, """{"status":"ripe"}""");
        await app.Change(id, """{"berries":3,"status":"old"}""");
        await app.Http.DeleteAsync($"{ShrubApi.Path}/{id}");
        await app.Settle(120);
        listener.Types.ShouldBe(["Create", "AttributeValueChange", "StateChange", "AttributeValueChange", "StateChange", "Delete"]);
        listener.Attempts.Count.ShouldBe(10);
        listener.Attempts.Take(5).Select(a => a.EventId).Distinct().Count().ShouldBe(1);
        listener.Attempts.Select(a => a.EventId).Distinct().Count().ShouldBe(6);
        listener.Berries.ShouldBe([0, 1, 1, 3, 3, 3]);
        (await app.Read(d => d.Set<Delivery>().CountAsync())).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task Resources_do_not_wait_for_one_another(Db db)
    {
        await using var app = await Orchard(db);
        await using var listener = await Listener.Start();
        await app.Http.Listen(listener.Url);
        var (bad, good) = (await app.Plant("bad"), await app.Plant("good"));
        listener.Answers = t => (string?)t.Body["event"]!["customer"]!["id"] == bad ? 400 : 204;
        await app.Change(bad, """{"berries":1}""");
        await app.Change(good, """{"berries":1}""");
        await app.Settle(30);
        listener.Taken.Select(t => (string)t.Body["event"]!["customer"]!["name"]!).ShouldBe(["good", "good"]);
        listener.Answers = _ => 204;
        for (var i = 0; i < 8; i++) { app.Time.Advance(TimeSpan.FromMinutes(20)); await app.Settle(5); }
        listener.Taken.Select(t => (string)t.Body["event"]!["customer"]!["name"]!).ShouldBe(["good", "good", "bad", "bad"]);
    }

    [Theory, BothDatabases]
    public async Task A_dead_subscriber_holds_up_nobody_else_and_becomes_dead_letters_in_days(Db db)
    {
        await using var app = await Orchard(db);
        await using var listener = await Listener.Start();
        var gone = await Listener.Start();
        var url = gone.Url;
        await gone.DisposeAsync();
        await app.Http.Listen(url);
        await app.Http.Listen(listener.Url);
        var id = await app.Plant();
        await app.Change(id, """{"berries":1}""");
        await app.Settle(5);
        listener.Types.ShouldBe(["Create", "AttributeValueChange"]);
        var began = app.Time.GetUtcNow();
        for (var i = 0; i < 400 && !await app.Read(d => d.Set<Delivery>().AnyAsync(x => x.State == DeliveryState.Dead)); i++)
        {
            await app.Services.GetRequiredService<HubWorker>().RunDue(default);
            app.Time.Advance(TimeSpan.FromMinutes(20));
        }
        (app.Time.GetUtcNow() - began).ShouldBeInRange(TimeSpan.FromDays(3), TimeSpan.FromDays(5));

        // The operator mends the address of the world (here: the subscriber comes back) and gives the letter another chance.
        var letters = (await app.Http.Get("/api/dead-letters"))["items"]!.AsArray();
        letters.Count.ShouldBe(1);
        ((string)letters[0]!["event"]!).ShouldBe("CustomerCreateEvent");
        ((int)letters[0]!["behind"]!).ShouldBe(1);
        ((string)letters[0]!["callback"]!).ShouldBe(url);
    }

    [Theory, BothDatabases]
    public async Task A_dead_letter_is_redelivered_and_what_waited_behind_it_follows(Db db)
    {
        await using var app = await Orchard(db);
        await using var listener = await Listener.Start();
        listener.Answers = _ => 500;
        await app.Http.Listen(listener.Url);
        var id = await app.Plant();
        await app.Change(id, """{"berries":1}""");
        for (var i = 0; i < HubWorker.Pauses.Length + 1; i++) { await app.Services.GetRequiredService<HubWorker>().RunDue(default); app.Time.Advance(TimeSpan.FromDays(1)); }
        listener.Attempts.Count.ShouldBe(HubWorker.Pauses.Length + 1);
        listener.Answers = _ => 200;
        await app.Settle(5);
        listener.Taken.ShouldBeEmpty();
        var letter = (await app.Http.Get("/api/dead-letters"))["items"]![0]!;
        var again = new JsonObject { ["letters"] = new JsonArray(new JsonObject { ["eventId"] = (string)letter["eventId"]!, ["reaction"] = (string)letter["reaction"]! }) }.ToJsonString();
        await app.Http.Post("/api/dead-letters/redeliver", again, 204);
        await app.Settle(5);
        listener.Types.ShouldBe(["Create", "AttributeValueChange"]);
        await app.Http.Post("/api/dead-letters/redeliver", again, 409);
    }

    [Theory, BothDatabases]
    public async Task A_dead_letter_is_discarded_for_a_reason_that_is_kept_and_what_waited_behind_it_follows(Db db)
    {
        await using var app = await Orchard(db);
        await using var listener = await Listener.Start();
        listener.Answers = _ => 500;
        await app.Http.Listen(listener.Url);
        var id = await app.Plant();
        await app.Change(id, """{"berries":1}""");
        for (var i = 0; i < HubWorker.Pauses.Length + 1; i++) { await app.Services.GetRequiredService<HubWorker>().RunDue(default); app.Time.Advance(TimeSpan.FromDays(1)); }
        listener.Answers = _ => 200;
        await app.Settle(5);
        listener.Taken.ShouldBeEmpty();
        var letter = (await app.Http.Get("/api/dead-letters"))["items"]![0]!;
        string Asked(string reason) => new JsonObject { ["letters"] = new JsonArray(new JsonObject { ["eventId"] = (string)letter["eventId"]!, ["reaction"] = (string)letter["reaction"]! }), ["reason"] = reason }.ToJsonString();
        ((string)(await app.Http.Post("/api/dead-letters/discard", Asked(" no "), 400))["code"]!).ShouldBe("platform.deadLetter.reason");
        var stranger = await app.SignedIn("stranger", "/", ["/"], ["orchard.shrub.read"]);
        await stranger.Post("/api/dead-letters/discard", Asked("nobody needs it"), 403);
        (await app.Read(d => d.Set<Discard>().CountAsync())).ShouldBe(0);
        await app.Http.Post("/api/dead-letters/discard", Asked("nobody needs it"), 204);
        await app.Settle(5);
        listener.Types.ShouldBe(["AttributeValueChange"]);
        var kept = await app.Read(d => d.Set<Discard>().SingleAsync());
        (kept.EventId, kept.Reason, kept.Error).ShouldBe(((string)letter["eventId"]!, "nobody needs it", "HTTP 500"));
        kept.Actor.ShouldNotBeEmpty();
        await app.Http.Post("/api/dead-letters/discard", Asked("nobody needs it"), 409);
        (await app.Read(d => d.Set<Discard>().CountAsync())).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_notification_is_signed_with_the_secret_that_was_told_once(Db db)
    {
        await using var app = await Orchard(db);
        await using var listener = await Listener.Start();
        var made = await app.Http.Listen(listener.Url);
        var secret = (string)made["secret"]!;
        await app.Plant();
        await app.Settle(5);
        var told = listener.Taken.Single();
        var parts = told.Signature.Split(',').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
        parts["t"].ShouldBe(app.Time.GetUtcNow().ToUnixTimeSeconds().ToString());
        parts["v1"].ShouldBe(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(parts["t"] + "." + told.Raw))));
        (await app.Http.Get($"{ShrubApi.Base}/hub/{made["id"]}"))["secret"].ShouldBeNull();
        var stored = await app.Read(d => d.Set<Subscription>().SingleAsync());
        Encoding.UTF8.GetString(stored.Secret).ShouldNotContain(secret);
    }

    [Theory, BothDatabases]
    public async Task A_subscriber_that_answers_410_is_told_nothing_more_and_a_redirect_is_a_failure(Db db)
    {
        await using var app = await Orchard(db);
        await using var listener = await Listener.Start();
        var id = (string)(await app.Http.Listen(listener.Url))["id"]!;
        listener.Answers = _ => listener.Attempts.Count == 0 ? 302 : 410;
        var shrub = await app.Plant();
        await app.Change(shrub, """{"berries":1}""");
        await app.Settle(20);
        await app.Change(shrub, """{"berries":2}""");
        await app.Settle(20);
        listener.Attempts.Count.ShouldBe(2);
        (await app.Read(d => d.Set<Delivery>().CountAsync())).ShouldBe(0);
        (await app.Http.GetAsync($"{ShrubApi.Base}/hub/{id}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        var row = (await app.Http.Get("/api/notifications"))["items"]![0]!;
        ((string)row["state"]!).ShouldBe("ended");
        ((string)row["reason"]!).ShouldContain("410");
        await app.Http.Listen(listener.Url);
    }

    [Theory, BothDatabases]
    public async Task Every_commit_answered_after_the_subscription_is_told_while_others_commit_all_the_time(Db db)
    {
        await using var app = await Orchard(db);
        await using var listener = await Listener.Start();
        var ids = new List<string>();
        for (var i = 0; i < 4; i++) ids.Add(await app.Plant());
        using var stop = new CancellationTokenSource();
        var committed = 0;
        var subscribedAt = int.MaxValue;
        var writers = ids.Select((id, n) => Task.Run(async () =>
        {
            var missed = new List<int>();
            for (var i = 1; !stop.IsCancellationRequested; i++)
            {
                var before = Volatile.Read(ref subscribedAt);
                await app.Change(id, $$"""{"berries":{{i}}}""");
                if (before != int.MaxValue) missed.Add(i);
                Interlocked.Increment(ref committed);
            }
            return (id, missed);
        })).ToArray();
        while (Volatile.Read(ref committed) < 20) await Task.Delay(5);
        await app.Http.Listen(listener.Url);
        Volatile.Write(ref subscribedAt, 1);
        var seen = Volatile.Read(ref committed);
        while (Volatile.Read(ref committed) < seen + 20) await Task.Delay(5);
        stop.Cancel();
        var expected = await Task.WhenAll(writers);
        for (var i = 0; i < 40; i++) await app.Settle(5);
        foreach (var (id, berries) in expected)
            listener.Taken.Where(t => (string?)t.Body["event"]!["customer"]!["id"] == id).Select(t => (int)t.Body["event"]!["customer"]!["berries"]!).TakeLast(berries.Count).ShouldBe(berries);
    }

    [Theory, BothDatabases]
    public async Task A_commit_that_began_before_the_subscription_ends_before_it_is_answered(Db db)
    {
        await using var app = await Orchard(db);
        await app.Http.Listen("https://example.org/first");
        var (began, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var early = app.In(async s =>
        {
            var session = s.GetRequiredService<Platform.Store.Session>();
            session.Add(new Shrub(), new JsonObject { ["name"] = "early" });
            session.AtCommit(async (_, _) => { began.SetResult(); await go.Task; });
            await session.Commit(default);
        });
        await began.Task;
        var subscribed = app.Http.Listen("https://example.org/");
        await Task.Delay(300);
        subscribed.IsCompleted.ShouldBeFalse();
        go.SetResult();
        await Task.WhenAll(early, subscribed);
    }

    [Theory, BothDatabases]
    public async Task Another_process_tells_within_a_second_and_two_of_them_tell_nothing_twice(Db db)
    {
        await using var app = await Orchard(db);
        await using var other = await app.Another();
        await using var listener = await Listener.Start();
        await other.Plant("before");
        await app.Http.Listen(listener.Url);
        await Task.Delay(1000);
        for (var i = 0; i < 10; i++) await other.Plant("after");
        for (var i = 0; i < 30 && await app.Read(d => d.Set<Delivery>().AnyAsync()); i++)
            await Task.WhenAll(app.Services.GetRequiredService<HubWorker>().RunDue(default), other.Services.GetRequiredService<HubWorker>().RunDue(default));
        listener.Attempts.Count.ShouldBe(10);
        listener.Attempts.Select(a => a.EventId).Distinct().Count().ShouldBe(10);
    }

    [Theory, BothDatabases]
    public async Task Where_nobody_subscribes_nothing_is_written_and_a_filter_on_the_type_writes_nothing_either(Db db)
    {
        await using var app = await Orchard(db);
        var id = await app.Plant();
        (await app.Read(d => d.Set<Delivery>().CountAsync())).ShouldBe(0);
        await app.Http.Listen("http://127.0.0.1:9/none", "eventType=CustomerDeleteEvent");
        await app.Change(id, """{"status":"ripe"}""");
        (await app.Read(d => d.Set<Delivery>().CountAsync())).ShouldBe(0);
        await app.Http.DeleteAsync($"{ShrubApi.Path}/{id}");
        (await app.Read(d => d.Set<Delivery>().CountAsync())).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_deleted_subscription_hears_nothing_more_and_a_paused_one_hears_it_later(Db db)
    {
        await using var app = await Orchard(db);
        await using var one = await Listener.Start();
        await using var two = await Listener.Start();
        var deleted = (string)(await app.Http.Listen(one.Url))["id"]!;
        var paused = (string)(await app.Http.Listen(two.Url))["id"]!;
        var id = await app.Plant();
        (await app.Http.DeleteAsync($"{ShrubApi.Base}/hub/{deleted}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent);
        (await app.Http.DeleteAsync($"{ShrubApi.Base}/hub/{deleted}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await app.Http.Post($"/api/notifications/{paused}/pause", "{}", 204);
        await app.Change(id, """{"berries":1}""");
        await app.Settle(3);
        one.Attempts.ShouldBeEmpty();
        two.Attempts.ShouldBeEmpty();
        var row = (await app.Http.Get("/api/notifications"))["items"]![0]!;
        ((int)row["waiting"]!).ShouldBe(2);
        row["oldestAt"].ShouldNotBeNull();
        await app.Http.Post($"/api/notifications/{paused}/resume", "{}", 204);
        await app.Settle(5);
        one.Attempts.ShouldBeEmpty();
        two.Types.ShouldBe(["Create", "AttributeValueChange"]);
        ((int)(await app.Http.Get("/api/notifications"))["items"]![0]!["deliveredToday"]!).ShouldBe(2);
        ((bool)(await app.Http.Post($"/api/notifications/{paused}/test", "{}", 200))["taken"]!).ShouldBeTrue();
        ((string)two.Taken.Last().Body["eventType"]!).ShouldBe("TestEvent");
    }
}
