using System.Text.Json.Nodes;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Ordering;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Dialtone.Parties.Tests.PartiesApp;

namespace Dialtone.Parties.Tests.CustomerPages;

public sealed class CustomerViewTests
{
    static readonly DateTimeOffset then = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    static ProductNode Product(string id, string name, string number, string? account, IReadOnlyList<Stop> stops, IReadOnlyList<Member>? members = null) => new(id, name, name, "mobile", number, "active", stops, "01", name, then, null, null, [],
        [new("月租", "Monthly", "recurring", 129, "CNY")], [new("user", "someone", "慕容雪", then)], account, [], members ?? []);

    [Theory, BothDatabases]
    public async Task The_page_shows_the_customer_with_everything_around_them_masked(Db db)
    {
        var (assets, orders) = (new KnownAssets(), new KnownOrders());
        await using var app = await PartiesApp.Start(db, assets, orders);
        var clerk = await app.Clerk("01");
        var registered = await clerk.Post("/api/customers", Form("欧阳", "文静", "99010119920308002", "13812345678"), 200);
        var (id, account) = ((string)registered["customerId"]!, (string)registered["accountId"]!);
        assets.Products[id] = [Product("p1", "5G 畅享 129", "19908005555", account, [new("arrears", then)], [new("p9", "副卡", "19908005556", id)])];
        orders.Orders.Add(new("o1", "O1000001", id, "completed", "5G 畅享 129", then, then, "/CJ/01/", "/CJ/01/H0103/", "hall", "clerk"));
        await app.Http.Post(RolePath, $$"""{"name":"employee","engagedParty":{"id":"{{registered["partyId"]}}","@referredType":"Individual"} }""", 201);
        app.Time.Advance(TimeSpan.FromHours(2));
        await clerk.Patch($"{CustomerPath}/{id}", """{"status":"inNetwork"}""");
        await clerk.Patch($"{IndividualPath}/{registered["partyId"]}", """{"maritalStatus":"married"}""");

        var view = await clerk.Get($"/api/customers/{id}/view");
        ((string)view["customer"]!["state"]!).ShouldBe("inNetwork");
        ((string)view["party"]!["birthDate"]!).ShouldBe("1992-**-**");
        view["party"]!["contacts"]!.AsArray().Select(c => (string)c!["value"]!).ShouldBe(["138****5678", "澄江省澄州市文庙区****"]);
        ((string)view["party"]!["identifications"]![0]!["type"]!).ShouldBe("residentIdentityCard");
        ((int)view["accounts"]![0]!["subscribers"]!).ShouldBe(1);
        ((string)view["subscribers"]![0]!["account"]!).ShouldBe((string)view["accounts"]![0]!["number"]!);
        ((decimal)view["subscribers"]![0]!["prices"]![0]!["amount"]!["value"]!).ShouldBe(129);
        ((string)view["subscribers"]![0]!["members"]![0]!["customerName"]!).ShouldBe("欧阳文静");
        ((string)view["orders"]![0]!["customerName"]!).ShouldBe("欧阳文静");
        var timeline = view["timeline"]!.AsArray().Select(e => (string)e!["zh"]!).ToArray();
        timeline[..2].ShouldBe(["客户状态：潜在 → 在网", "资料变更：婚姻状况"], ignoreOrder: true);
        timeline[2..6].ShouldBe(["5G 畅享 129 19908005555 开通", "5G 畅享 129 19908005555 停机：欠费停机", "受理订单 O1000001：5G 畅享 129", "订单 O1000001 竣工"]);
        timeline[6].ShouldStartWith("开立账户 A1");
        timeline[7..].ShouldBe(["客户建档"]);
        view["timeline"]!.AsArray().ShouldContain(e => (string)e!["actor"]! == "clerk01");
        view["roles"]!.AsArray().Select(r => (string)r!["role"]!).ShouldContain("user");
        view.ToJsonString().ShouldNotContain("§1:");
        await clerk.Get("/api/customers/nobody/view", 404);
        await (await app.SignedIn("blind", "/", ["/"], [])).Get($"/api/customers/{id}/view", 403);
    }

    [Theory, BothDatabases]
    public async Task A_withdrawn_order_is_told_with_its_reason_and_a_product_to_come_is_not_in_service(Db db)
    {
        var (assets, orders) = (new KnownAssets(), new KnownOrders());
        await using var app = await PartiesApp.Start(db, assets, orders);
        var id = await app.Http.Register("欧阳", "文静", "99010119920308002", "13812345678");
        orders.Orders.Add(new("o1", "O1000001", id, "cancelled", "5G 畅享 129", then, null, "/CJ/01/", "/CJ/01/H0103/", "hall", "clerk") { TitleEn = "5G Enjoy 129", Withdrawn = (then.AddMinutes(5), "客户改主意") });
        assets.Products[id] = [Product("p1", "5G 畅享 129", "19908005555", null, []) with { StartedAt = then.AddYears(1) }];
        var view = await app.Http.Get($"/api/customers/{id}/view");
        var entries = view["timeline"]!.AsArray().Select(e => $"{e!["zh"]} / {e["en"]}").ToArray();
        entries.ShouldContain("订单 O1000001 撤单：客户改主意 / Order O1000001 withdrawn: 客户改主意");
        entries.ShouldContain("受理订单 O1000001：5G 畅享 129 / Order O1000001 placed: 5G Enjoy 129");
        entries.ShouldNotContain(e => e.Contains("开通"));
    }

    [Theory, BothDatabases]
    public async Task The_page_asks_the_store_a_fixed_number_of_times(Db db)
    {
        var (assets, orders) = (new KnownAssets(), new KnownOrders());
        await using var app = await PartiesApp.Start(db, assets, orders);
        var id = await app.Http.Register("欧阳", "文静", "99010119920308002", "13812345678");
        assets.Products[id] = [.. Enumerable.Range(0, 20).Select(i => Product($"p{i}", "x", $"1990800{i:0000}", null, [], [new($"m{i}", "y", null, id)]))];
        var counted = new Queries();
        using var watching = counted.Watch();
        await app.In(s => s.GetRequiredService<Dialtone.Parties.CustomerPages.GetCustomerView>().Run(id, default));
        counted.Count.ShouldBeLessThanOrEqualTo(8);
        counted.Count.ShouldBeGreaterThan(4);
    }

    [Theory, BothDatabases]
    public async Task A_value_is_revealed_only_with_right_and_reason_and_the_audit_row_stays(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var id = await app.Http.Register("欧阳", "文静", "99010119920308002", "13812345678");
        var path = $"/api/customers/{id}/reveal";
        foreach (var (field, value) in new[] { ("identification", Resident("99010119920308002")), ("phone", "13812345678"), ("birthDate", "1992-03-08"), ("address", "澄江省澄州市文庙区江湾街道1栋2单元301室") })
            ((string)(await app.Http.Post(path, $$"""{"field":"{{field}}","reason":"客户来厅核对资料"}""", 200))["value"]!).ShouldBe(value);
        await app.Http.Post(path, """{"field":"phone","reason":"看看 "}""", 400);
        await app.Http.Post(path, """{"field":"soul","reason":"客户来厅核对资料"}""", 400);
        await (await app.SignedIn("curious", "/", ["/"], ["parties.party.read"])).Post(path, """{"field":"phone","reason":"客户来厅核对资料"}""", 403);
        await using var store = app.Services.GetRequiredService<Database>().NewContext();
        var audit = await store.Set<Reveal>().OrderBy(r => r.Id).ToListAsync();
        audit.Select(r => r.Field).ShouldBe(["identification", "phone", "birthDate", "address"]);
        audit.ShouldAllBe(r => r.Reason == "客户来厅核对资料" && r.OfType == "Individual");
    }

    [Theory, BothDatabases]
    public async Task What_is_not_recorded_cannot_be_revealed_and_leaves_no_audit_row(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var company = await app.Http.Post(OrganizationPath, """{"tradingName":"澄州智芯电子有限公司"}""");
        var customer = await app.Http.Post(CustomerPath, $$"""{"name":"澄州智芯","engagedParty":{"id":"{{company["id"]}}","@referredType":"Organization"} }""");
        ((string)(await app.Http.Post($"/api/customers/{customer["id"]}/reveal", """{"field":"phone","reason":"客户来厅核对资料"}""", 422))["code"]!).ShouldBe("parties.reveal.nothing");
        var view = await app.Http.Get($"/api/customers/{customer["id"]}/view");
        ((string)view["customer"]!["kind"]!).ShouldBe("organization");
        ((string)view["party"]!["name"]!).ShouldBe("澄州智芯电子有限公司");
        await using var store = app.Services.GetRequiredService<Database>().NewContext();
        (await store.Set<Reveal>().CountAsync()).ShouldBe(0);
    }
}
