using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Ordering.Tests.Offers;

public sealed class FindOffersForCartTests
{
    readonly Shop shop = new();

    async Task<(TestApp App, string Path)> Start(Db db)
    {
        var app = await TestApp.Start(db, shop.Open, new OrderingModule());
        var cart = await app.Http.Post("/api/carts", """{"customerId":"c1"}""", 200);
        return (app, $"/api/carts/{cart["id"]}/offers");
    }

    static string[] Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(i => (string)i!["id"]!)];

    [Theory, BothDatabases]
    public async Task What_cannot_be_had_comes_last_with_its_reason_or_is_left_out(Db db)
    {
        var (app, path) = await Start(db);
        await using var _ = app;
        var page = await app.Http.Get(path);
        Ids(page)[^2..].ShouldBe(["ended", "future"], ignoreOrder: true);
        var ended = page["items"]!.AsArray().Single(i => (string)i!["id"]! == "ended")!;
        ((string)ended["obstacles"]!.AsArray().Single()!).ShouldContain("2026-09-01");
        page["items"]!.AsArray().Where(i => (string)i!["id"]! == "mobile").Single()!["obstacles"]!.AsArray().ShouldBeEmpty("a number can be chosen");
        Ids(await app.Http.Get(path + "?onlyForSale=true")).ShouldNotContain("ended");
        (await app.Http.Get(path + "?onlyForSale=true&take=2"))["items"]!.AsArray().Count.ShouldBe(2);
        ((int)(await app.Http.Get(path + "?onlyForSale=true&take=2"))["total"]!).ShouldBe(5);
    }

    [Theory, BothDatabases]
    public async Task A_price_is_the_customers_with_the_parts_that_come_by_default(Db db)
    {
        var (app, path) = await Start(db);
        await using var _ = app;
        var items = (await app.Http.Get(path))["items"]!.AsArray().ToDictionary(i => (string)i!["id"]!, i => i!);
        ((decimal)items["fusion"]["monthly"]!["value"]!).ShouldBe(9 + 60 + 99);
        items["fusion"]["monthlyLater"].ShouldBeNull();
        Ids(await app.Http.Get(path + "?monthly=..60")).ShouldBe(["iptv", "line", "ftth"]);
        Ids(await app.Http.Get(path + "?monthly=60..99")).ShouldBe(["ftth", "mobile"]);
        await app.Http.Get(path + "?monthly=cheap", 400);
    }

    [Theory, BothDatabases]
    public async Task What_is_needed_is_chosen_and_priced_so(Db db)
    {
        shop.Offers["ftth"] = Shop.Ftth with { Prices = [At(300), At(500)] };
        var (app, path) = await Start(db);
        await using var _ = app;
        var hit = (await app.Http.Get(path + "?bandwidth=500"))["items"]!.AsArray().Single(i => (string)i!["id"]! == "ftth")!;
        ((decimal)hit["monthly"]!["value"]!).ShouldBe(500);
        ((string)hit["choices"]![0]!["value"]!).ShouldBe("500");
    }

    [Theory, BothDatabases]
    public async Task A_promotion_is_told_whether_it_applies_or_not(Db db)
    {
        shop.Offers["mobile"] = Shop.Mobile with { Prices = [Shop.Mobile.Prices[0] with { Months = 12 }, Shop.Mobile.Prices[0] with { Id = "gold", Type = "discount", Reason = ("金卡客户", "gold customers"), When = new("none", "x") }] };
        var (app, path) = await Start(db);
        await using var _ = app;
        var items = (await app.Http.Get(path + "?promotions=true"))["items"]!.AsArray();
        items.Select(i => (string)i!["id"]!).ShouldBe(["mobile"]);
        var promotions = items.Single(i => (string)i!["id"]! == "mobile")!["promotions"]!.AsArray();
        promotions.Select(p => ((bool)p!["applies"]!, (string)p["en"]!)).ShouldBe([(true, "Listed price"), (false, "gold customers")]);
    }

    [Theory, BothDatabases]
    public async Task Who_may_buy_is_asked_of_the_rules_and_what_may_be_chosen_is_not(Db db)
    {
        shop.Broken.AddRange([new("mobile", null, "gold", "eligibility", "仅限金卡客户", "Gold customers only"), new("fusion/mobile1", null, "part", "eligibility", "不在本地市", "Not in this city"), new("ftth", null, "pair", "require", "先选一个", "Choose one first")]);
        var (app, path) = await Start(db);
        await using var _ = app;
        var items = (await app.Http.Get(path))["items"]!.AsArray().ToDictionary(i => (string)i!["id"]!, i => i!["obstacles"]!.AsArray().Select(o => (string)o!).ToArray());
        items["mobile"].ShouldBe(["Gold customers only"]);
        items["fusion"].ShouldBe(["Not in this city"]);
        items["ftth"].ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Only_who_sells_may_look(Db db)
    {
        var (app, path) = await Start(db);
        await using var _ = app;
        await (await app.SignedIn("blind", "/CJ/01/H1/", ["/CJ/01/"], [])).Get(path, 403);
    }

    static OfferPrice At(int speed) => Shop.Ftth.Prices[0] with { Id = $"p{speed}", Amount = speed, When = new("speed", $"{speed}") };
}
