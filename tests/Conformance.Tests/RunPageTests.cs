using System.Net;
using System.Text.Json.Nodes;
using Dialtone.Host;
using Dialtone.Host.Conformance;
using Dialtone.Host.Conformance.Runs;
using Dialtone.Platform.Hub;
using Dialtone.Platform.SignIn;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Conformance.Tests;

/// <summary>Runs asked for on the page, against ourselves and against others who behave badly.</summary>
public sealed class RunPageTests
{
    [Theory, BothDatabases]
    public async Task A_run_against_ourselves_is_kept_with_every_demand_and_its_origin(Db db)
    {
        await using var app = await Start(db);
        await using var working = app.Working();
        var id = await Begin(app, """{"versions":["v4"],"apis":["TMF622"],"confirmed":true}""");
        await Ended(app);
        var report = await app.Http.Get($"/api/conformance/runs/{id}");
        ((string)report["run"]!["state"]!).ShouldBe("completed");
        ((int)report["run"]!["notMet"]!).ShouldBe(0);
        ((int)report["run"]!["done"]!).ShouldBe(2);
        var demands = (await app.Http.Get($"/api/conformance/runs/{id}/resources/0"))["items"]!.AsArray();
        demands.Select(d => (string)d!["kind"]!).Distinct().Order().ShouldBe(["behaviour", "fact", "specification"]);
        demands.ShouldContain(d => (string)d!["source"]! == "TMF622_v4.0.0");
        demands.ShouldContain(d => (string)d!["outcome"]! == "notApplicable");
        var stale = demands.Single(d => (string)d!["says"]! == "a stale If-Match is 412")!["exchanges"]!.AsArray();
        ((int)stale[^1]!["status"]!).ShouldBe(412);
        stale[^1]!["demanded"]!.AsArray().Select(s => (int)s!).ShouldBe([412]);

        await using var store = app.Services.GetRequiredService<Database>().NewContext();
        (await store.Set<AccessToken>().CountAsync(t => t.Label == "conformance")).ShouldBe(0);
        (await app.Http.GetStringAsync($"/api/conformance/runs/{id}/report.md")).ShouldContain("| TMF622 | v4 | productOrder | 9/9 | 1/1 | 15/15 |");
        ((string)(await app.Http.Get($"/api/conformance/runs/{id}/report.json"))["resources"]![0]!["resource"]!).ShouldBe("productOrder");
        using var chinese = new HttpRequestMessage(HttpMethod.Get, $"/api/conformance/runs/{id}/report.md") { Headers = { { "Accept-Language", "zh-CN" } } };
        app.Http.DefaultRequestHeaders.AcceptLanguage.Clear();
        (await (await app.Http.SendAsync(chinese)).Content.ReadAsStringAsync()).ShouldContain("全部要求均符合");
    }

    [Theory, BothDatabases]
    public async Task Nobody_without_the_permission_sees_or_starts_runs(Db db)
    {
        await using var app = await Start(db);
        var clerk = await app.SignedIn("clerk", "/", ["/"], [.. app.Everybody.Permissions.Where(p => p != ConformanceModule.RunPermission)]);
        await clerk.Get("/api/conformance", 403);
        await clerk.Post("/api/conformance/runs", """{"confirmed":true}""", 403);
        await clerk.Post("/api/conformance/seed", "{}", 403);
        (await app.Anonymous().GetAsync("/api/conformance")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, BothDatabases]
    public async Task What_is_asked_for_wrongly_is_refused(Db db)
    {
        await using var app = await Start(db);
        await Refused(app, """{"versions":["v4"]}""", "conformance.unconfirmed");
        await Refused(app, """{"versions":["v9"],"confirmed":true}""", "conformance.selection");
        await Refused(app, """{"apis":["TMF999"],"confirmed":true}""", "conformance.selection");
        await Refused(app, """{"token":"a b","confirmed":true}""", "conformance.token");
        await Refused(app, """{"base":"ftp://x.example","confirmed":true}""", "conformance.base");
        foreach (var inside in new[] { "http://127.0.0.1:5432", "http://10.0.0.1", "http://169.254.169.254/latest", "http://[::1]/", "http://localhost:1", "http://[fe80::1]/" })
            await Refused(app, $$"""{"base":"{{inside}}","confirmed":true}""", "conformance.base.private");
        await app.Http.Post("/api/conformance/seed", "{}", 409);
    }

    [Theory, BothDatabases]
    public async Task A_name_that_leads_inside_is_not_connected_to(Db db)
    {
        await using var app = await Start(db, s => s.AddSingleton(new CallbackAddresses { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]) }));
        var id = await Begin(app, """{"base":"http://inside.example","versions":["v4"],"apis":["TMF632"],"confirmed":true}""");
        await Ended(app);
        ((string)(await app.Http.Get($"/api/conformance/runs/{id}"))["run"]!["state"]!).ShouldBe("unanswered");
    }

    [Theory, BothDatabases]
    public async Task Whoever_answers_with_garbage_fails_and_breaks_nothing(Db db)
    {
        await using var bad = await BadTarget.Start();
        await using var app = await Start(db, s => s.AddSingleton(new CallbackAddresses(AllowLoopback: true)).AddSingleton(new RunLimits { Answer = TimeSpan.FromSeconds(2), AnswerBytes = 256 * 1024 }));
        const string secret = "tok_0123456789abcdef";
        foreach (var way in BadTarget.Ways)
        {
            var id = await Begin(app, $$"""{"base":"{{bad.Address}}/{{way}}","token":"{{secret}}","versions":["v4"],"apis":["TMF632"],"confirmed":true}""");
            await Ended(app);
            var run = (await app.Http.Get($"/api/conformance/runs/{id}"))["run"]!;
            ((string)run["state"]!).ShouldBe(way == "hang" ? "unanswered" : "completed", way);
            ((int)run["met"]!).ShouldBeLessThan(way is "odd" or "echo" ? 12 : 1, way);
            if (way != "hang") ((int)run["notMet"]!).ShouldBeGreaterThan(25, way);
            (await app.Http.GetStringAsync($"/api/conformance/runs/{id}/report.json")).ShouldNotContain(secret);
            (await app.Http.GetStringAsync($"/api/conformance/runs/{id}/report.md")).ShouldNotContain(secret);
        }
        bad.Heard.ShouldContain("Bearer " + secret);
        await using var store = app.Services.GetRequiredService<Database>().NewContext();
        (await store.Set<TestedResource>().Select(r => r.Findings).ToListAsync()).ShouldAllBe(f => !f.Contains(secret));
    }

    [Theory, BothDatabases]
    public async Task One_run_at_a_time_and_it_can_be_cancelled(Db db)
    {
        await using var app = await Start(db);
        var id = await Begin(app, """{"confirmed":true}""");
        await Refused(app, """{"confirmed":true}""", "conformance.busy", 409);
        await app.Http.Post($"/api/conformance/runs/{id}/cancel", "{}", 204);
        await Ended(app);
        ((string)(await app.Http.Get($"/api/conformance/runs/{id}"))["run"]!["state"]!).ShouldBe("cancelled");
        await app.Http.Post($"/api/conformance/runs/{id}/cancel", "{}", 204);
        ((string)(await app.Http.Get($"/api/conformance/runs/{id}"))["run"]!["state"]!).ShouldBe("cancelled");
        await app.Http.Post("/api/conformance/runs/none/cancel", "{}", 404);
        await Begin(app, """{"versions":["v5"],"apis":["TMF632"],"confirmed":true}""");
        await Ended(app);
    }

    [Theory, BothDatabases]
    public async Task A_run_is_cancelled_from_another_process_and_interrupted_when_its_own_has_gone(Db db)
    {
        await using var app = await Start(db);
        await using var other = await app.Another();
        var id = await Begin(app, """{"confirmed":true}""");
        await other.Http.Post($"/api/conformance/runs/{id}/cancel", "{}", 204);
        await Ended(app);
        ((string)(await other.Http.Get($"/api/conformance/runs/{id}"))["run"]!["state"]!).ShouldBe("cancelled");

        await using (var store = app.Services.GetRequiredService<Database>().NewContext())
        {
            store.Add(new TestRun { Id = "gone", Base = "http://x", IsOwn = false, ById = "x", By = "X", Versions = "", Apis = "", StartedAt = app.Time.GetUtcNow(), SeenAt = app.Time.GetUtcNow(), Total = 3 });
            await store.SaveChangesAsync();
        }
        var worker = other.Services.GetRequiredService<RunWorker>();
        await worker.Settle(starting: false, default);
        ((string)(await other.Http.Get("/api/conformance/runs/gone"))["run"]!["state"]!).ShouldBe("running");
        app.Time.Advance(TimeSpan.FromMinutes(2));
        await worker.Settle(starting: false, default);
        ((string)(await other.Http.Get("/api/conformance/runs/gone"))["run"]!["state"]!).ShouldBe("interrupted");
    }

    [Theory, BothDatabases]
    public async Task The_last_runs_are_kept_and_no_more(Db db)
    {
        await using var app = await Start(db, s => s.AddSingleton(new RunLimits { Kept = 2 }));
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await Begin(app, """{"versions":["v5"],"apis":["TMF669"],"confirmed":true}"""));
            await Ended(app);
        }
        (await app.Http.Get("/api/conformance"))["runs"]!.AsArray().Select(r => (string)r!["id"]!).ShouldBe([ids[2], ids[1]]);
        await app.Http.Get($"/api/conformance/runs/{ids[0]}", 404);
        await using var store = app.Services.GetRequiredService<Database>().NewContext();
        (await store.Set<TestedResource>().CountAsync()).ShouldBe(2);
    }

    [Theory, BothDatabases]
    public async Task The_demonstration_is_seeded_with_a_button(Db db)
    {
        await using var app = await Start(db, s => s.AddSingleton(new Demonstration(true, [])));
        ((bool)(await app.Http.Get("/api/conformance"))["isSeeded"]!).ShouldBeFalse();
        for (var i = 0; i < 2; i++) await app.Http.Post("/api/conformance/seed", "{}", 204);
        ((bool)(await app.Http.Get("/api/conformance"))["isSeeded"]!).ShouldBeTrue();
    }

    static Task<TestApp> Start(Db db, Action<IServiceCollection>? more = null) => TestApp.Start(db, services =>
    {
        services.AddSingleton(sp => new OwnInstallation(sp) { Reach = () => ((TestServer)sp.GetRequiredService<IServer>()).CreateHandler() });
        services.AddSingleton(new RunLimits { Beat = TimeSpan.FromMilliseconds(200), AnswerBytes = 256 * 1024 });
        more?.Invoke(services);
    }, [.. HostModules.All().Modules]);

    static async Task<string> Begin(TestApp app, string body) => (string)(await app.Http.Post("/api/conformance/runs", body, 200))["id"]!;

    static Task Ended(TestApp app) => app.Services.GetRequiredService<RunWorker>().Running.WaitAsync(TimeSpan.FromMinutes(2));

    static async Task Refused(TestApp app, string body, string code, int status = 400) => ((string)(await app.Http.Post("/api/conformance/runs", body, status))["code"]!).ShouldBe(code);
}
