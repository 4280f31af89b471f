using System.Text.Json.Nodes;
using Dialtone.Catalog.Tests.Intake;

namespace Dialtone.Catalog.Tests.Offerings;

public sealed class OfferingsApiTests
{
    static async Task<string[]> Found(TestApp app, string query) => [.. (await app.Http.Get("/api/offerings?" + query))["items"]!.AsArray().Select(i => i!.Text("id"))];

    [Theory, BothDatabases]
    public async Task Offerings_are_found_by_number_name_pinyin_and_initials(Db db)
    {
        await using var app = await Demo.Loaded(db);
        (await Found(app, "q=5g-59"))[0].ShouldBe("off-5g-59");
        (await Found(app, "q=" + Uri.EscapeDataString("副卡")))[0].ShouldBe("off-shared-card");
        (await Found(app, "q=fuka")).ShouldContain("off-shared-card");
        (await Found(app, "q=gxkd")).ShouldContain("off-ftth-300");
        (await Found(app, "q=guangxiankuandai")).ShouldContain("off-ftth-1000");
        (await Found(app, "q=leased%20line")).ShouldContain("off-leased-line");
        (await Found(app, "q=nosuchthing")).ShouldBeEmpty();
        (await Found(app, "q=%25_")).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Only_what_may_be_sold_alone_today_is_sellable(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var sellable = await Found(app, "sellable=true");
        sellable.ShouldContain("off-fusion-199");
        foreach (var not in new[] { "off-4g-38", "off-5g-summer-2026", "off-5g-2030", "off-adsl", "off-optical-modem" }) sellable.ShouldNotContain(not);
        var all = await Found(app, "");
        (await Found(app, "sellable=false")).Concat(sellable).ShouldBe(all, ignoreOrder: true);
        app.Time.Advance(TimeSpan.FromDays(365 * 5));
        (await Found(app, "sellable=true")).ShouldContain("off-5g-2030");
    }

    [Theory, BothDatabases]
    public async Task A_shelf_shows_what_stands_on_it_and_below_and_counts_the_same(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var categories = (await app.Http.Get("/api/categories"))["items"]!.AsArray();
        categories.Count.ShouldBe(25);
        foreach (var category in categories) (await Found(app, "category=" + category!.Text("id"))).Length.ShouldBe((int)category!["count"]!);
        foreach (var category in (await app.Http.Get("/api/categories?q=5G&sellable=true"))["items"]!.AsArray())
            (await Found(app, "q=5G&sellable=true&category=" + category!.Text("id"))).Length.ShouldBe((int)category!["count"]!, "the shelves count what the filter lets through");
        var mobile = await Found(app, "category=cat-mobile");
        mobile.ShouldContain("off-5g-59");
        mobile.ShouldContain("off-shared-card");
        mobile.ShouldNotContain("off-ftth-300");
        categories.Single(c => c!.Text("id") == "cat-mobile-plan")!.Text("parentId").ShouldBe("cat-mobile");
    }

    [Theory, BothDatabases]
    public async Task A_view_has_the_row_and_the_tree(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var view = await app.Http.Get("/api/offerings/off-fusion-199");
        view["offering"]!.ToJsonString().ShouldContain("\"monthly\":{\"value\":199,\"unit\":\"CNY\"}");
        var tree = view["tree"]!;
        (tree.Text("offeringId"), (int)tree["lower"]!, (int)tree["default"]!).ShouldBe(("off-fusion-199", 1, 1));
        JsonNode Child(JsonNode node, string id) => node["children"]!.AsArray().Single(c => c!.Text("offeringId") == id)!;
        var ftth = Child(Child(tree, "off-fusion-199-home"), "off-ftth-1000-in-bundle");
        ((bool)ftth["telecom"]!["address"]!).ShouldBeTrue();
        Child(ftth, "off-install-fee")["prices"]![0]!.Text("type").ShouldBe("oneTime");
        ((int)Child(Child(ftth, "off-fttr"), "off-fttr-unit")["upper"]!).ShouldBe(6);
        ftth["characteristics"]!.AsArray().Select(c => c!.Text("origin")).ShouldNotContain("");
        await app.Http.Get("/api/offerings/nobody", 404);
    }

    [Theory, BothDatabases]
    public async Task The_search_box_finds_offerings_for_who_may_read_them(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var hit = (await app.Http.Get("/api/search?q=5g-129"))["hits"]![0]!;
        (hit.Text("kind"), hit.Text("id"), hit.Text("path"), hit.Text("match")).ShouldBe(("offering", "off-5g-129", "/catalogue/off-5g-129", "code"));
        hit.Text("title").ShouldNotContain("套餐");
        var nobody = await app.SignedIn("nobody", "/", ["/"], []);
        (await nobody.Get("/api/search?q=5g-129"))["hits"]!.AsArray().ShouldBeEmpty();
    }
}
