using Dialtone.Contracts.Inventory;
using Dialtone.Inventory.Numbers;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Inventory.Tests.Numbers;

public sealed class NumberHoldsTests
{
    const string Wanted = "19910000001";
    static readonly TimeSpan lease = TimeSpan.FromMinutes(15);

    static async Task<TestApp> Pool(Db db, int count)
    {
        var (app, _) = await World.Start(db);
        await app.Intake(i => i.TakeNumbers([.. Enumerable.Range(1, count).Select(n => World.Free($"1991000{n:0000}")), World.Free("19920000001", city: "02")], default));
        return app;
    }

    static Task<string> State(TestApp app) => app.In(s => s.GetRequiredService<Session>().Rows<AccessNumber>().Where(n => n.Number == Wanted).Select(n => n.State).SingleAsync());

    [Theory, BothDatabases]
    public async Task Of_many_who_want_one_number_one_gets_it_and_each_other_is_offered_five(Db db)
    {
        const int callers = 200;
        var rounds = int.Parse(Environment.GetEnvironmentVariable("DIALTONE_ROUNDS") ?? "25");
        await using var app = await Pool(db, 600);
        var firsts = new HashSet<string>();
        for (var round = 0; round < rounds; round++)
        {
            var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var attempts = Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
            {
                await gate.Task;
                try
                {
                    await app.Commit<INumberHolds>((holds, session) =>
                    {
                        if (caller % 2 == 0) holds.Select(session, Wanted, $"cart-{caller}", lease);
                        else holds.Reserve(session, Wanted, $"cart-{caller}", $"order-{caller}");
                    });
                    return null;
                }
                catch (Conflict conflict)
                {
                    return conflict;
                }
            })).ToArray();
            gate.SetResult();
            var outcomes = await Task.WhenAll(attempts);
            outcomes.Count(o => o is null).ShouldBe(1, $"round {round}");
            foreach (var lost in outcomes.OfType<Conflict>())
            {
                lost.Status.ShouldBe(409);
                lost.Problems[0].Code.ShouldBe("inventory.number.taken");
                var offered = ((NumberSuggestions)lost.Problems[0].Data!).Suggestions;
                offered.Distinct().Count().ShouldBe(5);
                offered.ShouldAllBe(n => n.StartsWith("1991000") && n != Wanted);
                firsts.Add(offered[0]);
            }
            var winner = Array.FindIndex(outcomes, o => o is null);
            await app.Commit<INumberHolds>((holds, session) =>
            {
                if (winner % 2 == 0) holds.Unselect(session, Wanted, $"cart-{winner}");
                else holds.Release(session, Wanted, $"order-{winner}");
            });
            (await State(app)).ShouldBe("free");
        }
        firsts.Count.ShouldBeGreaterThan(100, "losers should be spread over the pool");
    }

    [Theory, BothDatabases]
    public async Task A_selection_ends_by_the_databases_clock_whatever_ours_says(Db db)
    {
        await using var app = await Pool(db, 10);
        await app.Commit<INumberHolds>((h, s) => h.Select(s, Wanted, "cart-1", lease));
        app.Time.Advance(TimeSpan.FromDays(2));
        (await Taken(app, (h, s) => h.Select(s, Wanted, "cart-2", lease))).ShouldBe("inventory.number.taken");
        await app.Commit<INumberHolds>((h, s) => h.Select(s, Wanted, "cart-1", TimeSpan.FromMilliseconds(30)));
        await Task.Delay(80);
        await app.Commit<INumberHolds>((h, s) => h.Select(s, Wanted, "cart-2", lease));
    }

    [Theory, BothDatabases]
    public async Task Each_step_may_be_repeated_by_the_same_holder_and_by_nobody_else(Db db)
    {
        await using var app = await Pool(db, 10);
        await Twice(app, (h, s) => h.Select(s, Wanted, "cart-1", lease));
        (await Taken(app, (h, s) => h.Reserve(s, Wanted, "cart-2", "order-2"))).ShouldBe("inventory.number.taken");
        await Twice(app, (h, s) => h.Reserve(s, Wanted, "cart-1", "order-1"));
        await app.Commit<INumberHolds>((h, s) => h.Unselect(s, Wanted, "cart-1"));
        await app.Commit<INumberHolds>((h, s) => h.Unselect(s, Wanted, "order-1"));
        (await State(app)).ShouldBe("reserved", "the cart has nothing to give back once its order has the number");
        (await Taken(app, (h, s) => h.Use(s, Wanted, "order-2", "product-2"))).ShouldBe("inventory.number.taken");
        await Twice(app, (h, s) => h.Use(s, Wanted, "order-1", "product-1"));
        await Twice(app, (h, s) => h.Release(s, Wanted, "order-1"));
        (await State(app)).ShouldBe("inUse");
        (await Taken(app, (h, s) => h.Use(s, Wanted, "order-1", "product-2"))).ShouldBe("inventory.number.taken");
    }

    [Theory, BothDatabases]
    public async Task A_reserved_number_that_is_released_is_free_and_an_unknown_one_is_said_to_be(Db db)
    {
        await using var app = await Pool(db, 10);
        await app.Commit<INumberHolds>((h, s) => h.Reserve(s, Wanted, "cart-1", "order-1"));
        await Twice(app, (h, s) => h.Release(s, Wanted, "order-1"));
        (await State(app)).ShouldBe("free");
        (await Taken(app, (h, s) => h.Select(s, "10086", "cart-1", lease))).ShouldBe("inventory.number.unknown");
    }

    [Theory, BothDatabases]
    public async Task When_a_number_is_lost_nothing_else_of_the_act_is_done(Db db)
    {
        await using var app = await Pool(db, 10);
        await app.Commit<INumberHolds>((h, s) => h.Reserve(s, Wanted, "cart-1", "order-1"));
        await Should.ThrowAsync<Conflict>(() => app.Commit<INumberHolds>((h, s) =>
        {
            h.Reserve(s, "19910000002", "cart-2", "order-2");
            h.Reserve(s, Wanted, "cart-2", "order-2");
        }));
        (await app.Assets(a => a.Numbers(["19910000002"], default)))["19910000002"].State.ShouldBe("free");
    }

    [Theory, BothDatabases]
    public async Task Suggestions_are_free_of_the_same_kind_and_city_even_when_few_are_left(Db db)
    {
        await using var app = await Pool(db, 4);
        await app.Commit<INumberHolds>((h, s) => h.Reserve(s, Wanted, "cart-1", "order-1"));
        var lost = await Should.ThrowAsync<Conflict>(() => app.Commit<INumberHolds>((h, s) => h.Reserve(s, Wanted, "cart-2", "order-2")));
        ((NumberSuggestions)lost.Problems[0].Data!).Suggestions.Order().ShouldBe(["19910000002", "19910000003", "19910000004"]);
    }

    static async Task Twice(TestApp app, Action<INumberHolds, Session> act)
    {
        await app.Commit(act);
        await app.Commit(act);
    }

    static async Task<string> Taken(TestApp app, Action<INumberHolds, Session> act) => (await Should.ThrowAsync<Failure>(() => app.Commit(act))).Problems[0].Code;
}
