using Dialtone.Contracts.Inventory;
using Dialtone.Inventory.Cards;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Inventory.Tests.Cards;

public sealed class CardQuotaTests
{
    static Task<int> Used(TestApp app) => app.In(s => s.GetRequiredService<Session>().Rows<CardCount>().Where(c => c.IdentityHash == "id").Select(c => c.Used).SingleAsync());

    [Theory, BothDatabases]
    public async Task The_sixth_card_on_one_identity_is_refused_and_nothing_is_counted(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        await app.Commit<ICardQuota>((q, s) => q.Take(s, "id", 4, "order-1"));
        var refused = await Should.ThrowAsync<Refused>(() => app.Commit<ICardQuota>((q, s) => q.Take(s, "id", 2, "order-2")));
        (refused.Status, refused.Problems[0].Code).ShouldBe((422, "inventory.cards.limit"));
        (await Used(app)).ShouldBe(4);
        await app.Commit<ICardQuota>((q, s) => q.Take(s, "id", 1, "order-2"));
        await app.Commit<ICardQuota>((q, s) => q.Take(s, "other", 5, "order-2"));
        (await Used(app)).ShouldBe(5);
    }

    [Theory, BothDatabases]
    public async Task Taking_line_by_line_is_taking_the_sum_and_doing_it_again_changes_nothing(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        void Order(ICardQuota q, Session s)
        {
            q.Take(s, "id", 1, "order-1");
            q.Take(s, "id", 2, "order-1");
        }
        await app.Commit<ICardQuota>(Order);
        await app.Commit<ICardQuota>(Order);
        (await Used(app)).ShouldBe(3);
        await app.Commit<ICardQuota>((q, s) => q.Release(s, "order-1"));
        await app.Commit<ICardQuota>((q, s) => q.Release(s, "order-1"));
        await app.Commit<ICardQuota>((q, s) => q.Release(s, "never-placed"));
        (await Used(app)).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task Many_orders_at_once_never_pass_the_limit(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            try
            {
                await app.Commit<ICardQuota>((q, s) => q.Take(s, "id", 1, $"order-{i}"));
                return true;
            }
            catch (Refused)
            {
                return false;
            }
        })));
        outcomes.Count(won => won).ShouldBe(5);
        (await Used(app)).ShouldBe(5);
    }
}
