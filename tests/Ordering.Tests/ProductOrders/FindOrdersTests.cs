using System.Text.Json.Nodes;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Access;
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

    [Theory, BothDatabases]
    public async Task Mine_are_those_I_placed_whoever_else_has_my_name(Db db)
    {
        await using var app = await TestApp.Start(db, shop.Open, new OrderingModule());
        var (one, namesake) = (app.Everybody, app.Everybody with { Id = "namesake" });
        var (ones, namesakes) = (await Placed(app, one, "19908000001"), await Placed(app, namesake, "19908888888"));
        async Task<string[]> Mine(Actor actor) => [.. (await app.Run((FindOrders find) => find.Run(new(Mine: true), default), actor)).Orders.Select(o => o.Number)];
        (await Mine(one)).ShouldBe([ones]);
        (await Mine(namesake)).ShouldBe([namesakes]);
    }

    [Theory, BothDatabases]
    public async Task A_halls_orders_are_those_accepted_there_and_in_no_unit_above_or_below_it(Db db)
    {
        await using var app = await TestApp.Start(db, shop.Open, new OrderingModule());
        var (clerk, city, elsewhere) = (app.Everybody with { OrganizationPath = "/CJ/01/H1/" }, app.Everybody with { OrganizationPath = "/CJ/01/" }, app.Everybody with { OrganizationPath = "/CJ/01/H2/" });
        var (here, above) = (await Placed(app, clerk, "19908000001"), await Placed(app, city, "19908888888"));
        async Task<string[]> Hall(Actor actor) => [.. (await app.Run((FindOrders find) => find.Run(new(Hall: true), default), actor)).Orders.Select(o => o.Number)];
        (await Hall(clerk with { Id = "colleague" })).ShouldBe([here]);
        (await Hall(city)).ShouldBe([above]);
        (await Hall(elsewhere)).ShouldBeEmpty();
        var http = await app.SignedIn("counter", "/CJ/01/H1/", ["/CJ/01/"], ["ordering.order.read"]);
        (await http.Get("/api/orders?hall=true"))["items"]!.AsArray().Select(o => (string)o!["number"]!).ShouldBe([here]);
    }

    static async Task<string> Placed(TestApp app, Actor actor, string number) =>
        (await app.Run((PlaceOrder place) => place.Run(new(Order(Shop.Of(Shop.Mobile, "1") with { AccessNumber = number, Iccid = number })), default), actor)).Number;

    static async Task<string> Place(TestApp app, params Line[] lines) => (string)(await app.Http.Post("/tmf-api/productOrderingManagement/v4/productOrder", Order(lines).ToJsonString()))["orderNumber"]!;

    static JsonObject Order(params Line[] lines) => new()
    {
        ["relatedParty"] = new JsonArray(new JsonObject { ["id"] = "c1", ["role"] = "customer", ["@referredType"] = "Customer" }),
        ["productOrderItem"] = LineBodies.Write(lines, "productOrderItem"),
    };
}
