using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Ordering;
using Dialtone.Contracts.Parties;
using Dialtone.Ordering.AcceptanceTypes;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Ordering.Tests;

/// <summary>A small shop for Ordering alone: offers, one customer, and numbers that are won or lost in memory. The other modules' real parts are met in the journeys.</summary>
sealed class Shop : ICatalogue, IPriceBook, IPromotions, IOfferShelf, IParties, IAssets, INumberHolds, ISimHolds, ICardQuota
{
    static readonly Telecom nothing = new(null, false, false);

    public static readonly Offer Line = New("line", "fixedLine", new("fixed", false, true), tasks: [new("port", "分配端口", "Assign port", "resource", "resource", "assign-port", []), new("activate-fixed", "开通固话", "Activate", "service", "activation", "activate-fixed", ["port"])], price: 20);
    public static readonly Offer Iptv = New("iptv", "iptv", nothing, tasks: [new("activate-iptv", "开通电视", "Activate IPTV", "service", "activation", "activate-iptv", ["line"])], price: 10);
    public static readonly Offer Ftth = New("ftth", "broadband", new("broadband", false, true), parts: [new(Iptv, 0, 2, 0)],
        tasks: [new("install", "上门装机", "Install", "field", "field", "install", []), new("line", "配置线路", "Configure line", "resource", "resource", "configure-line", ["install"])], price: 60,
        characteristics: [new("speed", "速率", "Speed", "number", true, true, [new("300", "300M", "300M", true), new("500", "500M", "500M", false)], null, null, null, "宽带", "service")]);
    public static readonly Offer Mobile = New("mobile", "mainPlan", new("mobile", true, false), tasks: [new("activate-mobile", "开通移动", "Activate", "service", "activation", "activate-mobile", [])], price: 99);
    public static readonly Offer Fusion = New("fusion", "bundle", nothing, parts: [new(Ftth, 1, 1, 1), new(Mobile, 1, 2, 1)], price: 9, sellable: true);
    public static readonly Offer Ended = New("ended", "pack", nothing, to: new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero), sellable: true);
    public static readonly Offer Future = New("future", "pack", nothing, from: new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), sellable: true);

    public static readonly CustomerFacts Customer = new("c1", "C1000001", "张伟", "individual", "p1", "inNetwork", "residential", "/CJ/01/H1/", "01", "hash-of-zhang-wei");

    public Dictionary<string, Offer> Offers { get; } = new[] { Line, Ftth, Mobile, Fusion, Ended, Future, Iptv }.ToDictionary(o => o.Id);
    public HashSet<string> Taken { get; } = [];
    public int Cards { get; set; }

    static Offer New(string id, string kind, Telecom telecom, OfferPart[]? parts = null, FulfilmentTask[]? tasks = null, decimal? price = null, OfferCharacteristic[]? characteristics = null,
        DateTimeOffset? from = null, DateTimeOffset? to = null, bool sellable = true) => new(
        id, 1, id.ToUpperInvariant(), "名" + id, id, kind, parts is not null, sellable, "Active", from, to, "spec-" + id, telecom, characteristics ?? [],
        price is { } p ? [new("price-" + id, id + "月费", id + " monthly", "recurring", "month", p, "CNY", null, null)] : [], parts ?? [], tasks ?? []);

    public static Line Of(Offer offer, string key, params Line[] children) => new(key, offer.Id, AcceptanceTypeList.NewConnection, Effectivity.AtOnce, new Dictionary<string, string>(), null, null, null, null, null, null, 1, children);

    /// <summary>A fusion bundle with everything it needs.</summary>
    public static Line GoodFusion() => Of(Fusion, "1", Of(Ftth, "1.1"), Of(Mobile, "1.2") with { AccessNumber = "19908000001", Iccid = "8986001" }) with { AddressId = "01020301-3-2-1502" };

    public LineFacts Facts(CustomerFacts? customer = null) => new(Offers, customer ?? Customer, [new("a1", "A1", "账户", "active")],
        new Dictionary<string, NumberFacts> { ["19908000001"] = Number("19908000001"), ["19908888888"] = Number("19908888888") with { Grade = "AAAA", Prepayment = 2000 }, ["09908000001"] = Number("09908000001") with { Kind = "fixed" } },
        new(new Dictionary<string, string> { ["8986001"] = "blank", ["1"] = "blank", ["2"] = "blank", ["8986009"] = "inUse" }, 1, 5), new HashSet<string> { "p1" }, AcceptanceTypeList.Load(), new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero));

    static NumberFacts Number(string number) => new(number, "mobile", "01", "ordinary", "free", null, null);

    /// <summary>Puts the shop where the other modules would be.</summary>
    public void Open(IServiceCollection services)
    {
        services.AddSingleton<ICatalogue>(this).AddSingleton<IPriceBook>(this).AddSingleton<IPromotions>(this).AddSingleton<IOfferShelf>(this).AddSingleton<IParties>(this).AddSingleton<IAssets>(this).AddSingleton<INumberHolds>(this).AddSingleton<ISimHolds>(this).AddSingleton<ICardQuota>(this);
    }

    Task<Offer?> ICatalogue.Find(string offeringId, CancellationToken ct) => Task.FromResult(Offers.GetValueOrDefault(offeringId));

    public Task<IReadOnlyDictionary<string, Offer>> FindMany(IReadOnlyCollection<string> offeringIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, Offer>>(Offers.Where(o => offeringIds.Contains(o.Key)).ToDictionary());

    public Task<IReadOnlyList<Offer>> OnSale(string? categoryId, CancellationToken ct) => Task.FromResult<IReadOnlyList<Offer>>([.. Offers.Values.Where(o => !(o.ValidFrom is not null || o.ValidTo is not null)).OrderBy(o => o.Id, StringComparer.Ordinal)]);

    Task<IReadOnlyList<string>> IPromotions.Of(SaleContext context, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyDictionary<string, Offer>> FindMany(IReadOnlyCollection<string> offeringIds, string organization, CancellationToken ct) => FindMany(offeringIds, ct);

    /// <summary>The plain prices of every line whose characteristic fits; how the real book reckons is Catalog's to test.</summary>
    public Task<Receipt> Price(IReadOnlyList<ConfiguredOffer> lines, SaleContext context, CancellationToken ct) =>
        Task.FromResult(new Receipt("shop", context, lines, [], [.. lines.SelectMany(l => Charges(l, Offers.GetValueOrDefault(l.OfferingId)))], [], []));

    public Task<Receipt> Replay(Receipt receipt, CancellationToken ct) => Price(receipt.Lines, receipt.Context, ct);

    static IEnumerable<Charge> Charges(ConfiguredOffer line, Offer? offer) => offer is null ? [] : offer.Prices.Where(p => p.When is not { } when || line.Characteristics.GetValueOrDefault(when.Characteristic) == when.Value)
        .Select(p => new Charge(line.Key, offer.Id, p.Id, p.Version, p.Name, p.NameEn, p.Type, p.Period, line.Quantity, p.Amount, p.Amount * line.Quantity, p.Unit, null, [new("price", p.Id, null, [], null, p.Amount, "标准资费", "Listed price")]))
        .Concat(line.Extras.Select(e => new Charge(line.Key, offer.Id, null, 0, e.Name, e.NameEn, e.Type, null, 1, e.Amount, e.Amount, e.Unit, null, [new("extra", null, null, [], null, e.Amount, e.Why, e.WhyEn)])))
        .Concat(line.Parts.SelectMany(p => Charges(p, offer.Parts.FirstOrDefault(o => o.Offer.Id == p.OfferingId)?.Offer)));

    public Task<IReadOnlyDictionary<string, int>> HoldingsOf(string customerId, CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<string, int>>(new Dictionary<string, int>());

    public Task<CustomerFacts?> FindCustomer(string customerId, CancellationToken ct) => Task.FromResult(customerId == Customer.Id ? Customer : null);

    public Task<IReadOnlyDictionary<string, CustomerFacts>> FindCustomers(IReadOnlyCollection<string> customerIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, CustomerFacts>>(customerIds.Where(id => id == Customer.Id).ToDictionary(id => id, _ => Customer));

    public Task<Buyer?> FindBuyer(string customerId, CancellationToken ct) => Task.FromResult(customerId == Customer.Id ? new Buyer(Customer, [new("a1", "A1", "账户", "active"), new("a2", "A2", "公司账户", "active")]) : null);

    public Task<Buyer?> BecomeCustomer(Session session, string partyId, CancellationToken ct) =>
        Task.FromResult<Buyer?>(null);

    public Task<IReadOnlyDictionary<string, string>> NamesOf(IReadOnlyCollection<string> partyIds, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<ProductNode>> OfCustomer(string customerId, bool withEnded, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, int>> SubscribersOf(IReadOnlyCollection<string> accountIds, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<NumberUse>> UsersOf(string numberPrefix, int most, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, NumberFacts>> Numbers(IReadOnlyCollection<string> numbers, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, NumberFacts>>(Facts().Numbers.Where(n => numbers.Contains(n.Key)).ToDictionary());

    Task<CardFacts> IAssets.Cards(IReadOnlyCollection<string> iccids, string? identityHash, CancellationToken ct) => Task.FromResult(new CardFacts(iccids.ToDictionary(i => i, _ => "blank"), Cards, 5));

    void INumberHolds.Select(Session session, string number, string holder, TimeSpan lease) => throw new NotSupportedException();

    void INumberHolds.Reserve(Session session, string number, string holder, string orderId) => session.AtCommit((_, _) => Taken.Add(number) ? Task.CompletedTask
        : throw Conflict.Taken("platform.duplicate", "accessNumber", ("what", number)));

    void INumberHolds.Use(Session session, string number, string orderId, string productId) => throw new NotSupportedException();

    void INumberHolds.Unselect(Session session, string number, string holder) => throw new NotSupportedException();

    void INumberHolds.Release(Session session, string number, string orderId) => session.AtCommit((_, _) => Task.FromResult(Taken.Remove(number)));

    void ISimHolds.Reserve(Session session, string iccid, string orderId) { }

    void ISimHolds.Use(Session session, string iccid, string orderId, string productId) => throw new NotSupportedException();

    void ISimHolds.Release(Session session, string iccid, string orderId) { }

    void ICardQuota.Take(Session session, string identityHash, int cards, string orderId) => session.AtCommit((_, _) =>
    {
        Cards += cards;
        return Task.CompletedTask;
    });

    void ICardQuota.Release(Session session, string orderId) => Cards = 0;
}
