using System.Text.Json.Nodes;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Calls;

namespace Dialtone.Ordering.Tests.ProductOrders;

public sealed class FindOrdersTests
{
    readonly Shop shop = new();

    [Theory, BothDatabases]
    public async Task Orders_are_found_by_what_is_left_to_do_who_placed_them_when_and_their_number(Db db)
    {
        await using var app = await TestApp.Start(db, shop.Open, new OrderingModule());
        app.Peers.Answers = (peer, _, _) => peer == "field" ? new(AnswerKind.Unknown, Note: "silent") : new(AnswerKind.Done, []);
        var unanswered = await Place(app, Shop.Of(Shop.Ftth, "1") with { AddressId = "x" });
        var done = await Place(app, Shop.Of(Shop.Mobile, "1") with { AccessNumber = "19908000001", Iccid = "1" });
        await app.Settle(20);

        async Task<string[]> Found(string query) => [.. (await app.Http.Get("/api/orders?" + query))["items"]!.AsArray().Select(o => (string)o!["number"]!)];
        (await Found("")).ShouldBe([done, unanswered]);
        (await Found("state=open")).ShouldBe([unanswered]);
        (await Found("attention=true")).ShouldBe([unanswered]);
        (await Found("mine=true")).Length.ShouldBe(2);
        (await Found("number=" + done[1..])).ShouldBe([done]);
        (await Found("from=2020-01-01&to=2020-12-31")).ShouldBeEmpty();
        var row = (await app.Http.Get("/api/orders?state=completed"))["items"]!.AsArray().Single()!;
        ((string)row["title"]!, (string)row["titleEn"]!).ShouldBe(("名mobile", "mobile"));
    }

    static async Task<string> Place(TestApp app, params Line[] lines) => (string)(await app.Http.Post("/tmf-api/productOrderingManagement/v4/productOrder", new JsonObject
    {
        ["relatedParty"] = new JsonArray(new JsonObject { ["id"] = "c1", ["role"] = "customer", ["@referredType"] = "Customer" }),
        ["productOrderItem"] = LineBodies.Write(lines, "productOrderItem"),
    }.ToJsonString()))["orderNumber"]!;
}
