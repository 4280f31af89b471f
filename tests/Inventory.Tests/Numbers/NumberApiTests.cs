using Dialtone.Contracts.Inventory;
using System.Net;
using System.Text.Json.Nodes;

namespace Dialtone.Inventory.Tests.Numbers;

public sealed class NumberApiTests
{
    static readonly string[] permissions = ["inventory.number.read", "inventory.number.select"];

    static async Task<(TestApp, HttpClient)> Pool(Db db)
    {
        var (app, _) = await World.Start(db);
        await app.Intake(i => i.TakeNumbers([.. Enumerable.Range(1, 30).Select(n => World.Free($"1991000{n:0000}")), World.Free("19910008888", grade: "AAAA"), World.Free("19920000001", city: "02"), World.Free("05118000001", "fixed")], default));
        return (app, await app.SignedIn("clerk", "/CJ/01/H0103/", ["/CJ/01/"], permissions));
    }

    static string[] Numbers(JsonNode answer) => [.. answer["items"]!.AsArray().Select(n => (string)n!["number"]!)];

    [Theory, BothDatabases]
    public async Task The_clerk_sees_free_numbers_of_the_city_and_narrows_by_wish_and_grade(Db db)
    {
        var (app, clerk) = await Pool(db);
        await using var _ = app;
        Numbers(await clerk.Get("/api/numbers?limit=100")).Length.ShouldBe(31);
        Numbers(await clerk.Get("/api/numbers")).Length.ShouldBe(20);
        Numbers(await clerk.Get("/api/numbers?pattern=*8888")).ShouldBe(["19910008888"]);
        Numbers(await clerk.Get("/api/numbers?pattern=1991000001?&limit=50")).Order().First().ShouldBe("19910000010");
        Numbers(await clerk.Get("/api/numbers?pattern=0029")).ShouldBe(["19910000029"]);
        Numbers(await clerk.Get("/api/numbers?city=02")).ShouldBe(["19920000001"]);
        Numbers(await clerk.Get("/api/numbers?kind=fixed")).ShouldBe(["05118000001"]);
        var fancy = (await clerk.Get("/api/numbers?grade=AAAA"))["items"]!.AsArray().Single()!;
        ((decimal)fancy["prepayment"]!["value"]!, (string)fancy["prepayment"]!["unit"]!, (string)fancy["state"]!, (string)fancy["segment"]!).ShouldBe((600m, "CNY", "free", "1991000"));
        await clerk.Get("/api/numbers?pattern=1%25", 400);
        (await app.Http.Get("/api/numbers?pattern=*0001&kind=mobile"))["items"]!.AsArray().Count.ShouldBe(2, "someone of the province sees every city");
    }

    [Theory, BothDatabases]
    public async Task A_selected_number_is_gone_for_others_who_are_offered_five(Db db)
    {
        var (app, clerk) = await Pool(db);
        await using var _ = app;
        var won = await clerk.Post("/api/numbers/19910000001/select", """{"cartId":"cart-1"}""", 200);
        DateTimeOffset.Parse((string)won["until"]!).ShouldBeInRange(DateTimeOffset.UtcNow.AddMinutes(14), DateTimeOffset.UtcNow.AddMinutes(16));
        await clerk.Post("/api/numbers/19910000001/select", """{"cartId":"cart-1"}""", 200);
        var lost = await clerk.Post("/api/numbers/19910000001/select", """{"cartId":"cart-2"}""", 409);
        ((string)lost["details"]![0]!["code"]!).ShouldBe("inventory.number.taken");
        lost["details"]![0]!["data"]!["suggestions"]!.AsArray().Count.ShouldBe(5);
        Numbers(await clerk.Get("/api/numbers?pattern=19910000001")).ShouldBeEmpty();

        (await clerk.DeleteAsync("/api/numbers/19910000001/select?cartId=cart-2")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Numbers(await clerk.Get("/api/numbers?pattern=19910000001")).ShouldBeEmpty();
        (await clerk.DeleteAsync("/api/numbers/19910000001/select?cartId=cart-1")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Numbers(await clerk.Get("/api/numbers?pattern=19910000001")).ShouldBe(["19910000001"]);
        await clerk.Post("/api/numbers/19910000001/select", "{}", 400);
        await clerk.Post("/api/numbers/19910000001/select", """{"cartId":"made-up"}""", 422);
        await clerk.Post("/api/numbers/10086/select", """{"cartId":"cart-1"}""", 422);
    }

    [Theory, BothDatabases]
    public async Task What_is_reserved_for_an_order_cannot_be_unselected(Db db)
    {
        var (app, clerk) = await Pool(db);
        await using var _ = app;
        await app.Commit<INumberHolds>((h, s) => h.Reserve(s, "19910000001", "", "cart-of-order"));
        await clerk.DeleteAsync("/api/numbers/19910000001/select?cartId=cart-of-order");
        Numbers(await clerk.Get("/api/numbers?pattern=19910000001")).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_cart_keeps_twenty_numbers_and_no_more(Db db)
    {
        var (app, clerk) = await Pool(db);
        await using var _ = app;
        for (var i = 1; i <= 20; i++) await clerk.Post($"/api/numbers/199100000{i:00}/select", """{"cartId":"cart-1"}""", 200);
        ((string)(await clerk.Post("/api/numbers/19910000021/select", """{"cartId":"cart-1"}""", 422))["code"]!).ShouldBe("inventory.number.many");
        await clerk.Post("/api/numbers/19910000020/select", """{"cartId":"cart-1"}""", 200);
        await clerk.Post("/api/numbers/19910000021/select", """{"cartId":"cart-2"}""", 200);
    }

    [Theory, BothDatabases]
    public async Task A_selection_that_ran_out_is_shown_as_free(Db db)
    {
        var (app, clerk) = await Pool(db);
        await using var _ = app;
        await clerk.Post("/api/numbers/19910008888/select", """{"cartId":"cart-1"}""", 200);
        app.Time.Advance(DateTimeOffset.UtcNow.AddHours(1) - app.Time.GetUtcNow());
        var shown = (await clerk.Get("/api/numbers?grade=AAAA"))["items"]!.AsArray().Single()!;
        ((string)shown["state"]!).ShouldBe("free");
    }

    [Theory, BothDatabases]
    public async Task The_pools_are_counted_by_city_kind_grade_and_state(Db db)
    {
        var (app, clerk) = await Pool(db);
        await using var _ = app;
        await clerk.Post("/api/numbers/19910000001/select", """{"cartId":"cart-1"}""", 200);
        var pools = (await clerk.Get("/api/numbers/pools"))["items"]!.AsArray().Select(p => ((string)p!["city"]!, (string)p["kind"]!, (string)p["grade"]!, (string)p["state"]!, (int)p["count"]!));
        pools.ShouldBe([("01", "fixed", "ordinary", "free", 1), ("01", "mobile", "AAAA", "free", 1), ("01", "mobile", "ordinary", "free", 29), ("01", "mobile", "ordinary", "selected", 1), ("02", "mobile", "ordinary", "free", 1)]);
    }

    [Theory, BothDatabases]
    public async Task Numbers_are_not_for_everyone(Db db)
    {
        var (app, _) = await Pool(db);
        await using var _1 = app;
        var poor = await app.SignedIn("poor", "/CJ/01/", ["/CJ/01/"], []);
        await poor.Get("/api/numbers", 403);
        await poor.Get("/api/numbers/pools", 403);
        await poor.Post("/api/numbers/19910000001/select", """{"cartId":"c"}""", 403);
        (await app.Anonymous().GetAsync("/api/numbers")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
