using Dialtone.Contracts.Inventory;
using Dialtone.Inventory.Cards;
using Dialtone.Inventory.Products;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Inventory.Tests.Assets;

public sealed class AssetIntakeTests
{
    static readonly DateTimeOffset since = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static Task<List<T>> Rows<T>(TestApp app) where T : class => app.In(s => s.GetRequiredService<Session>().Rows<T>().ToListAsync());

    [Theory, BothDatabases]
    public async Task What_was_there_is_taken_in_once_with_its_stops_contract_and_cards(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        var ends = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var given = World.Holding("p-1", "off-5g-129", since, "19910000001", "8986-1", World.Holding("p-2", "off-shared-card", since, "19910000002", "8986-2")) with
        {
            Stops = [new("arrears", since.AddDays(9)), new("lost", since.AddDays(10))], Status = "suspended", ContractEndsAt = ends,
        };
        for (var i = 0; i < 2; i++) await app.Intake(intake => intake.TakeProducts([given], default));
        var mobile = (await app.Assets(a => a.OfCustomer("c-1", false, default))).Single();
        (mobile.Status, mobile.StartedAt, mobile.EndsAt).ShouldBe(("suspended", since, ends));
        mobile.Stops.ShouldBe([new("arrears", since.AddDays(9)), new("lost", since.AddDays(10))]);
        mobile.Children.Single().Status.ShouldBe("active");
        (await Rows<CardCount>(app)).Single().Used.ShouldBe(2);
        (await app.Assets(a => a.Numbers(["19910000001", "19910000002"], default))).Values.ShouldAllBe(n => n.State == "inUse" && n.CityCode == "01");
        (await app.Events()).ShouldBeEmpty("what was there before us is no news");
    }

    [Theory, BothDatabases]
    public async Task A_change_of_plan_to_come_takes_effect_at_its_time(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        var nextCycle = new DateTimeOffset(2026, 11, 30, 16, 0, 0, TimeSpan.Zero);
        await app.Intake(i => i.TakeProducts([World.Holding("p-1", "off-5g-129", since, "19910000001", "8986-1") with { Pending = [("off-5g-159", nextCycle)] }], default));
        var before = (await app.Assets(a => a.OfCustomer("c-1", false, default))).Single();
        (before.MainPlan, before.Prices.Single().Amount).ShouldBe(("5G畅享129", 129m));
        before.Pending.ShouldBe([new("5G畅享159", nextCycle)]);

        app.Time.Advance(nextCycle.AddSeconds(-1) - app.Time.GetUtcNow());
        await app.Services.GetRequiredService<Dialtone.Platform.Outbox.OutboxWorker>().RunDue(default);
        (await app.Assets(a => a.OfCustomer("c-1", false, default))).Single().MainPlan.ShouldBe("5G畅享129");
        app.Time.Advance(TimeSpan.FromSeconds(1));
        await app.Settle();
        (await app.Failures()).ShouldBeEmpty();

        var after = (await app.Assets(a => a.OfCustomer("c-1", false, default))).Single();
        (after.MainPlan, after.Name, after.Prices.Single().Amount, after.Pending.Count, after.Status).ShouldBe(("5G畅享159", "5G畅享159", 159m, 0, "active"));
        var slices = (await Rows<ProductSlice>(app)).Where(s => s.Kind is "offering" or "price").OrderBy(s => s.Kind).ThenBy(s => s.From);
        slices.Select(s => (s.Value, s.From, s.To)).ShouldBe([("off-5g-129", since, nextCycle), ("off-5g-159", nextCycle, null), ("p-129", since, nextCycle), ("p-159", nextCycle, null)]);
        var row = (await Rows<Product>(app)).Single();
        (row.OfferingId, row.Version).ShouldBe(("off-5g-159", 2));
    }

    [Theory, BothDatabases]
    public async Task A_condition_chooses_among_prices(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        await app.Intake(i => i.TakeProducts([World.Holding("p-1", "off-leased", since) with { Characteristics = new Dictionary<string, string> { ["bandwidth"] = "100" } }], default));
        (await app.Assets(a => a.OfCustomer("c-1", false, default))).Single().Prices.Single().Amount.ShouldBe(5000m);
        ((decimal)(await app.Http.Get("/tmf-api/productInventory/v4/product/p-1"))["productCharacteristic"]![0]!["value"]!).ShouldBe(100m);
    }

    [Theory, BothDatabases]
    public async Task Members_belong_to_a_group_and_stay_their_customers(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        await app.Intake(i => i.TakeProducts([World.Holding("p-group", "off-leased", since) with { CustomerId = "c-group" }, World.Holding("p-1", "off-5g-129", since, "19910000001", "8986-1")], default));
        for (var i = 0; i < 2; i++) await app.Intake(intake => intake.TakeMembers([("p-group", "p-1", since)], default));
        (await app.Assets(a => a.OfCustomer("c-group", false, default))).Single().Members.ShouldBe([new("p-1", "5G畅享129", "19910000001", "c-1")]);
        (await app.Assets(a => a.OfCustomer("c-1", false, default))).Single().Members.ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task An_offering_nobody_knows_is_refused_by_name_and_nothing_is_taken(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        var refused = await Should.ThrowAsync<Dialtone.Platform.Failures.Refused>(() => app.Intake(i => i.TakeProducts([World.Holding("p-1", "off-5g-129", since), World.Holding("p-2", "off-gone", since)], default)));
        (refused.Problems[0].Code, refused.Problems[0].Values["id"]).ShouldBe(("inventory.offering.unknown", "off-gone"));
        (await Rows<Product>(app)).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Intake_and_customer_page_ask_the_store_no_more_for_more_products(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        AssetIntake[] Trees(int count) => [.. Enumerable.Range(1, count).Select(n => World.Holding($"p-{count}-{n}", "off-5g-129", since, $"199{count:000}{n:00000}", $"8986-{count}-{n}", World.Holding($"p-{count}-{n}-1", "off-data-10g", since)))];
        // The first act of a process also learns what it then remembers.
        await app.Intake(i => i.TakeProducts(Trees(1), default));
        var few = await StoreQueries.Count(() => app.Intake(i => i.TakeProducts(Trees(2), default)));
        var many = await StoreQueries.Count(() => app.Intake(i => i.TakeProducts(Trees(120), default)));
        many.ShouldBe(few);
        IReadOnlyList<ProductNode> shown = [];
        var queries = await StoreQueries.Count(async () => shown = await app.Assets(a => a.OfCustomer("c-1", false, default)));
        shown.Count.ShouldBe(123);
        queries.ShouldBeLessThanOrEqualTo(3, "and one more for the names, which Parties answers");
    }

    [Theory, BothDatabases]
    public async Task Numbers_and_cards_taken_twice_are_there_once(Db db)
    {
        var (app, _) = await World.Start(db);
        await using var _1 = app;
        for (var i = 0; i < 2; i++)
        {
            await app.Intake(intake => intake.TakeNumbers([World.Free("19910000001"), World.Free("19910000001")], default));
            await app.Intake(intake => intake.TakeSims([new("8986-1", "/CJ/01/")], default));
        }
        await app.Commit<INumberHolds>((h, s) => h.Reserve(s, "19910000001", "cart", "order"));
        await app.Intake(intake => intake.TakeNumbers([World.Free("19910000001")], default));
        (await app.Assets(a => a.Numbers(["19910000001"], default)))["19910000001"].State.ShouldBe("reserved");
    }
}
