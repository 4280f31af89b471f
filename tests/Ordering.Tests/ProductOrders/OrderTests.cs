using System.Text.Json.Nodes;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Failures;

namespace Dialtone.Ordering.Tests.ProductOrders;

public sealed class OrderTests
{
    const string Orders = "/tmf-api/productOrderingManagement/v4/productOrder";

    readonly Shop shop = new();

    Task<TestApp> Open(Db db) => TestApp.Start(db, shop.Open, new OrderingModule());

    static string Order(params Line[] lines) => new JsonObject
    {
        ["relatedParty"] = new JsonArray(new JsonObject { ["id"] = "c1", ["role"] = "customer", ["@referredType"] = "Customer" }),
        ["productOrderItem"] = LineBodies.Write(lines, "productOrderItem"),
        ["note"] = new JsonArray(new JsonObject { ["text"] = "门口有狗" }),
    }.ToJsonString();

    [Theory, BothDatabases]
    public async Task An_order_completes_item_by_item_and_tells_billing_once(Db db)
    {
        await using var app = await Open(db);
        var placed = await app.Http.Post(Orders, Order(Shop.GoodFusion()));
        ((string)placed["state"]!).ShouldBe("acknowledged");
        ((string)placed["note"]![0]!["text"]!).ShouldBe("门口有狗");
        await app.Settle();
        var done = await app.Http.Get((string)placed["href"]!);
        ((string)done["state"]!).ShouldBe("completed");
        done["productOrderItem"]![0]!["productOrderItem"]!.AsArray().ShouldAllBe(i => (string?)i!["state"] == "completed");
        app.Peers.Effects.Select(e => $"{e.Peer}/{e.Operation}").OrderBy(e => e).ShouldBe(["activation/activate-mobile", "billing/start-billing", "field/install", "resource/configure-line"]);
        (await app.Events()).ShouldBe(["Ordering.OrderPlaced", "Ordering.OrderItemCompleted", "Ordering.OrderItemCompleted", "Ordering.OrderItemCompleted", "Ordering.OrderCompleted"]);
        (await app.Failures()).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Mobile_works_while_broadband_waits(Db db)
    {
        await using var app = await Open(db);
        app.Peers.Answers = (peer, _, _) => peer == "field" ? new(AnswerKind.Pending) : new(AnswerKind.Done, []);
        var mobile = Shop.Of(Shop.Mobile, "2") with { AccessNumber = "19908888888", Iccid = "2" };
        var placed = await app.Http.Post(Orders, Order(Shop.Of(Shop.Ftth, "1") with { AddressId = "x" }, mobile));
        await app.Settle(20);
        var waiting = await app.Http.Get((string)placed["href"]!);
        ((string)waiting["state"]!).ShouldBe("inProgress");
        waiting["productOrderItem"]!.AsArray().Select(i => (string?)i!["state"]).ShouldBe(["acknowledged", "completed"]);
        app.Peers.Answers = (_, _, _) => new(AnswerKind.Done, []);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.Settle();
        ((string)(await app.Http.Get((string)placed["href"]!))["state"]!).ShouldBe("completed");
    }

    [Theory, BothDatabases]
    public async Task Inside_a_bundle_mobile_works_while_broadband_waits(Db db)
    {
        await using var app = await Open(db);
        app.Peers.Answers = (peer, _, _) => peer == "field" ? new(AnswerKind.Pending) : new(AnswerKind.Done, []);
        var placed = await app.Http.Post(Orders, Order(Shop.GoodFusion()));
        await app.Settle(20);
        var began = app.Time.GetUtcNow();
        var bundle = (await app.Http.Get((string)placed["href"]!))["productOrderItem"]![0]!;
        ((string?)bundle["state"], (string?)bundle["productOrderItem"]![0]!["state"], (string?)bundle["productOrderItem"]![1]!["state"]).ShouldBe(("inProgress", "acknowledged", "completed"));
        (await app.Events()).Count(e => e == "Ordering.OrderItemCompleted").ShouldBe(1);
        app.Peers.Effects.ShouldNotContain(e => e.Peer == "billing");

        app.Peers.Answers = (_, _, _) => new(AnswerKind.Done, []);
        app.Time.Advance(TimeSpan.FromDays(2));
        await app.Settle();
        var done = (await app.Http.Get((string)placed["href"]!))["productOrderItem"]![0]!;
        ((string?)done["state"]).ShouldBe("completed");
        DateTimeOffset Billed(JsonNode item) => DateTimeOffset.Parse((string)item["billingStart"]!, System.Globalization.CultureInfo.InvariantCulture);
        Billed(done["productOrderItem"]![1]!).ShouldBeLessThanOrEqualTo(began, "mobile is billed from the day it worked");
        Billed(done["productOrderItem"]![0]!).ShouldBeGreaterThan(began.AddDays(1));
        app.Peers.Effects.Count(e => e.Peer == "billing").ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task What_is_priced_delivered_and_billed_is_one_value_however_it_was_written(Db db)
    {
        await using var app = await Open(db);
        shop.Offers["leased"] = Shop.Ftth with
        {
            Id = "leased", Parts = [],
            Prices = [new("p300", "300M月费", "300M", "recurring", "month", 300, "CNY", null, null) { When = new("speed", "300") }, new("p500", "500M月费", "500M", "recurring", "month", 500, "CNY", null, null) { When = new("speed", "500") }],
        };
        async Task<(string? Speed, decimal? Price)> Sold(string? speed)
        {
            var line = Shop.Of(shop.Offers["leased"], "1") with { AddressId = "x", Characteristics = speed is null ? new Dictionary<string, string>() : new() { ["speed"] = speed } };
            var item = (await app.Http.Post(Orders, Order(line)))["productOrderItem"]![0]!;
            return ((string?)item["product"]!["productCharacteristic"]![0]!["value"], (decimal?)item["itemPrice"]!.AsArray().Single()!["price"]!["taxIncludedAmount"]!["value"]);
        }
        (await Sold("500.0")).ShouldBe(("500", 500m));
        (await Sold(null)).ShouldBe(("300", 300m), "the default is delivered and charged");
        var many = await app.Http.Post(Orders, Order(Shop.Of(shop.Offers["leased"], "1") with { AddressId = "x", Characteristics = new Dictionary<string, string> { ["speed"] = "300,500" } }), 422);
        ((string)many["code"]!).ShouldBe("ordering.characteristic.value");
    }

    [Theory, BothDatabases]
    public async Task A_part_is_paid_from_the_account_of_what_it_is_part_of(Db db)
    {
        await using var app = await Open(db);
        var placed = await app.Http.Post(Orders, Order(Shop.GoodFusion() with { AccountId = "a2" }));
        var bundle = placed["productOrderItem"]![0]!;
        bundle["productOrderItem"]!.AsArray().Append(bundle).ShouldAllBe(i => (string?)i!["billingAccount"]!["id"] == "a2");
    }

    [Theory, BothDatabases]
    public async Task An_item_says_nothing_of_its_own_completion(Db db)
    {
        await using var app = await Open(db);
        var order = JsonNode.Parse(Order(Shop.GoodFusion()))!;
        order["productOrderItem"]![0]!["billingStart"] = "soon";
        ((JsonObject)(await app.Http.Post(Orders, order.ToJsonString()))["productOrderItem"]![0]!).ShouldNotContainKey("billingStart");
    }

    [Theory, BothDatabases]
    public async Task The_same_cart_submitted_twice_at_once_is_one_order(Db db)
    {
        await using var app = await Open(db);
        var id = (string)(await app.Http.Post("/api/carts", """{"customerId":"c1"}""", 200))["id"]!;
        await Put(app, id, """{"lines":[{"key":"1","offeringId":"mobile","accessNumber":"19908000001","iccid":"8986001"}]}""");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => app.Http.Post($"/api/carts/{id}/submit", "{}", 200))));
        answers.Select(a => (string)a["orderNumber"]!).Distinct().ShouldHaveSingleItem();
        (await app.Http.Get(Orders)).AsArray().ShouldHaveSingleItem();
        await app.Http.Patch($"/tmf-api/shoppingCart/v4/shoppingCart/{id}", """{"description":"x"}""", 409);
        (await app.Http.DeleteAsync($"/tmf-api/shoppingCart/v4/shoppingCart/{id}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Conflict);
    }

    [Theory, BothDatabases]
    public async Task A_wrong_order_is_refused_whole_with_every_reason(Db db)
    {
        await using var app = await Open(db);
        var refused = await app.Http.Post(Orders, Order(Shop.Of(Shop.Mobile, "1"), Shop.Of(Shop.Ended, "2")), 422);
        refused["details"]!.AsArray().Select(d => (string?)d!["code"]).ShouldBe(["ordering.number.required", "ordering.sim.required", "ordering.offering.ended"], ignoreOrder: true);
        (await app.Http.Get(Orders)).AsArray().ShouldBeEmpty();
        (await app.Events()).ShouldBeEmpty();
        shop.Cards.ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task A_number_taken_a_moment_ago_refuses_the_second_order_and_leaves_nothing_of_it(Db db)
    {
        await using var app = await Open(db);
        await app.Http.Post(Orders, Order(Shop.GoodFusion()));
        await app.Http.Post(Orders, Order(Shop.GoodFusion()), 409);
        (await app.Http.Get(Orders)).AsArray().Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_peer_that_never_answers_leaves_a_visible_unknown_task_and_no_second_effect(Db db)
    {
        await using var app = await Open(db);
        app.Peers.Answers = (peer, _, _) => peer == "activation" ? new(AnswerKind.Unknown, Note: "no answer") : new(AnswerKind.Done, []);
        var id = (string)(await app.Http.Post(Orders, Order(Shop.GoodFusion())))["id"]!;
        await app.Settle(30);
        var view = await app.Http.Get($"/api/orders/{id}");
        ((string)view["tasks"]!.AsArray().Single(t => (string?)t!["peer"] == "activation")!["state"]!).ShouldBeOneOf("unknown", "person");
        app.Peers.Answers = (_, _, _) => new(AnswerKind.Done, []);
        app.Time.Advance(TimeSpan.FromMinutes(10));
        await app.Settle();
        ((string)(await app.Http.Get($"{Orders}/{id}"))["state"]!).ShouldBe("completed");
        app.Peers.Effects.Count(e => e.Peer == "activation").ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_refused_task_holds_the_order_until_a_person_retries_it(Db db)
    {
        await using var app = await Open(db);
        app.Peers.Answers = (peer, _, _) => peer == "activation" ? new(AnswerKind.Refused, Code: "no-profile", Reason: new() { ["zh"] = "无开户资料" }) : new(AnswerKind.Done, []);
        var id = (string)(await app.Http.Post(Orders, Order(Shop.GoodFusion())))["id"]!;
        await app.Settle();
        var view = await app.Http.Get($"/api/orders/{id}");
        ((string)view["order"]!["state"]!).ShouldBe("held");
        ((string)view["tasks"]!.AsArray().Single(t => (string?)t!["state"] == "refused")!["message"]!).ShouldBe("无开户资料");
        app.Peers.Answers = (_, _, _) => new(AnswerKind.Done, []);
        await app.Http.Post($"/api/orders/{id}/tasks/{Uri.EscapeDataString("1.2/activate-mobile")}/retry", "{}", 200);
        await app.Settle();
        ((string)(await app.Http.Get($"{Orders}/{id}"))["state"]!).ShouldBe("completed");
    }

    [Theory, BothDatabases]
    public async Task An_order_nobody_has_begun_is_withdrawn_and_gives_its_number_back(Db db)
    {
        await using var app = await Open(db);
        var later = Shop.GoodFusion() with { Effectivity = new("nextDay") };
        var id = (string)(await app.Http.Post(Orders, Order(later)))["id"]!;
        shop.Taken.ShouldContain("19908000001");
        await app.Http.Post($"/api/orders/{id}/cancel", """{"reason":""}""", 400);
        await app.Http.Post($"/api/orders/{id}/cancel", """{"reason":"客户改主意"}""", 200);
        shop.Taken.ShouldBeEmpty();
        await app.Http.Post($"/api/orders/{id}/cancel", """{"reason":"再撤一次"}""", 200);
        app.Time.Advance(TimeSpan.FromDays(2));
        await app.Settle();
        app.Peers.Effects.ShouldBeEmpty();
        (await app.Events()).Count(e => e == "Ordering.OrderCancelled").ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_completed_order_cannot_be_cancelled_nor_its_items_patched(Db db)
    {
        await using var app = await Open(db);
        var id = (string)(await app.Http.Post(Orders, Order(Shop.GoodFusion())))["id"]!;
        await app.Settle();
        (await app.Http.Post($"/api/orders/{id}/cancel", """{"reason":"迟了"}""", 409))["code"]!.GetValue<string>().ShouldBe("ordering.cancel.ended");
        await app.Http.Patch($"{Orders}/{id}", """{"productOrderItem":[]}""", 409);
        ((string)(await app.Http.Patch($"{Orders}/{id}", """{"description":"备注"}"""))["description"]!).ShouldBe("备注");
    }

    [Theory, BothDatabases]
    public async Task A_later_bundle_starts_on_its_day_with_the_parts_that_name_none(Db db)
    {
        await using var app = await Open(db);
        var order = JsonNode.Parse(Order(Shop.GoodFusion() with { Effectivity = new("nextDay") }))!;
        foreach (var part in order["productOrderItem"]![0]!["productOrderItem"]!.AsArray()) part!.AsObject().Remove("effectivity");
        var placed = await app.Http.Post(Orders, order.ToJsonString());
        await app.Settle(5);
        app.Peers.Effects.ShouldBeEmpty();
        app.Time.Advance(TimeSpan.FromHours(15));
        await app.Settle();
        var done = await app.Http.Get((string)placed["href"]!);
        ((string)done["state"]!).ShouldBe("completed");
        DateTimeOffset.Parse((string)done["productOrderItem"]![0]!["billingStart"]!).ShouldBeGreaterThanOrEqualTo(new DateTimeOffset(2026, 11, 22, 16, 0, 0, TimeSpan.Zero));
    }

    [Theory, BothDatabases]
    public async Task A_cart_is_saved_as_typed_and_becomes_one_order_however_often_it_is_submitted(Db db)
    {
        await using var app = await Open(db);
        var cart = await app.Http.Post("/api/carts", """{"customerId":"c1"}""", 200);
        var id = (string)cart["id"]!;
        ((string)(await app.Http.Post("/api/carts", """{"customerId":"c1"}""", 200))["id"]!).ShouldBe(id);
        var wrong = await Put(app, id, """{"lines":[{"key":"1","offeringId":"mobile"}]}""");
        wrong["problems"]!.AsArray().Select(p => (string?)p!["field"]).ShouldBe(["accessNumber", "iccid"], ignoreOrder: true);
        await app.Http.Post($"/api/carts/{id}/submit", "{}", 422);
        var right = await Put(app, id, """{"lines":[{"key":"1","offeringId":"mobile","accessNumber":"19908000001","iccid":"8986001"}]}""");
        right["problems"]!.AsArray().ShouldBeEmpty();
        ((decimal)right["totals"]!["monthly"]!["value"]!).ShouldBe(99);
        var first = await app.Http.Post($"/api/carts/{id}/submit", "{}", 200);
        var again = await app.Http.Post($"/api/carts/{id}/submit", "{}", 200);
        ((string)again["orderId"]!).ShouldBe((string)first["orderId"]!);
        (await app.Http.Get(Orders)).AsArray().Count.ShouldBe(1);
    }

    static async Task<JsonNode> Put(TestApp app, string id, string body)
    {
        var response = await app.Http.PutAsync($"/api/carts/{id}", HttpWords.Json(body));
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        return await response.Body();
    }
}
