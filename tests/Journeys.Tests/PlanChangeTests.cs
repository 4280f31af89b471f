using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Parties;
using Dialtone.Host;
using Dialtone.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Journeys.Tests;

/// <summary>变更主套餐, from the screen to the first of the month, on the 28th of November 2026. The cents are worked out by hand.</summary>
public sealed class PlanChangeTests
{
    const string Plan = "P1", Card = "P1.0", Contract = "P1.1", Pack = "P1.2";
    static readonly TimeSpan toTheFirst = TimeSpan.FromDays(3);

    /// <summary>129 since the 1st of May with its contract of 24 months, a shared card since the 10th, and a pack that begins on the 1st of December.</summary>
    static async Task<TestApp> Open(Db db, string contract = "off-contract-129", string plan = "off-5g-129", int cards = 1)
    {
        var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        await app.In(async s =>
        {
            await s.GetRequiredService<ICatalogueIntake>().LoadDemo(default);
            var taken = (await s.GetRequiredService<IPartyIntake>().TakePersons([new("demo/1", "张", "伟", "male", new(1988, 3, 5), null, "13812345678", null, "澄江省澄州市", null, "/CJ/01/H0101/")], default))[0];
            AssetIntake Asset(string id, string offering, DateOnly on, string? number = null, params AssetIntake[] parts) => new(id, taken.CustomerId!, taken.PartyId!, taken.AccountId!, "identity", "/CJ/01/H0101/", offering,
                Clock.StartOf(on), number, null, null, null, "active", [], null, [], new Dictionary<string, string> { ["simType"] = "usim" }, parts);
            var more = Enumerable.Range(2, cards).Skip(1).Select(i => Asset($"P1.{i + 1}", "off-shared-card", new(2026, 6, i), $"1990900000{i}"));
            await s.GetRequiredService<IAssetIntake>().TakeProducts([Asset(Plan, plan, new(2026, 5, 1), "19909000000",
                [Asset(Card, "off-shared-card", new(2026, 5, 10), "19909000001"), Asset(Contract, contract, new(2026, 5, 1)), Asset(Pack, "off-data-10g", new(2026, 12, 1)), .. more])], default);
        });
        app.Time.Advance(TimeSpan.FromDays(6));
        await app.Settle();
        return app;
    }

    static string To(string plan, string? effectivity = null) => effectivity is null ? $$"""{"offeringId":"{{plan}}"}""" : $$"""{"offeringId":"{{plan}}","effectivity":"{{effectivity}}"}""";

    static Task<JsonNode> Preview(TestApp app, string plan, string? effectivity = null) => app.Http.Post($"/api/products/{Plan}/plan-change/preview", To(plan, effectivity), 200);

    static Task<JsonNode> Change(TestApp app, string plan, string? effectivity = null) => app.Http.Post($"/api/products/{Plan}/plan-change", To(plan, effectivity), 200);

    static decimal Bill(JsonNode preview, int at) => (decimal)preview["bills"]![at]!["totals"]![0]!["amount"]!;

    static Task<HeldProduct> Held(TestApp app) => app.In(async s => (await s.GetRequiredService<IHeldProducts>().Find(Plan, default))!);

    static IEnumerable<string> Codes(JsonNode preview) => preview["obstacles"]!.AsArray().Select(o => (string)o!["code"]!);

    [Theory, BothDatabases]
    public async Task On_the_28th_129_to_99_says_what_ends_what_begins_the_penalty_and_two_bills(Db db)
    {
        await using var app = await Open(db);
        var before = await Held(app);
        var preview = await Preview(app, "off-5g-99");
        Codes(preview).ShouldBeEmpty();
        ((string)preview["startOn"]!, (string)preview["effectivity"]!).ShouldBe(("2026-12-01", "nextCycle"));
        preview["parts"]!.AsArray().ToDictionary(p => (string)p!["productId"]!, p => (string)p!["why"]!)
            .ShouldBe(new Dictionary<string, string> { [Card] = "kept", [Contract] = "contractBroken", [Pack] = "pendingKept" }, ignoreOrder: true);
        preview["contracts"]![0]!["blocks"]!.AsArray().Select(b => (string)b!).ShouldBe(["transfer", "portOut"]);

        // December 2026 to April 2028 are 17 months: 17 × 129.00 × 30 % = 657.90; of the voucher 240.00 × 17/24 = 170.00.
        var penalty = preview["penalties"]!.AsArray().Single()!;
        ((decimal)penalty["amount"]!["value"]!, (int)penalty["remaining"]!).ShouldBe((827.90m, 17));
        penalty["why"]!.AsArray().Select(w => (decimal)w!["amount"]!["value"]!).ShouldBe([657.90m, 827.90m, 827.90m]);
        ((string)penalty["why"]![0]!["zh"]!).ShouldBe("剩余 17 个月 × 每月最低消费 ¥129.00 × 30% = ¥657.90。");
        // November: 129.00 + 10.00. December: 99.00 + 10.00 + 15.00 + 827.90.
        (Bill(preview, 0), Bill(preview, 1)).ShouldBe((139.00m, 951.90m));
        ((decimal)preview["unchanged"]!["value"]!, (decimal)preview["changed"]!["value"]!).ShouldBe((154m, 124m));
        (await Held(app)).ShouldBeEquivalentTo(before);

        var choices = await app.Http.Get($"/api/products/{Plan}/plan-change");
        var blocked = choices["plans"]!.AsArray().Where(p => p!["obstacles"]!.AsArray().Count > 0).ToDictionary(p => (string)p!["number"]!, p => (string)p!["obstacles"]![0]!["code"]!);
        blocked["5G-59"].ShouldBe("ordering.planChange.floor");
        blocked.ShouldNotContainKey("5G-99");
        Codes(await Preview(app, "off-5g-99", "now")).ShouldBe(["ordering.planChange.effectivity"]);
    }

    [Theory, BothDatabases]
    public async Task It_waits_is_seen_and_is_carried_out_on_the_first(Db db)
    {
        await using var app = await Open(db);
        var accepted = await Change(app, "off-5g-99");
        await app.Settle();
        var held = await Held(app);
        (held.OfferingId, held.Pending!.OfferingId, held.Pending.OrderId).ShouldBe(("off-5g-129", "off-5g-99", (string)accepted["orderId"]!));
        app.Peers.Effects.ShouldBeEmpty("nothing is asked of the network before its day");
        var customer = await app.Http.GetStringAsync($"/api/customers/{held.CustomerId}/view");
        customer.ShouldContain("5G 畅用 99 元套餐");

        app.Time.Advance(toTheFirst);
        await app.Settle();
        (await app.Failures()).ShouldBeEmpty();
        held = await Held(app);
        (held.OfferingId, held.Name, held.Pending, held.Status).ShouldBe(("off-5g-99", "5G 畅用 99 元套餐", null, "active"));
        held.Prices.Where(p => p is { Type: "recurring", To: null }).Sum(p => p.Amount).ShouldBe(99);
        held.Parts.ToDictionary(p => p.Id, p => p.Status).ShouldBe(new Dictionary<string, string> { [Card] = "active", [Pack] = "active" }, ignoreOrder: true);
        var order = await app.Http.Get($"/api/orders/{accepted["orderId"]}");
        ((string)order["order"]!["state"]!).ShouldBe("completed");
        var bill = app.Peers.Effects.Single(e => e.Peer == "billing").Body;
        var items = bill["items"]!.AsArray();
        items.Select(i => ((string)i!["productId"]!, (string)i!["action"]!)).ShouldBe([(Plan, "modify"), (Contract, "delete")], ignoreOrder: true);
        ((string)items[0]!["billingStart"]!).ShouldStartWith("2026-11-30T16:00:00");
        items[0]!["prices"]!.AsArray().Select(p => (decimal)p!["price"]!["taxIncludedAmount"]!["value"]!).ShouldContain(827.90m);
        ((bool)(await app.Http.Get($"/api/orders/{accepted["orderId"]}/receipt/replay"))["same"]!).ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task Changed_and_revoked_is_as_never_changed(Db db)
    {
        await using var app = await Open(db);
        var before = await Everything(app);
        foreach (var (plan, effectivity) in new[] { ("off-5g-99", "nextCycle"), ("off-5g-79", null), ("off-5g-159", "nextCycle"), ("off-5g-599", null) })
        {
            await Change(app, plan, effectivity);
            await app.Settle();
            (await Held(app)).Pending.ShouldNotBeNull();
            var revoked = await app.Http.Post($"/api/products/{Plan}/plan-change/revoke", """{"reason":"客户改变主意"}""", 200);
            (await Everything(app)).ShouldBe(before, plan);
            ((string)(await app.Http.Get($"/api/orders/{revoked["orderId"]}"))["order"]!["state"]!).ShouldBe("cancelled");
        }
        app.Time.Advance(toTheFirst);
        await app.Settle();
        (await app.Failures()).ShouldBeEmpty();
        var held = await Held(app);
        (held.OfferingId, held.Parts.Single(p => p.Id == Pack).Status, held.Parts.Single(p => p.Id == Contract).Status).ShouldBe(("off-5g-129", "active", "active"));
        app.Peers.Effects.ShouldBeEmpty();
        var again = await app.Http.Post($"/api/products/{Plan}/plan-change/revoke", "{}", 409);
        ((string)again["code"]!).ShouldBe("ordering.planChange.nothingWaits");
    }

    static async Task<string> Everything(TestApp app) =>
        (await app.Http.Get("/tmf-api/productInventory/v4/product?limit=100")).ToJsonString() + System.Text.Json.JsonSerializer.Serialize(await Held(app));

    [Theory, BothDatabases]
    public async Task A_submit_sent_twice_is_one_change_and_another_waits_its_turn(Db db)
    {
        await using var app = await Open(db);
        async Task<HttpResponseMessage> Submit(string plan, string key)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"/api/products/{Plan}/plan-change") { Content = new StringContent(To(plan), new MediaTypeHeaderValue("application/json")) };
            request.Headers.Add("Idempotency-Key", key);
            return await app.Http.SendAsync(request);
        }
        var first = await (await Submit("off-5g-99", "one")).Body();
        var second = await (await Submit("off-5g-99", "one")).Body();
        ((string)second["orderId"]!).ShouldBe((string)first["orderId"]!);
        var other = await Submit("off-5g-159", "two");
        ((int)other.StatusCode, (string)(await other.Body())["code"]!).ShouldBe((409, "ordering.planChange.pending"));
    }

    [Theory, BothDatabases]
    public async Task Of_many_channels_at_once_one_wins(Db db)
    {
        await using var app = await Open(db);
        string[] plans = ["off-5g-99", "off-5g-159", "off-5g-199", "off-5g-299"];
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => app.Http.PostAsync($"/api/products/{Plan}/plan-change", new StringContent(To(plans[i % 4]), new MediaTypeHeaderValue("application/json")))));
        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
        answers.Where(a => !a.IsSuccessStatusCode).ShouldAllBe(a => (int)a.StatusCode == 409 || (int)a.StatusCode == 412);
        (await app.Http.Get("/api/orders?state=open"))["items"]!.AsArray().Count.ShouldBe(1);
        await app.Settle();
        app.Time.Advance(toTheFirst);
        await app.Settle();
        (await app.Failures()).ShouldBeEmpty();
        (await Held(app)).Pending.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task At_once_both_plans_share_the_month_by_the_day(Db db)
    {
        await using var app = await Open(db);
        // 27 days of 129.00 are 116.10, three of 159.00 are 15.90, and the card's 10.00; in December 159 + 10 + 15. The contract goes on: 159 is not below its minimum.
        var preview = await Preview(app, "off-5g-159", "now");
        (Bill(preview, 0), Bill(preview, 1)).ShouldBe((142.00m, 184.00m));
        preview["penalties"]!.AsArray().ShouldBeEmpty();
        await Change(app, "off-5g-159", "now");
        await app.Settle();
        var held = await Held(app);
        (held.OfferingId, held.Pending, held.Parts.Count).ShouldBe(("off-5g-159", null, 3));
    }

    [Theory, BothDatabases]
    public async Task At_once_below_the_minimum_costs_the_penalty_at_once(Db db)
    {
        await using var app = await Open(db);
        await app.Http.Patch("/tmf-api/productCatalogManagement/v4/productOffering/off-5g-99", """{"effectivity":{"change":["now","nextCycle"]}}""");
        // Eighteen months begun: 18 × 129.00 × 30 % = 696.60, and 240.00 × 18/24 = 180.00. November: 116.10 + 9.90 + 10.00 + 876.60. December: 99 + 10 + 15.
        var preview = await Preview(app, "off-5g-99");
        ((string)preview["effectivity"]!, (decimal)preview["penalties"]![0]!["amount"]!["value"]!).ShouldBe(("now", 876.60m));
        (Bill(preview, 0), Bill(preview, 1)).ShouldBe((1012.60m, 124.00m));
        await Change(app, "off-5g-99");
        await app.Settle();
        (await app.Failures()).ShouldBeEmpty();
        (await Held(app)).OfferingId.ShouldBe("off-5g-99");
    }

    [Theory, BothDatabases]
    public async Task A_contract_without_downgrade_blocks_and_cards_beyond_the_plan_go_on_alone(Db db)
    {
        await using (var bound = await Open(db, "off-contract-199", "off-5g-299"))
        {
            var refused = await bound.Http.Post($"/api/products/{Plan}/plan-change", To("off-5g-129"), 422);
            ((string)refused["code"]!).ShouldBe("ordering.planChange.downgrade");
        }
        // 129 has four cards, 99 has two: the two youngest become subscribers of their own on 5G-59.
        await using var app = await Open(db, cards: 4);
        var preview = await Preview(app, "off-5g-99");
        preview["parts"]!.AsArray().Where(p => (string)p!["why"]! == "standsAlone").Select(p => (string)p!["to"]!).ShouldBe(["5G 轻用 59 元套餐", "5G 轻用 59 元套餐"]);
        // 99 + 10 + 10 + 15 + 59 + 59.
        ((decimal)preview["changed"]!["value"]!).ShouldBe(252m);
        await Change(app, "off-5g-99");
        app.Time.Advance(toTheFirst);
        await app.Settle();
        (await app.Failures()).ShouldBeEmpty();
        (await Held(app)).Parts.Count(p => p.OfferingId == "off-shared-card").ShouldBe(2);
        var alone = await app.In(async s => (await s.GetRequiredService<IHeldProducts>().Find("P1.5", default))!);
        (alone.OfferingId, alone.ParentId, alone.Status).ShouldBe(("off-5g-59", null, "active"));
    }

    [Theory, BothDatabases]
    public async Task The_same_by_TMF622(Db db)
    {
        await using var app = await Open(db);
        var held = await Held(app);
        var order = await app.Http.Post("/tmf-api/productOrderingManagement/v4/productOrder", $$$"""
            {"relatedParty":[{"id":"{{{held.CustomerId}}}","role":"customer","@referredType":"Customer"}],"productOrderItem":[{"id":"1","action":"modify","product":{"id":"{{{Plan}}}"},"productOffering":{"id":"off-5g-99"}}]}
            """);
        ((string)order["productOrderItem"]![0]!["action"]!).ShouldBe("modify");
        ((string)order["productOrderItem"]![0]!["acceptanceType"]!).ShouldBe("changePlan");
        (await Held(app)).Pending!.OfferingId.ShouldBe("off-5g-99");
    }
}
