using Dialtone.Contracts.Inventory;
using Dialtone.Platform.Failures;

namespace Dialtone.Inventory.Tests.Sims;

public sealed class SimTests
{
    static async Task<TestApp> Stock(Db db)
    {
        var (app, _) = await World.Start(db);
        await app.Intake(i => i.TakeSims([new("8986-h1-1", "/CJ/01/H0101/"), new("8986-h1-2", "/CJ/01/H0101/"), new("8986-h2-1", "/CJ/01/H0102/"), new("8986-c2-1", "/CJ/02/H0201/")], default));
        return app;
    }

    [Theory, BothDatabases]
    public async Task A_card_is_won_once_and_each_step_may_be_repeated(Db db)
    {
        await using var app = await Stock(db);
        for (var i = 0; i < 2; i++) await app.Commit<ISimHolds>((h, s) => h.Reserve(s, "8986-h1-1", "order-1"));
        (await Code(() => app.Commit<ISimHolds>((h, s) => h.Reserve(s, "8986-h1-1", "order-2")))).ShouldBe("inventory.sim.taken");
        await app.Commit<ISimHolds>((h, s) => h.Release(s, "8986-h1-1", "order-2"));
        (await Code(() => app.Commit<ISimHolds>((h, s) => h.Use(s, "8986-h1-1", "order-2", "p-2")))).ShouldBe("inventory.sim.taken");
        for (var i = 0; i < 2; i++) await app.Commit<ISimHolds>((h, s) => h.Use(s, "8986-h1-1", "order-1", "p-1"));
        await app.Commit<ISimHolds>((h, s) => h.Release(s, "8986-h1-1", "order-1"));
        (await Code(() => app.Commit<ISimHolds>((h, s) => h.Reserve(s, "8986-h1-1", "order-3")))).ShouldBe("inventory.sim.taken");
        (await Code(() => app.Commit<ISimHolds>((h, s) => h.Reserve(s, "none", "order-3")))).ShouldBe("inventory.sim.unknown");
    }

    [Theory, BothDatabases]
    public async Task The_next_card_is_of_the_hall_then_of_the_city_then_of_the_province(Db db)
    {
        await using var app = await Stock(db);
        var clerk = await app.SignedIn("clerk", "/CJ/01/H0101/", ["/CJ/01/"], ["inventory.number.select"]);
        async Task<string> Next(string query = "") => (string)(await clerk.Get("/api/sims/next?cartId=a" + query))["iccid"]!;
        var first = await Next();
        first.ShouldStartWith("8986-h1");
        (await Next()).ShouldBe(first, "the same cart is offered the same card");
        (await Next("&except=" + first)).ShouldBe(first == "8986-h1-1" ? "8986-h1-2" : "8986-h1-1");
        (await Next("&except=8986-h1-1,8986-h1-2")).ShouldBe("8986-h2-1");
        (await Next("&except=8986-h1-1,8986-h1-2,8986-h2-1")).ShouldBe("8986-c2-1");
        var none = await clerk.Get("/api/sims/next?except=8986-h1-1,8986-h1-2,8986-h2-1,8986-c2-1", 409);
        ((string)none["code"]!).ShouldBe("inventory.sim.none");
    }

    static async Task<string> Code(Func<Task> act) => (await Should.ThrowAsync<Failure>(act)).Problems[0].Code;
}
