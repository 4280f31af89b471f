using Dialtone.Ordering.Carts;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Ordering.Tests.Carts;

public sealed class SaveCartTests
{
    readonly Shop shop = new();

    [Theory, BothDatabases]
    public async Task An_address_stays_as_it_was_told_and_a_sealed_one_from_elsewhere_is_refused(Db db)
    {
        await using var app = await TestApp.Start(db, shop.Open, new OrderingModule());
        var id = (string)(await app.Http.Post("/api/carts", """{"customerId":"c1"}""", 200))["id"]!;
        Task<HttpResponseMessage> Save(string address, string text) =>
            app.Http.PutAsync($"/api/carts/{id}", HttpWords.Json($$"""{"lines":[{"key":"1","offeringId":"ftth","addressId":"{{address}}","addressText":"{{text}}"}]}"""));
        async Task<string> Stored() => (string)(await app.In(s => s.GetRequiredService<Session>().Query<ShoppingCart>().SingleAsync(c => c.Id == id))).Body.CartItem![0]!["product"]!["place"]![0]!["street1"]!;

        (await Save("a", "东湖区人民路1号3栋2单元1502")).EnsureSuccessStatusCode();
        var told = await Stored();
        told.ShouldNotContain("人民路");
        var masked = (string)(await app.Http.Get($"/api/carts/{id}"))["lines"]![0]!["addressText"]!;
        (await Save("a", masked)).EnsureSuccessStatusCode();
        (await Stored()).ShouldBe(told);
        var forged = await Save("b", told + "x");
        ((int)forged.StatusCode, (string?)(await forged.Body())["code"]).ShouldBe((400, "platform.masked"));
    }
}
