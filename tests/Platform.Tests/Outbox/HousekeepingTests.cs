using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tests.Outbox;

public sealed class HousekeepingTests
{
    static Task Grow(TestApp app, string key, DateTimeOffset? dueAt = null, int times = 1) => app.In(async s =>
    {
        s.GetRequiredService<SessionContext>().Idempotency = (key, "hash");
        var session = s.GetRequiredService<Session>();
        var tree = session.Add(new Tree());
        for (var i = 0; i < times; i++) session.Publish(new TreeGrew(tree.Id, i), dueAt);
        await session.Commit(default);
    });

    static Task<(int Keys, int Events, int Inbox, int Deliveries)> Left(TestApp app) => app.In(async s =>
    {
        var db = s.GetRequiredService<CrmDb>();
        return (await db.Set<IdempotencyKey>().CountAsync(), await db.Set<OutboxEvent>().CountAsync(), await db.Set<Inbox>().CountAsync(), await db.Set<Delivery>().CountAsync());
    });

    [Theory, BothDatabases]
    public async Task What_has_served_goes_after_thirty_days_and_what_is_still_to_be_delivered_stays(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var housekeeping = app.Services.GetRequiredService<Housekeeping>();
        await Grow(app, "done");
        await app.Services.GetRequiredService<OutboxWorker>().RunDue(default);
        await Grow(app, "waiting");
        await Grow(app, "timer", app.Time.GetUtcNow().AddDays(100));
        (await Left(app)).ShouldBe((3, 3, 1, 2));

        app.Time.Advance(TimeSpan.FromDays(29));
        (await housekeeping.Tidy(default)).ShouldBe(0);
        await Grow(app, "young");
        app.Time.Advance(TimeSpan.FromDays(2));
        (await housekeeping.Tidy(default)).ShouldBe(4);
        (await Left(app)).ShouldBe((1, 3, 0, 3));
        (await housekeeping.Tidy(default)).ShouldBe(0);
        await app.Settle();
        (await app.Failures()).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task More_than_one_batch_goes_at_once(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        for (var i = 0; i < 3; i++) await Grow(app, $"key {i}", times: 400);
        await app.In(s => s.GetRequiredService<CrmDb>().Set<Delivery>().ExecuteDeleteAsync());
        app.Time.Advance(TimeSpan.FromDays(31));
        (await app.Services.GetRequiredService<Housekeeping>().Tidy(default)).ShouldBe(1203);
        (await Left(app)).ShouldBe((0, 0, 0, 0));
    }
}
