using System.Diagnostics;
using System.Net;

namespace Dialtone.Catalog.Tests.Entries;

/// <summary>GET by id is answered from memory; nobody may notice but by the speed.</summary>
public sealed class SharedAnswersTests
{
    [Theory, BothDatabases]
    public async Task A_change_is_seen_at_once_by_its_own_process_and_within_a_second_by_another(Db db)
    {
        await using var app = await Tmf620.Start(db);
        await using var other = await app.Another();
        var path = $"{Tmf620.Offering}/{await app.New(Tmf620.Offering, """{"name":"Version 0"}""")}";
        for (var version = 1; version <= 4; version++)
        {
            (await other.Http.Get(path)).Text("name").ShouldNotBe($"Version {version}");
            (await other.Http.Get($"/api/offerings/{path.Split('/')[^1]}"))["offering"]!.Text("name").ShouldNotBe($"Version {version}");
            await app.Http.Patch(path, $$"""{"name":"Version {{version}}"}""");
            var since = Stopwatch.StartNew();
            (await app.Http.Get(path)).Text("name").ShouldBe($"Version {version}");
            (await app.Http.Get($"/api/offerings/{path.Split('/')[^1]}"))["offering"]!.Text("name").ShouldBe($"Version {version}");
            await Sees(async () => (await other.Http.Get(path)).Text("name"));
            await Sees(async () => (await other.Http.Get($"/api/offerings/{path.Split('/')[^1]}"))["tree"]!.Text("name"));

            // Who asks a second after the change is told of it, however long the answer takes on a busy machine.
            async Task Sees(Func<Task<string?>> name)
            {
                while (since.ElapsedMilliseconds is var asked && await name() != $"Version {version}") asked.ShouldBeLessThan(1000);
            }
        }
        await app.Http.DeleteAsync(path);
        await app.Http.Get(path, 404);
        await Task.Delay(1000);
        await other.Http.Get(path, 404);
    }

    [Theory, BothDatabases]
    public async Task An_answer_has_its_version_and_is_not_sent_again_to_who_has_it(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var path = $"{Tmf620.Price}/{await app.New(Tmf620.Price, """{"name":"月费","priceType":"recurring"}""")}";
        for (var i = 0; i < 2; i++)
        {
            var response = await app.Http.GetAsync(path);
            response.Headers.ETag!.Tag.ShouldBe("\"1\"");
            response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
            (await response.Content.ReadAsStringAsync()).ShouldContain("月费");
        }
        var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.TryAddWithoutValidation("If-None-Match", "\"1\"");
        (await app.Http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await app.Http.Get(path + "?fields=name")).AsObject().Select(p => p.Key).ShouldBe(["id", "href", "name"]);
    }

    [Theory, BothDatabases]
    public async Task Readers_never_see_an_older_version_than_they_have_seen(Db db)
    {
        await using var app = await Tmf620.Start(db);
        await using var other = await app.Another();
        var path = $"{Tmf620.Category}/{await app.New(Tmf620.Category, """{"name":"0"}""")}";
        using var done = new CancellationTokenSource();
        async Task Read(TestApp from)
        {
            for (var seen = 0; !done.IsCancellationRequested;)
            {
                var now = int.Parse((await from.Http.Get(path)).Text("name"));
                now.ShouldBeGreaterThanOrEqualTo(seen);
                seen = now;
            }
        }
        var readers = new[] { app, app, other, other }.Select(a => Task.Run(() => Read(a))).ToArray();
        for (var i = 1; i <= 30; i++) await app.Http.Patch(path, $$"""{"name":"{{i}}"}""");
        await done.CancelAsync();
        await Task.WhenAll(readers);
    }
}
