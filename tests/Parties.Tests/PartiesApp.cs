using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Ordering;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Parties.Tests;

/// <summary>This module alone, with stand-ins for what it asks of others.</summary>
static class PartiesApp
{
    public const string IndividualPath = "/tmf-api/party/v4/individual", OrganizationPath = "/tmf-api/party/v4/organization", CustomerPath = "/tmf-api/customerManagement/v4/customer",
        RolePath = "/tmf-api/partyRoleManagement/v4/partyRole", AccountPath = "/tmf-api/accountManagement/v4/";

    public static readonly string[] ClerkPermissions = ["parties.party.read", "parties.party.write", "parties.account.write", "parties.personal.reveal"];

    public static Task<TestApp> Start(Db db, KnownAssets? assets = null, KnownOrders? orders = null) => TestApp.Start(db, services =>
    {
        services.AddSingleton<IAssets>(assets ?? new KnownAssets());
        services.AddSingleton<IOrders>(orders ?? new KnownOrders());
    }, new PartiesModule());

    /// <summary>A clerk of a hall, who sees the city.</summary>
    public static Task<HttpClient> Clerk(this TestApp app, string city, params string[] permissions) =>
        app.SignedIn($"clerk{city}", $"/CJ/{city}/H{city}03/", [$"/CJ/{city}/"], permissions.Length > 0 ? permissions : ClerkPermissions);

    /// <summary>The form of a new customer at the counter; the identity number is the seventeen given characters with their check digit.</summary>
    public static string Form(string family, string given, string seventeen, string phone, string? more = null) => $$"""
        {"familyName":"{{family}}","givenName":"{{given}}","gender":"female","birthDate":"{{seventeen[6..10]}}-{{seventeen[10..12]}}-{{seventeen[12..14]}}","identificationType":"residentIdentityCard",
         "identificationNumber":"{{Resident(seventeen)}}","address":"澄江省澄州市文庙区江湾街道1栋2单元301室","phone":"{{phone}}"{{(more is null ? "" : "," + more)}}}
        """;

    public static string Resident(string seventeen) => seventeen + "10X98765432"[seventeen.Select((c, i) => (c - '0') * ((1 << (17 - i)) % 11)).Sum() % 11];

    public static async Task<string> Register(this HttpClient http, string family, string given, string seventeen, string phone) =>
        (string)(await http.Post("/api/customers", Form(family, given, seventeen, phone), 200))["customerId"]!;
}

/// <summary>What the inventory would say.</summary>
sealed class KnownAssets : IAssets
{
    public Dictionary<string, List<ProductNode>> Products { get; } = [];
    public List<NumberUse> Uses { get; } = [];

    public Task<IReadOnlyList<ProductNode>> OfCustomer(string customerId, bool withEnded, CancellationToken ct) => Task.FromResult<IReadOnlyList<ProductNode>>(Products.GetValueOrDefault(customerId, []));

    public Task<IReadOnlyDictionary<string, int>> HoldingsOf(string customerId, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, int>> SubscribersOf(IReadOnlyCollection<string> accountIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, int>>(accountIds.ToDictionary(a => a, a => Products.Values.SelectMany(p => p).Count(p => p.Account == a)));

    public Task<IReadOnlyList<NumberUse>> UsersOf(string numberPrefix, int most, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<NumberUse>>([.. Uses.Where(u => u.Number.StartsWith(numberPrefix, StringComparison.Ordinal)).Take(most)]);

    public Task<CardFacts> Cards(IReadOnlyCollection<string> iccids, string? identityHash, CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, NumberFacts>> Numbers(IReadOnlyCollection<string> numbers, CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<string, NumberFacts>>(new Dictionary<string, NumberFacts>());
}

/// <summary>What ordering would say.</summary>
sealed class KnownOrders : IOrders
{
    public List<OrderFacts> Orders { get; } = [];

    public Task<IReadOnlyList<OrderFacts>> OfCustomer(string customerId, int most, CancellationToken ct) => Task.FromResult<IReadOnlyList<OrderFacts>>([.. Orders.Where(o => o.CustomerId == customerId).Take(most)]);

    public Task<bool> IsOpenCart(string cartId, CancellationToken ct) => Task.FromResult(false);

    public Task<OrderedProduct?> ProductOf(string orderId, string itemId, CancellationToken ct) => Task.FromResult<OrderedProduct?>(null);

    public Task<OrderedChange?> ChangeOf(string orderId, string itemId, CancellationToken ct) => Task.FromResult<OrderedChange?>(null);
}
