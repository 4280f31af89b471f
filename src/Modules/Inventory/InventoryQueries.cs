using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Parties;
using Dialtone.Inventory.Cards;
using Dialtone.Inventory.Numbers;
using Dialtone.Inventory.PlanChanges;
using Dialtone.Inventory.Products;
using Dialtone.Inventory.Sims;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.EntityFrameworkCore;
using System.Text.Json.Nodes;

namespace Dialtone.Inventory;

/// <summary>What other modules may ask of what customers have. A customer's trees take four queries however many products there are.</summary>
internal sealed class InventoryQueries(Session session, IParties parties, TmfBodies bodies, CardQuota quota) : IAssets
{
    public async Task<IReadOnlyList<ProductNode>> OfCustomer(string customerId, bool withEnded, CancellationToken ct)
    {
        var mine = session.Query<Product>().Where(p => p.CustomerId == customerId);
        if (!withEnded) mine = mine.Where(p => !ProductStates.Ended.Contains(p.State!));
        var products = await mine.ToListAsync(ct);
        if (products.Count == 0) return [];
        var facts = (await FactsOf([.. products.Select(p => p.Id)], ct)).ToLookup(f => f.ProductId);
        var names = await parties.NamesOf([.. facts.SelectMany(f => f).Where(f => f.What == "role").Select(f => f.Other!).Distinct()], ct);
        await Mask(products, ct);
        return new ProductTrees(products, facts, names).Grow();
    }

    public async Task<IReadOnlyDictionary<string, int>> HoldingsOf(string customerId, CancellationToken ct) =>
        await session.Query<Product>().Where(p => p.CustomerId == customerId && p.OfferingId != null && !ProductStates.Ended.Contains(p.State!))
            .GroupBy(p => p.OfferingId!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    public async Task<IReadOnlyDictionary<string, int>> SubscribersOf(IReadOnlyCollection<string> accountIds, CancellationToken ct) =>
        await session.Rows<PaymentRelation>().Where(r => accountIds.Contains(r.AccountId) && r.From <= session.Now && (r.To == null || r.To > session.Now))
            .Join(session.Query<Product>().Where(p => p.IsSubscriber && !ProductStates.Ended.Contains(p.State!)), r => r.ProductId, p => p.Id, (r, p) => new { r.AccountId, p.Id })
            .Distinct().GroupBy(r => r.AccountId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    public async Task<IReadOnlyList<NumberUse>> UsersOf(string numberPrefix, int most, CancellationToken ct) =>
        await session.Query<Product>().WithNumberFrom(numberPrefix).OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Id).Take(most)
            .Select(p => new NumberUse(p.Number!, p.Id, p.CustomerId)).ToListAsync(ct);

    public async Task<IReadOnlyDictionary<string, NumberFacts>> Numbers(IReadOnlyCollection<string> numbers, CancellationToken ct) =>
        (await session.Rows<AccessNumber>().Where(n => numbers.Contains(n.Number)).ToListAsync(ct))
            .ToDictionary(n => n.Number, n => new NumberFacts(n.Number, n.Kind, n.CityCode, n.Grade, NumberStates.Now(n.State, n.Until, session.Now), n.Prepayment, n.MinimumSpend));

    public async Task<CardFacts> Cards(IReadOnlyCollection<string> iccids, string? identityHash, CancellationToken ct) => new(
        await session.Rows<SimCard>().Where(s => iccids.Contains(s.Iccid)).ToDictionaryAsync(s => s.Iccid, s => s.State, ct),
        identityHash is null ? 0 : await session.Rows<CardCount>().Where(c => c.IdentityHash == identityHash).Select(c => c.Used).FirstOrDefaultAsync(ct), quota.Limit);

    /// <summary>Open stops, roles in force, offerings to come and members, in one go.</summary>
    Task<List<ProductFact>> FactsOf(string[] ids, CancellationToken ct)
    {
        var now = session.Now;
        var stops = session.Rows<ProductStop>().Where(s => ids.Contains(s.ProductId) && s.From <= now && (s.To == null || s.To > now))
            .Select(s => new ProductFact { ProductId = s.ProductId, What = "stop", Value = s.Reason, Other = null, Name = null, Number = null, From = s.From });
        var roles = session.Rows<ProductPartyRole>().Where(r => ids.Contains(r.ProductId) && r.From <= now && (r.To == null || r.To > now))
            .Select(r => new ProductFact { ProductId = r.ProductId, What = "role", Value = r.Role, Other = r.PartyId, Name = null, Number = null, From = r.From });
        var pending = session.Rows<ProductSlice>().Where(s => ids.Contains(s.ProductId) && s.Kind == SliceKind.Offering && s.From > now)
            .Select(s => new ProductFact { ProductId = s.ProductId, What = "pending", Value = s.Value, Other = null, Name = s.Name, Number = null, From = s.From });
        var ordered = session.Rows<PendingPlan>().Where(p => ids.Contains(p.ProductId))
            .Select(p => new ProductFact { ProductId = p.ProductId, What = "pending", Value = p.OfferingId, Other = p.OrderId, Name = p.Name, Number = p.NameEn, From = p.From });
        var members = session.Rows<ProductMember>().Where(m => ids.Contains(m.GroupId) && m.From <= now && (m.To == null || m.To > now)).Join(session.Query<Product>(), m => m.MemberId, p => p.Id,
            (m, p) => new ProductFact { ProductId = m.GroupId, What = "member", Value = p.Id, Other = p.CustomerId, Name = p.Name, Number = p.Number, From = m.From });
        return stops.Concat(roles).Concat(pending).Concat(ordered).Concat(members).ToListAsync(ct);
    }

    async Task Mask(List<Product> products, CancellationToken ct)
    {
        var placed = products.Where(p => p.Body.Place is { Count: > 0 }).ToArray();
        var shown = placed.Select(p => (JsonObject)JsonNode.Parse(p.Json)!).ToArray();
        await bodies.Unseal(shown, clear: false, ct);
        foreach (var (product, body) in placed.Zip(shown)) product.Body.Place = StoreJson.Read<ProductBody>(body).Place;
    }
}

/// <summary>A dated row of a product, as the customer's page needs it: a stop's reason, a role and its party, an offering to come, a member and whose it is.</summary>
internal sealed class ProductFact
{
    public required string ProductId { get; init; }
    public required string What { get; init; }
    public required string Value { get; init; }
    public string? Other { get; init; }
    public string? Name { get; init; }
    public string? Number { get; init; }
    public required DateTimeOffset From { get; init; }
}
