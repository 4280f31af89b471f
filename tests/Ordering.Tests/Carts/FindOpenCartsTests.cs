namespace Dialtone.Ordering.Tests.Carts;

public sealed class FindOpenCartsTests
{
    readonly Shop shop = new();

    [Theory, BothDatabases]
    public async Task What_was_begun_at_a_hall_is_listed_there_until_it_is_emptied(Db db)
    {
        await using var app = await TestApp.Start(db, shop.Open, new OrderingModule());
        var (clerk, elsewhere) = (await app.SignedIn("clerk", "/CJ/01/H1/", ["/CJ/01/"], ["ordering.order.place"]), await app.SignedIn("other", "/CJ/01/H2/", ["/CJ/01/"], ["ordering.order.place"]));
        var cart = await clerk.Post("/api/carts", """{"customerId":"c1"}""", 200);
        (await clerk.Get("/api/carts"))["items"]!.AsArray().ShouldBeEmpty("an empty cart is nothing to go on with");
        await Save(clerk, cart, """{"lines":[{"key":"1","offeringId":"mobile"},{"key":"2","offeringId":"line"}]}""");
        var row = (await clerk.Get("/api/carts"))["items"]!.AsArray().Single()!;
        ((string)row["customerName"]!, (string)row["title"]!, (string)row["titleEn"]!).ShouldBe(("张伟", "名mobile + 名line", "mobile + line"));
        (await elsewhere.Get("/api/carts"))["items"]!.AsArray().ShouldBeEmpty();
        await Save(clerk, cart, """{"lines":[]}""");
        (await clerk.Get("/api/carts"))["items"]!.AsArray().ShouldBeEmpty();
        await (await app.SignedIn("blind", "/CJ/01/H1/", ["/CJ/01/"], [])).Get("/api/carts", 403);
    }

    static async Task Save(HttpClient clerk, System.Text.Json.Nodes.JsonNode cart, string lines) =>
        (await clerk.PutAsync($"/api/carts/{cart["id"]}", HttpWords.Json(lines))).EnsureSuccessStatusCode();
}
