using System.Text.Json.Nodes;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Ordering.Tests.ProductOrders;

public sealed class CancelProductOrderTests
{
    const string Orders = "/tmf-api/productOrderingManagement/v4/productOrder", Cancellations = "/tmf-api/productOrderingManagement/v4/cancelProductOrder";

    static readonly Line line = Shop.Of(Shop.Mobile, "1") with { AccessNumber = "19908000001", Iccid = "8986001" };

    static async Task<string> Placed(TestApp app) => (string)(await app.Http.Post(Orders, new JsonObject
    {
        ["relatedParty"] = new JsonArray(new JsonObject { ["id"] = "c1", ["role"] = "customer", ["@referredType"] = "Customer" }),
        ["productOrderItem"] = LineBodies.Write([line], "productOrderItem"),
    }.ToJsonString()))["id"]!;

    static Task<JsonNode> Cancel(TestApp app, string order, string more = "", int status = 201) =>
        app.Http.Post(Cancellations, $$"""{"productOrder":{"id":"{{order}}"}{{more}}}""", status);

    static async Task<JsonNode> Now(TestApp app, JsonNode made) => await app.Http.Get((string)made["href"]!);

    [Theory, BothDatabases]
    public async Task An_order_is_withdrawn_at_once_or_at_the_date_asked_for_and_twice_is_harmless(Db db)
    {
        var shop = new Shop();
        await using var app = await TestApp.Start(db, shop.Open, new OrderingModule());
        var order = await Placed(app);
        var later = await Cancel(app, order, $",\"requestedCancellationDate\":\"{app.Time.GetUtcNow().AddDays(1):O}\"");
        const string moved = ""","cancellationReason":"moved" """;
        var (first, second) = (await Cancel(app, order, moved), await Cancel(app, order, moved));
        // Whoever finds that the other was faster tries again a second later; the peers are not asked meanwhile.
        for (var i = 0; i < 6; i++, app.Time.Advance(TimeSpan.FromSeconds(2))) await app.Services.GetRequiredService<OutboxWorker>().RunDue(default);
        var withdrawn = await app.Http.Get($"{Orders}/{order}");
        ((string?)withdrawn["state"], (string?)withdrawn["cancellationReason"], shop.Taken.Count).ShouldBe(("cancelled", "moved", 0));
        foreach (var made in new[] { first, second })
        {
            var done = await Now(app, made);
            ((string?)done["state"], (string?)done["effectiveCancellationDate"], done["errorLog"]).ShouldBe(("done", (string?)withdrawn["cancellationDate"], null));
        }
        ((string?)(await Now(app, later))["state"]).ShouldBe("acknowledged");
        app.Time.Advance(TimeSpan.FromDays(2));
        await app.Settle();
        ((string?)(await Now(app, later))["state"]).ShouldBe("done");
        (await app.Events()).Count(e => e == "Ordering.OrderCancelled").ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task An_order_past_the_point_stays_as_it_is_and_the_task_says_why(Db db)
    {
        await using var app = await TestApp.Start(db, new Shop().Open, new OrderingModule());
        var order = await Placed(app);
        await app.Settle();
        var made = await Cancel(app, order);
        await app.Settle();
        var failed = await Now(app, made);
        ((string?)failed["state"], failed["effectiveCancellationDate"]).ShouldBe(("terminatedWithError", null));
        ((string)failed["errorLog"]!).ShouldStartWith("ordering.cancel.ended: Order ");
        ((string?)(await app.Http.Get($"{Orders}/{order}"))["state"]).ShouldBe("completed");

        ((string?)(await Cancel(app, "none", "", 400))["details"]![0]!["field"]).ShouldBe("productOrder");
        using var reader = await app.SignedIn("reader", "/", ["/"], ["ordering.order.read"]);
        await reader.Post(Cancellations, "{}", 403);
    }
}
