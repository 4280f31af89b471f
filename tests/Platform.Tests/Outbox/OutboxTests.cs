using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tests.Outbox;

public sealed class OutboxTests
{
    static Task Tell(TestApp app, string tree, int height, DateTimeOffset? dueAt = null) => app.In(async s =>
    {
        var session = s.GetRequiredService<Session>();
        session.Publish(new TreeGrew(tree, height), dueAt);
        await session.Commit(default);
    });

    static Gardener Gardener(TestApp app) => app.Services.GetRequiredService<Gardener>();

    static Task<int> Leaves(TestApp app) => app.In(s => s.GetRequiredService<CrmDb>().Set<Leaf>().CountAsync());

    [Theory, BothDatabases]
    public async Task Facts_about_one_aggregate_arrive_in_order_even_when_one_fails_at_first(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var failures = 2;
        Gardener(app).Fails = e => e is { TreeId: "a", Height: 2 } && failures-- > 0;
        for (var i = 1; i <= 4; i++) { await Tell(app, "a", i); await Tell(app, "b", i); }
        await app.Settle();
        Gardener(app).Seen.Where(s => s.Tree == "a").Select(s => s.Height).ShouldBe([1, 2, 3, 4]);
        Gardener(app).Seen.Where(s => s.Tree == "b").Select(s => s.Height).ShouldBe([1, 2, 3, 4]);
        (await Leaves(app)).ShouldBe(8);
        (await app.In(s => s.GetRequiredService<CrmDb>().Set<Inbox>().CountAsync())).ShouldBe(8);
    }

    [Theory, BothDatabases]
    public async Task A_dead_letter_stops_its_aggregate_and_nothing_else(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        Gardener(app).Fails = e => e is { TreeId: "a", Height: 1 };
        await Tell(app, "a", 1);
        await Tell(app, "a", 2);
        await Tell(app, "b", 1);
        for (var i = 0; i < 12; i++) { await app.Settle(3); app.Time.Advance(TimeSpan.FromHours(1)); }
        Gardener(app).Seen.ShouldBe([("b", 1)]);
        var dead = await app.In(s => s.GetRequiredService<CrmDb>().Set<Delivery>().SingleAsync(d => d.State == DeliveryState.Dead));
        dead.Error!.ShouldContain("a storm");
    }

    [Theory, BothDatabases]
    public async Task A_timer_waits_for_its_time_and_holds_nobody_up(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        await Tell(app, "a", 1, app.Time.GetUtcNow().AddHours(1));
        await Tell(app, "a", 2);
        await app.Settle();
        Gardener(app).Seen.ShouldBe([("a", 2)]);
        app.Time.Advance(TimeSpan.FromHours(1));
        await app.Settle();
        Gardener(app).Seen.ShouldBe([("a", 2), ("a", 1)]);
    }

    [Theory, BothDatabases]
    public async Task A_worker_that_lost_its_claim_commits_nothing(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        await Tell(app, "a", 1);
        // While the reaction runs, its claim passes to somebody else.
        Gardener(app).Fails = e =>
        {
            using var other = app.Services.GetRequiredService<Database>().NewContext();
            other.Set<Delivery>().ExecuteUpdate(u => u.SetProperty(d => d.Epoch, d => d.Epoch + 1));
            return false;
        };
        await app.Services.GetRequiredService<OutboxWorker>().RunDue(default);
        (await Leaves(app)).ShouldBe(0);
        Gardener(app).Fails = _ => false;
        app.Time.Advance(TimeSpan.FromMinutes(5));
        await app.Settle();
        (await Leaves(app)).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Two_processes_on_one_store_share_the_work_and_double_nothing(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        for (var i = 0; i < 60; i++) await Tell(app, $"tree {i % 20}", i);
        var worker = app.Services.GetRequiredService<OutboxWorker>();
        var another = ActivatorUtilities.CreateInstance<OutboxWorker>(app.Services);
        for (var i = 0; i < 60 && await Leaves(app) < 60; i++) await Task.WhenAll(worker.RunDue(default), another.RunDue(default));
        (await Leaves(app)).ShouldBe(60);
        Gardener(app).Seen.Distinct().Count().ShouldBe(60);
    }
}
