using System.Net;
using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tests.Tmf;

/// <summary>Rule 13: acknowledged, in progress, and one of two ends.</summary>
public sealed class TaskTests
{
    static async Task<string> Tree(TestApp app, int height) => (string)(await app.Http.Post(TreeApi.Path, $$"""{"name":"oak","status":"active","height":{{height}}}"""))["id"]!;

    static async Task<JsonNode> Prune(TestApp app, string tree, string more = "", int status = 201) => await app.Http.Post(PruningApi.Path, $$"""{"productOrder":{"id":"{{tree}}"}{{more}}}""", status);

    static async Task<int> Height(TestApp app, string tree) => (int)(await app.Http.Get($"{TreeApi.Path}/{tree}"))["height"]!;

    static Task<int> Step(TestApp app) => app.Services.GetRequiredService<OutboxWorker>().RunDue(default);

    [Theory, BothDatabases]
    public async Task A_task_is_acknowledged_then_in_progress_then_done_and_each_is_an_event(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var tree = await Tree(app, 3);
        var made = await Prune(app, tree, ""","state":"done","errorLog":"mine","thickness":2""");
        ((string?)made["state"], (string?)made["errorLog"], (int)made["thickness"]!).ShouldBe(("acknowledged", null, 2));
        made["creationDate"].ShouldNotBeNull();
        await Step(app);
        ((string?)(await app.Http.Get((string)made["href"]!))["state"], await Height(app, tree)).ShouldBe(("inProgress", 3));
        await app.Settle();
        var done = await app.Http.Get((string)made["href"]!);
        ((string?)done["state"], (string?)done["errorLog"], await Height(app, tree)).ShouldBe(("done", null, 2));
        done["completionDate"].ShouldNotBeNull();
        (await app.Http.Get("/tmf-api/event/v4/topic/cancelProductOrder/event")).AsArray().Select(e => ((string)e!["eventType"]!, (string)e["event"]!["cancelProductOrder"]!["state"]!)).Order()
            .ShouldBe([("CancelProductOrderCreateEvent", "acknowledged"), ("CancelProductOrderStateChangeEvent", "done"), ("CancelProductOrderStateChangeEvent", "inProgress")]);
        (await app.Http.Get(PruningApi.Path + "?state=done&cancellationReason.ne=x&sort=-creationDate")).AsArray().Count.ShouldBe(1);
        (await app.Http.PatchAsync((string)made["href"]!, HttpWords.Json("""{"state":"acknowledged"}"""))).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory, BothDatabases]
    public async Task What_cannot_be_done_ends_in_error_with_the_reason_in_the_language_it_was_asked_in_and_leaves_nothing(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var tree = await Tree(app, 0);
        var english = await Prune(app, tree);
        app.Http.DefaultRequestHeaders.AcceptLanguage.Clear();
        app.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        var chinese = await Prune(app, tree);
        await app.Settle();
        foreach (var (made, language) in new[] { (english, Language.English), (chinese, Language.Chinese) })
        {
            var failed = await app.Http.Get((string)made["href"]!);
            ((string?)failed["state"]).ShouldBe("terminatedWithError");
            ((string)failed["errorLog"]!).ShouldBe("platform.inUse: " + app.Services.GetRequiredService<Messages>().Say(language, Problem.Of("platform.inUse", null, ("users", "a stump"))));
        }
        (await app.In(s => s.GetRequiredService<CrmDb>().Set<Delivery>().CountAsync())).ShouldBe(0);

        await Prune(app, tree, ""","cancellationReason":"never" """, 400);
        (await app.Http.Get(PruningApi.Path)).AsArray().Count.ShouldBe(2);
        var half = await Prune(app, await Tree(app, 2), ""","cancellationReason":"half" """);
        await app.Settle();
        ((string?)(await app.Http.Get((string)half["href"]!))["errorLog"]).ShouldBe("half of it");
    }

    [Theory, BothDatabases]
    public async Task What_fails_unforeseen_is_tried_again_and_has_one_effect(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var tree = await Tree(app, 9);
        var storms = 3;
        app.Services.GetRequiredService<Gardener>().Planting = () => storms-- > 0 ? throw new IOException("a storm") : Task.CompletedTask;
        var made = await Prune(app, tree, ""","cancellationReason":"slowly" """);
        await app.Settle();
        ((string?)(await app.Http.Get((string)made["href"]!))["state"], await Height(app, tree), storms).ShouldBe(("done", 8, -1));
    }

    [Theory, BothDatabases]
    public async Task A_worker_that_dies_over_a_task_leaves_it_to_another_and_stores_nothing_late(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        await using var other = await app.Another();
        var tree = await Tree(app, 9);
        var made = await Prune(app, tree);
        await Step(app);
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        app.Services.GetRequiredService<Gardener>().Planting = () => { begun.TrySetResult(); return goOn.Task; };
        var stuck = Step(app);
        await begun.Task;
        app.Time.Advance(TimeSpan.FromMinutes(2));
        await other.Settle();
        (await Height(app, tree)).ShouldBe(8);
        goOn.SetResult();
        await stuck;
        (await Height(app, tree)).ShouldBe(8);
        ((string?)(await app.Http.Get((string)made["href"]!))["state"]).ShouldBe("done");
    }

    [Theory, BothDatabases]
    public async Task A_task_for_later_waits_for_its_time_and_one_that_is_deleted_is_not_done(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var tree = await Tree(app, 9);
        var later = $",\"requestedCancellationDate\":\"{app.Time.GetUtcNow().AddDays(1):O}\"";
        var made = await Prune(app, tree, later);
        var unwanted = await Prune(app, tree, later);
        await app.Settle();
        ((string?)(await app.Http.Get((string)made["href"]!))["state"]).ShouldBe("acknowledged");
        (await app.Http.DeleteAsync((string)unwanted["href"]!)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        app.Time.Advance(TimeSpan.FromDays(2));
        await app.Settle();
        ((string?)(await app.Http.Get((string)made["href"]!))["state"], await Height(app, tree)).ShouldBe(("done", 8));
        (await app.Failures()).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_slow_task_holds_up_nobody_else(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        await Prune(app, await Tree(app, 9), ""","cancellationReason":"slowly" """);
        (await app.In(s => s.GetRequiredService<CrmDb>().Set<Delivery>().Select(d => d.Lane).ToListAsync())).ShouldBe([Delivery.Aside]);
        var claims = app.Services.GetRequiredService<Claims>();
        (await claims.Take(Delivery.Inside, 10, default)).ShouldBeEmpty();
        (await claims.Take(Delivery.Aside, 10, default)).Count.ShouldBe(1);
        app.Time.Advance(TimeSpan.FromMinutes(2));
        (await claims.Take(Delivery.Aside, 10, default)).ShouldBeEmpty();
        app.Time.Advance(TimeSpan.FromMinutes(4));
        (await claims.Take(Delivery.Aside, 10, default)).Count.ShouldBe(1);
    }

    [Fact]
    public void No_phase_follows_but_the_next_and_nothing_follows_an_end()
    {
        foreach (var phase in Enum.GetValues<TaskPhase>())
        {
            if (phase != TaskPhase.Accepted) Should.Throw<InvalidOperationException>(In(phase).Begin);
            if (phase != TaskPhase.Running) Should.Throw<InvalidOperationException>(() => In(phase).End(default));
        }

        static Pruning In(TaskPhase phase) => new() { Body = { State = new[] { "acknowledged", "inProgress", "done", "terminatedWithError" }[(int)phase] } };
    }
}
