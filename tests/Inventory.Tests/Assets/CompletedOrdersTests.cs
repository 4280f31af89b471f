using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Ordering;
using Dialtone.Inventory.Cards;
using Dialtone.Inventory.Products;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Inventory.Tests.Assets;

public sealed class CompletedOrdersTests
{
    const string Number = "19910000001", Card = "8986-1";

    static async Task<(TestApp App, World World)> Ordered(Db db, Func<DateTimeOffset, OrderedProduct> ordered)
    {
        var (app, world) = await World.Start(db);
        await app.Intake(i => i.TakeNumbers([World.Free(Number), World.Free("19910000002")], default));
        await app.Intake(i => i.TakeSims([new(Card, "/CJ/01/H0103/"), new("8986-2", "/CJ/01/H0103/")], default));
        await app.Commit<INumberHolds>((h, s) => h.Reserve(s, Number, "cart", "order-1"));
        await app.Commit<ISimHolds>((h, s) => h.Reserve(s, Card, "order-1"));
        world.Ordered[("order-1", "1")] = ordered(app.Time.GetUtcNow());
        return (app, world);
    }

    static Task Complete(TestApp app, string item = "1") => app.In(async s =>
    {
        var session = s.GetRequiredService<Session>();
        session.Publish(new OrderItemCompleted("order-1", item, "c-1", session.Now));
        await session.Commit(default);
    });

    static async Task Settle(TestApp app)
    {
        await app.Settle();
        (await app.Failures()).ShouldBeEmpty();
    }

    static async Task<IReadOnlyList<ProductNode>> Trees(TestApp app) => await app.Assets(a => a.OfCustomer("c-1", false, default));

    static Task<List<T>> Rows<T>(TestApp app) where T : class => app.In(s => s.GetRequiredService<Session>().Rows<T>().ToListAsync());

    [Theory, BothDatabases]
    public async Task A_completed_item_is_a_subscriber_with_everything_it_needs(Db db)
    {
        var (app, _) = await Ordered(db, now => World.Ordering("p-1", "off-5g-129", now, Number, Card, parts: World.Ordering("p-2", "off-data-10g", now)));
        await using var _1 = app;
        await app.Commit<ICardQuota>((q, s) => q.Take(s, "identity-1", 1, "order-1"));
        await Complete(app);
        await Settle(app);

        var mobile = (await Trees(app)).Single();
        (mobile.Kind, mobile.Number, mobile.Status, mobile.MainPlan, mobile.HomeCity, mobile.Account).ShouldBe(("mobile", Number, "active", "5G畅享129", "01", "acc-1"));
        mobile.Prices.Select(p => (p.NameEn, p.Type, p.Amount)).ShouldBe([("Monthly fee", "recurring", 129m)], "one-time charges belong to the order");
        mobile.Roles.Select(r => (r.Role, r.PartyId, r.Name)).ShouldBe([("owner", "party-c-1", "name of party-c-1"), ("payer", "party-c-1", "name of party-c-1"), ("user", "party-c-1", "name of party-c-1")], ignoreOrder: true);
        mobile.Children.Single().OfferingName.ShouldBe("10GB流量包");
        (await app.Assets(a => a.Numbers([Number], default)))[Number].State.ShouldBe("inUse");
        (await Rows<Dialtone.Inventory.Sims.SimCard>(app)).Single(c => c.Iccid == Card).State.ShouldBe("inUse");
        (await app.Assets(a => a.SubscribersOf(["acc-1"], default)))["acc-1"].ShouldBe(1);
        (await Rows<CardUse>(app)).Select(u => (u.Key, u.Cards)).ShouldBe([("p-1", 1)], "the order's card is the product's now");
        (await Rows<CardCount>(app)).Single().Used.ShouldBe(1);
        (await app.Events()).ShouldBe(["Ordering.OrderItemCompleted", "Inventory.ProductActivated"]);
        var tmf = await app.Http.Get("/tmf-api/productInventory/v4/product/p-1");
        ((string)tmf["productOrderItem"]![0]!["productOrderId"]!, (string)tmf["productRelationship"]![0]!["product"]!["id"]!).ShouldBe(("order-1", "p-2"));
    }

    [Theory, BothDatabases]
    public async Task The_same_news_again_changes_nothing(Db db)
    {
        var (app, _) = await Ordered(db, now => World.Ordering("p-1", "off-5g-129", now, Number, Card, parts: World.Ordering("p-2", "off-data-10g", now)));
        await using var _1 = app;
        await Complete(app);
        await Settle(app);
        var (slices, roles) = ((await Rows<ProductSlice>(app)).Count, (await Rows<ProductPartyRole>(app)).Count);
        await Complete(app);
        await Settle(app);
        (await Rows<ProductSlice>(app)).Count.ShouldBe(slices);
        (await Rows<ProductPartyRole>(app)).Count.ShouldBe(roles);
        (await Rows<Product>(app)).ShouldAllBe(p => p.Version == 1);
        (await app.Events()).Count(e => e == "Inventory.ProductActivated").ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_bundle_stands_above_its_subscribers_each_of_which_is_a_root_of_its_own(Db db)
    {
        var (app, _) = await Ordered(db, now => World.Ordering("p-bundle", "off-fusion", now, parts:
        [
            World.Ordering("p-home", "off-home", now, parts: [World.Ordering("p-net", "off-ftth", now, "cj0100000001", addressId: "addr-1", parts: World.Ordering("p-tv", "off-iptv", now)), World.Ordering("p-fixed", "off-fixed", now, "051180000001", addressId: "addr-1")]),
            World.Ordering("p-mobile", "off-5g-129", now, Number, Card, parts: World.Ordering("p-second", "off-shared-card", now, "19910000002", "8986-2")),
        ]));
        await using var _1 = app;
        await app.Commit<INumberHolds>((h, s) => h.Reserve(s, "19910000002", "cart", "order-1"));
        await app.Commit<ISimHolds>((h, s) => h.Reserve(s, "8986-2", "order-1"));
        await Complete(app);
        await Settle(app);

        var bundle = (await Trees(app)).Single();
        (bundle.Id, bundle.Kind, bundle.Prices.Single().Amount).ShouldBe(("p-bundle", "other", 199m));
        bundle.Children.Select(c => c.Id).ShouldBe(["p-home", "p-mobile"]);
        bundle.Children[0].Children.Select(c => (c.Id, c.Kind)).ShouldBe([("p-net", "broadband"), ("p-fixed", "fixed")]);
        bundle.Children[1].Children.Single().Number.ShouldBe("19910000002");
        bundle.Children[0].Children[0].Address!.ShouldContain("****");
        var rows = (await Rows<Product>(app)).ToDictionary(p => p.Id);
        (rows["p-net"].RootId, rows["p-net"].BundleId, rows["p-tv"].RootId, rows["p-second"].RootId, rows["p-second"].ParentId).ShouldBe(("p-net", "p-bundle", "p-net", "p-second", "p-mobile"));
        rows["p-net"].Json.ShouldNotContain("文庙街");
        (await app.Assets(a => a.SubscribersOf(["acc-1"], default)))["acc-1"].ShouldBe(4);
        (await app.Events()).Count(e => e == "Inventory.ProductActivated").ShouldBe(4);
        (await app.Assets(a => a.Numbers(["cj0100000001"], default)))["cj0100000001"].State.ShouldBe("inUse", "a login of no pool is somebody's all the same");
    }

    [Theory, BothDatabases]
    public async Task A_part_completed_before_the_whole_joins_its_tree(Db db)
    {
        var (app, world) = await Ordered(db, now => World.Ordering("p-bundle", "off-fusion", now, parts: [World.Ordering("p-mobile", "off-5g-129", now, Number, Card, parts: World.Ordering("p-pack", "off-data-10g", now))]));
        await using var _1 = app;
        world.Ordered[("order-1", "1.1")] = world.Ordered[("order-1", "1")].Parts[0];
        await Complete(app, "1.1");
        await Settle(app);
        (await Trees(app)).Single().Id.ShouldBe("p-mobile");
        await Complete(app);
        await Settle(app);
        var bundle = (await Trees(app)).Single();
        (bundle.Id, bundle.Children.Single().Id, bundle.Children.Single().Children.Single().Id).ShouldBe(("p-bundle", "p-mobile", "p-pack"));
        (await Rows<Product>(app)).Single(p => p.Id == "p-pack").BundleId.ShouldBe("p-bundle");
        (await app.Events()).Count(e => e == "Inventory.ProductActivated").ShouldBe(2, "the subscriber when it was done, and the bundle that had nothing else to begin");
    }

    [Theory, BothDatabases]
    public async Task What_begins_later_waits_and_comes_into_service_on_its_day(Db db)
    {
        var (app, _) = await Ordered(db, now => World.Ordering("p-1", "off-5g-129", now.AddDays(8), Number, Card, parts: World.Ordering("p-2", "off-data-10g", now.AddDays(8))));
        await using var _1 = app;
        await Complete(app);
        await Settle(app);
        var waiting = (await Trees(app)).Single();
        (waiting.Status, waiting.Pending.Single().Name).ShouldBe(("pendingActive", "5G畅享129"));
        (await app.Events()).ShouldNotContain("Inventory.ProductActivated");
        (await app.Assets(a => a.Numbers([Number], default)))[Number].State.ShouldBe("inUse");

        app.Time.Advance(TimeSpan.FromDays(7));
        await Settle(app);
        (await Trees(app)).Single().Status.ShouldBe("pendingActive");
        app.Time.Advance(TimeSpan.FromDays(1));
        await Settle(app);
        var begun = (await Trees(app)).Single();
        (begun.Status, begun.Children.Single().Status, begun.Pending.Count).ShouldBe(("active", "active", 0));
        (await app.Events()).ShouldBe(["Ordering.OrderItemCompleted", "Inventory.Assets.ChangesDue", "Inventory.ProductActivated"]);
    }

    [Theory, BothDatabases]
    public async Task A_number_the_order_does_not_hold_stops_the_act_whole(Db db)
    {
        var (app, _) = await Ordered(db, now => World.Ordering("p-1", "off-5g-129", now, "19910000002", Card));
        await using var _1 = app;
        await Complete(app);
        await app.Settle(5);
        (await app.Failures()).Single().ShouldContain("inventory.number.taken");
        (await Trees(app)).ShouldBeEmpty();
        (await Rows<Dialtone.Inventory.Sims.SimCard>(app)).Single(c => c.Iccid == Card).State.ShouldBe("reserved");
    }

    [Theory, BothDatabases]
    public async Task A_promotional_price_becomes_the_ordinary_one_when_its_months_are_over(Db db)
    {
        // From the 22nd of November: its nine days are none of the two months, December and January, so February is the first at 129.
        var (app, _) = await Ordered(db, now =>
        {
            var ordered = World.Ordering("p-1", "off-5g-129", now, Number, Card);
            return ordered with { Prices = [.. ordered.Prices.Where(p => p.Type == "recurring").Select(p => p with { Amount = 64.5m, Later = [new(3, 129)] })] };
        });
        await using var _1 = app;
        await Complete(app);
        await Settle(app);
        async Task<decimal> Monthly() => (await Trees(app)).Single().Prices.Single(p => p.Type == "recurring").Amount;
        (await Monthly()).ShouldBe(64.5m);
        app.Time.Advance(new DateTimeOffset(2027, 1, 31, 15, 59, 0, TimeSpan.Zero) - app.Time.GetUtcNow());
        await Settle(app);
        (await Monthly()).ShouldBe(64.5m, "the 31st of January is not over");
        app.Time.Advance(TimeSpan.FromMinutes(2));
        await Settle(app);
        (await Monthly()).ShouldBe(129m);
    }
}
