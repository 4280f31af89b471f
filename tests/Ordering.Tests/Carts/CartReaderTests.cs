using System.Text.Json.Nodes;

namespace Dialtone.Ordering.Tests.Carts;

public sealed class CartReaderTests
{
    readonly Shop shop = new();

    [Theory, BothDatabases]
    public async Task A_cart_shows_what_was_typed_with_the_price_of_what_is_meant(Db db)
    {
        await using var app = await TestApp.Start(db, shop.Open, new OrderingModule());
        shop.Offers["ftth"] = Shop.Ftth with { Prices = [Price(300), Price(500)] };
        shop.Offers["two"] = Shop.Fusion with { Id = "two", Prices = [], Parts = [new(shop.Offers["ftth"], 1, 1, 1)] };
        var id = (string)(await app.Http.Post("/api/carts", """{"customerId":"c1"}""", 200))["id"]!;

        async Task<(string? Typed, decimal Monthly)> Shown(string characteristics)
        {
            var lines = $$"""{"lines":[{"key":"1","offeringId":"two","addressId":"x","children":[{"key":"1.1","offeringId":"ftth","characteristics":{{characteristics}}}]},{"key":"2","offeringId":"gone"}]}""";
            var cart = await (await app.Http.PutAsync($"/api/carts/{id}", HttpWords.Json(lines))).Body();
            return ((string?)cart["lines"]![0]!["children"]![0]!["characteristics"]!["speed"], (decimal)cart["totals"]!["monthly"]!["value"]!);
        }
        (await Shown("{}")).ShouldBe((null, 300m), "the default is charged");
        (await Shown("""{"speed":"500.0"}""")).ShouldBe(("500.0", 500m));
    }

    static Dialtone.Contracts.Catalog.OfferPrice Price(int speed) => Shop.Ftth.Prices[0] with { Id = $"p{speed}", Amount = speed, When = new("speed", $"{speed}") };
}
