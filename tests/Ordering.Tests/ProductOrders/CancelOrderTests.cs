using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Calls;

namespace Dialtone.Ordering.Tests.ProductOrders;

public sealed class CancelOrderTests
{
    const string Orders = "/tmf-api/productOrderingManagement/v4/productOrder";

    readonly Shop shop = new();

    Task<TestApp> Open(Db db) => TestApp.Start(db, shop.Open, new OrderingModule());

    static async Task<string> Placed(TestApp app, params Line[] lines) => (string)(await app.Http.Post(Orders, new JsonObject
    {
        ["relatedParty"] = new JsonArray(new JsonObject { ["id"] = "c1", ["role"] = "customer", ["@referredType"] = "Customer" }),
        ["productOrderItem"] = LineBodies.Write(lines, "productOrderItem"),
    }.ToJsonString()))["id"]!;

    [Theory, BothDatabases]
    public async Task A_withdrawn_order_is_not_worked_on_again(Db db)
    {
        await using var app = await Open(db);
        app.Peers.Answers = (_, _, _) => new(AnswerKind.Refused, Code: "busy", Reason: new() { ["zh"] = "忙", ["en"] = "busy" });
        var id = await Placed(app, Shop.Of(Shop.Mobile, "1") with { AccessNumber = "19908000001", Iccid = "8986001" });
        await app.Settle();
        var held = await app.Http.Get($"/api/orders/{id}");
        held["actions"]!.AsArray().Select(a => (string?)a).ShouldBe(["cancel", "retry"]);
        var task = Uri.EscapeDataString((string)held["tasks"]![0]!["id"]!);
        await app.Http.Post($"/api/orders/{id}/cancel", """{"reason":"客户不要了"}""", 200);

        var gone = await app.Http.Get($"/api/orders/{id}");
        gone["actions"]!.AsArray().ShouldBeEmpty();
        gone["cancelObstacle"].ShouldBeNull("it is withdrawn");
        gone["tasks"]!.AsArray().ShouldAllBe(t => (string?)t!["state"] == "cancelled");
        ((string)(await app.Http.Post($"/api/orders/{id}/tasks/{task}/retry", "{}", 409))["code"]!).ShouldBe("ordering.order.state");
        app.Peers.Answers = (_, _, _) => new(AnswerKind.Done, []);
        await app.Settle();
        app.Peers.Effects.ShouldBeEmpty();
        shop.Taken.ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task An_order_with_something_already_in_service_is_not_withdrawn(Db db)
    {
        await using var app = await Open(db);
        shop.Offers["deposit"] = Shop.Mobile with { Id = "deposit", Kind = "service", Telecom = new Telecom(null, false, false), Fulfilment = [] };
        var id = await Placed(app, Shop.Of(shop.Offers["deposit"], "1"), Shop.Of(Shop.Mobile, "2") with { AccessNumber = "19908000001", Iccid = "8986001", Effectivity = new("nextDay") });
        await app.Settle(5);
        var order = await app.Http.Get($"/api/orders/{id}");
        order["items"]!.AsArray().Select(i => (string?)i!["state"]).ShouldBe(["completed", "acknowledged"]);
        order["actions"]!.AsArray().ShouldBeEmpty();
        ((string)(await app.Http.Post($"/api/orders/{id}/cancel", """{"reason":"不要了"}""", 409))["code"]!).ShouldBe("ordering.cancel.started");
    }

    [Theory, BothDatabases]
    public async Task An_order_that_can_no_longer_be_withdrawn_says_why_in_the_callers_language(Db db)
    {
        await using var app = await Open(db);
        app.Peers.Answers = (peer, _, _) => new(peer == "activation" ? AnswerKind.Pending : AnswerKind.Done, []);
        var id = await Placed(app, Shop.Of(Shop.Mobile, "1") with { AccessNumber = "19908000001", Iccid = "8986001" });
        async Task<JsonNode> Order(string language)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"/api/orders/{id}");
            request.Headers.AcceptLanguage.ParseAdd(language);
            return await app.Http.SendAsync(request).Body();
        }
        var placed = await Order("en");
        placed["cancelObstacle"].ShouldBeNull("nobody has been asked to do anything yet");
        placed["actions"]!.AsArray().Select(a => (string?)a).ShouldBe(["cancel"]);

        await app.Settle(5);
        var (en, zh) = (await Order("en"), await Order("zh-CN"));
        en["actions"]!.AsArray().ShouldBeEmpty();
        ((string)en["cancelObstacle"]!["code"]!).ShouldBe("ordering.cancel.started");
        ((string)en["cancelObstacle"]!["reason"]!).ShouldContain((string)en["order"]!["number"]!);
        ((string)zh["cancelObstacle"]!["reason"]!).ShouldContain("已开始施工");

        app.Peers.Answers = (_, _, _) => new(AnswerKind.Done, []);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.Settle();
        ((string)(await Order("en"))["cancelObstacle"]!["code"]!).ShouldBe("ordering.cancel.ended");
    }
}
