using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Ordering;
using Dialtone.Contracts.Parties;
using Dialtone.Platform.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Inventory.Tests;

/// <summary>The modules beside this one, as far as it asks them: some offers, customers who are always there, and the orders a test places.</summary>
internal sealed class World : ICatalogue, IParties, IOrders
{
    public Dictionary<string, Offer> Offers { get; } = new[]
    {
        Offer("off-5g-129", "5G畅享129", "mainPlan", "mobile", sim: true, prices: [Price("p-129", "月租费", "Monthly fee", 129), Price("p-open", "开户费", "Opening", 10, "oneTime")]),
        Offer("off-5g-159", "5G畅享159", "mainPlan", "mobile", sim: true, prices: [Price("p-159", "月租费", "Monthly fee", 159)]),
        Offer("off-shared-card", "副卡", "sharedCard", "mobile", sim: true, prices: [Price("p-10", "副卡月租", "Shared card", 10)]),
        Offer("off-data-10g", "10GB流量包", "pack", null, prices: [Price("p-20", "流量包", "Data pack", 20)]),
        Offer("off-ftth", "千兆宽带", "broadband", "broadband", address: true, prices: [Price("p-deposit", "光猫押金", "Modem deposit", 100, "deposit")]),
        Offer("off-iptv", "IPTV", "iptv", null),
        Offer("off-fixed", "固话", "fixedLine", "fixed", address: true),
        Offer("off-home", "家庭", "bundle", null),
        Offer("off-fusion", "融合199", "bundle", null, prices: [Price("p-199", "融合月租", "Bundle fee", 199)]),
        Offer("off-leased", "专线", "leasedLine", null, address: true, prices:
            [Price("p-10m", "10M", "10M", 1000) with { When = new("bandwidth", "10") }, Price("p-100m", "100M", "100M", 5000) with { When = new("bandwidth", "100") }]),
    }.ToDictionary(o => o.Id);

    public Dictionary<(string, string), OrderedProduct> Ordered { get; } = [];

    public string? IdentityHash { get; set; } = "identity-1";

    public static async Task<(TestApp App, World World)> Start(Db db)
    {
        var world = new World();
        var app = await TestApp.Start(db, services =>
        {
            services.AddSingleton<ICatalogue>(world);
            services.AddSingleton<IParties>(world);
            services.AddSingleton<IOrders>(world);
        }, new InventoryModule());
        return (app, world);
    }

    static Offer Offer(string id, string name, string kind, string? access, bool sim = false, bool address = false, params OfferPrice[] prices) =>
        new(id, 1, id, name, name + " en", kind, kind == "bundle", true, "Active", null, null, "spec-" + id, new(access, sim, address),
            [new("bandwidth", "带宽", "Bandwidth", "number", false, true, [], null, null, null, "spec", "service")], prices, [], []);

    static OfferPrice Price(string id, string name, string nameEn, decimal amount, string type = "recurring") =>
        new(id, name, nameEn, type, type == "recurring" ? "month" : null, amount, "CNY", "item-" + id, null);

    public Task<Offer?> Find(string offeringId, CancellationToken ct) => Task.FromResult(Offers.GetValueOrDefault(offeringId));

    public Task<IReadOnlyDictionary<string, Offer>> FindMany(IReadOnlyCollection<string> ids, string organization, CancellationToken ct) => FindMany(ids, ct);

    public Task<IReadOnlyDictionary<string, Offer>> FindMany(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, Offer>>(ids.Where(Offers.ContainsKey).ToDictionary(i => i, i => Offers[i]));

    public Task<CustomerFacts?> FindCustomer(string id, CancellationToken ct) => Task.FromResult(id == "nobody" ? null : Customer(id));

    CustomerFacts Customer(string id) => new(id, "C1", "张伟", "individual", "party-" + id, "inNetwork", "residential", "/CJ/01/H0103/", "01", IdentityHash);

    public Task<IReadOnlyDictionary<string, CustomerFacts>> FindCustomers(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, CustomerFacts>>(ids.ToDictionary(i => i, Customer));

    public Task<Buyer?> FindBuyer(string customerId, CancellationToken ct) => throw new NotSupportedException();

    public Task<Buyer?> BecomeCustomer(Session session, string partyId, CancellationToken ct) =>
        Task.FromResult<Buyer?>(null);

    public Task<IReadOnlyDictionary<string, string>> NamesOf(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(ids.ToDictionary(i => i, i => "name of " + i));

    public Task<IReadOnlyList<OrderFacts>> OfCustomer(string customerId, int most, CancellationToken ct) => Task.FromResult<IReadOnlyList<OrderFacts>>([]);

    public Task<bool> IsOpenCart(string cartId, CancellationToken ct) => Task.FromResult(cartId.StartsWith("cart-", StringComparison.Ordinal));

    public Task<OrderedProduct?> ProductOf(string orderId, string itemId, CancellationToken ct) => Task.FromResult(Ordered.GetValueOrDefault((orderId, itemId)));

    /// <summary>An ordered product of the customer c-1, to be completed as the item of that name.</summary>
    public static OrderedProduct Ordering(string productId, string offeringId, DateTimeOffset startAt, string? number = null, string? iccid = null, string? addressId = null, params OrderedProduct[] parts) =>
        new(productId, "order-1", "1", "c-1", offeringId, number, iccid, addressId, addressId is null ? null : "澄州市鼓楼区文庙街8号2栋301室", "acc-1", null, startAt, new Dictionary<string, string>(), new World().Offers[offeringId].Prices, parts);

    public static NumberIntake Free(string number, string kind = "mobile", string city = "01", string grade = "ordinary") =>
        new(number, kind, number[..7], city, grade, "hall", "CJ", grade == "ordinary" ? null : 600m, grade == "ordinary" ? null : 99m);

    public static AssetIntake Holding(string productId, string offeringId, DateTimeOffset startedAt, string? number = null, string? iccid = null, params AssetIntake[] parts) =>
        new(productId, "c-1", "party-c-1", "acc-1", "identity-1", "/CJ/01/H0103/", offeringId, startedAt, number, iccid, null, null, "active", [], null, [], new Dictionary<string, string>(), parts);
}

internal static class InventoryWords
{
    public static Task Intake(this TestApp app, Func<IAssetIntake, Task> take) => app.In(s => take(s.GetRequiredService<IAssetIntake>()));

    public static Task<T> Assets<T>(this TestApp app, Func<IAssets, Task<T>> ask) => app.In(s => ask(s.GetRequiredService<IAssets>()));

    /// <summary>Commits what is asked of a hold, as an act of its own.</summary>
    public static Task Commit<THolds>(this TestApp app, Action<THolds, Session> hold) where THolds : notnull => app.In(async s =>
    {
        var session = s.GetRequiredService<Session>();
        hold(s.GetRequiredService<THolds>(), session);
        await session.Commit(default);
    });
}
