using System.Net;
using System.Text.Json.Nodes;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Ordering.Tests.ProductOrders;

public sealed class ReceiptTests
{
    readonly Shop shop = new();

    async Task<(TestApp App, string OrderId)> Placed(Db db)
    {
        var app = await TestApp.Start(db, shop.Open, new OrderingModule());
        var good = Shop.GoodFusion();
        var body = new JsonObject
        {
            ["relatedParty"] = new JsonArray(new JsonObject { ["id"] = "c1", ["role"] = "customer", ["@referredType"] = "Customer" }),
            ["productOrderItem"] = LineBodies.Write([good with { Children = [good.Children[0], good.Children[1] with { AccessNumber = "19908888888" }] }], "productOrderItem"),
        };
        return (app, (string)(await app.Http.Post("/tmf-api/productOrderingManagement/v4/productOrder", body.ToJsonString()))["id"]!);
    }

    [Theory, BothDatabases]
    public async Task An_order_keeps_the_signed_receipt_it_was_placed_with(Db db)
    {
        var (app, id) = await Placed(db);
        await using var _ = app;
        var stored = await app.Http.Get($"/api/orders/{id}/receipt");
        ((bool)stored["genuine"]!).ShouldBeTrue();
        stored["receipt"]!["charges"]!.AsArray().Sum(c => (decimal)c!["amount"]!).ShouldBe(9 + 60 + 99 + 2000);
        var prepayment = stored["receipt"]!["charges"]!.AsArray().Single(c => (string?)c!["type"] == "prepayment")!;
        ((string)prepayment["steps"]![0]!["zh"]!).ShouldBe("该号码为靓号，需预存话费 ¥2000.00，按靓号协议使用。");
        ((string)stored["receipt"]!["context"]!["customer"]!["city"]!).ShouldBe("01");

        await app.In(async s => await s.GetRequiredService<CrmDb>().Set<OrderReceipt>().Where(r => r.OrderId == id).ExecuteUpdateAsync(u => u.SetProperty(r => r.Body, r => r.Body.Replace("2000", "1000"))));
        ((bool)(await app.Http.Get($"/api/orders/{id}/receipt"))["genuine"]!).ShouldBeFalse("a cent was changed after it was signed");
    }

    [Theory, BothDatabases]
    public async Task A_receipt_reckoned_again_says_where_it_differs(Db db)
    {
        var (app, id) = await Placed(db);
        await using var _ = app;
        ((bool)(await app.Http.Get($"/api/orders/{id}/receipt/replay"))["same"]!).ShouldBeTrue();
        shop.Offers["fusion"] = Shop.Fusion with { Prices = [Shop.Fusion.Prices[0] with { Amount = 9.01m }] };
        var again = await app.Http.Get($"/api/orders/{id}/receipt/replay");
        ((bool)again["same"]!).ShouldBeFalse();
        again["differences"]!.AsArray().Select(d => ((string)d!["what"]!, (decimal)d["said"]!, (decimal)d["again"]!)).ShouldBe([("1 price-fusion", 9m, 9.01m)]);
    }

    [Theory, BothDatabases]
    public async Task A_receipt_is_read_by_who_may_see_the_order(Db db)
    {
        var (app, id) = await Placed(db);
        await using var _ = app;
        var stranger = await app.SignedIn("stranger", "/CJ/02/", ["/CJ/02/"], ["ordering.order.read"]);
        (await stranger.GetAsync($"/api/orders/{id}/receipt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/api/orders/{id}/receipt/replay")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var nobody = await app.SignedIn("nobody", "/CJ/", ["/CJ/"], ["catalog.read"]);
        (await nobody.GetAsync($"/api/orders/{id}/receipt")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
