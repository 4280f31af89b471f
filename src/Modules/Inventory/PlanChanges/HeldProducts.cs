using System.Globalization;
using System.Text.Json;
using Dialtone.Contracts.Inventory;
using Dialtone.Inventory.Products;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.PlanChanges;

/// <inheritdoc/>
internal sealed class HeldProducts(Session session) : IHeldProducts
{
    public async Task<HeldProduct?> Find(string productId, CancellationToken ct)
    {
        if (await session.Query<Product>().FirstOrDefaultAsync(p => p.Id == productId, ct) is not { } top) return null;
        var found = new List<Product> { top };
        for (var level = new[] { top.Id }; level.Length > 0;)
        {
            var parents = level;
            var below = await session.Query<Product>().Where(p => p.ParentId != null && parents.Contains(p.ParentId) && !ProductStates.Ended.Contains(p.State!)).OrderBy(p => p.Id).ToListAsync(ct);
            found.AddRange(below);
            level = [.. below.Select(p => p.Id)];
        }
        var ids = found.Select(p => p.Id).ToArray();
        var month = new DateOnly(Clock.LocalDate(session.Now).Year, Clock.LocalDate(session.Now).Month, 1);
        var since = Clock.StartOf(month);
        var slices = (await session.Rows<ProductSlice>().Where(s => ids.Contains(s.ProductId) && (s.To == null || s.To > since) && (s.Kind == SliceKind.Price || s.Kind == SliceKind.Offering))
            .OrderBy(s => s.From).ThenBy(s => s.Id).ToListAsync(ct)).ToLookup(s => s.ProductId);
        var pending = await session.Rows<PendingPlan>().Where(p => ids.Contains(p.ProductId)).ToDictionaryAsync(p => p.ProductId, ct);
        var children = found.Where(p => p.Id != top.Id).ToLookup(p => p.ParentId!);
        return Node(top);

        HeldProduct Node(Product product) => new(
            product.Id, product.Version, product.CustomerId, product.AccountId, product.OfferingId ?? "", product.Body.Name ?? "", product.Body.Localized?.GetValueOrDefault("en")?.Name ?? product.Body.Name ?? "",
            product.Kind, product.Number, product.State!, Instant.Parse(product.Body.StartDate) ?? product.CreatedAt, product.ContractEndsAt, product.ParentId,
            (product.Body.ProductCharacteristic ?? []).Where(c => c.Name is not null).GroupBy(c => c.Name!).ToDictionary(g => g.Key, g => Text(g.Last().Value)),
            [.. slices[product.Id].Where(s => s is { Kind: SliceKind.Price, Detail: not null }).Select(Price)], [.. children[product.Id].Select(Node)], Waits(product));

        PlanHold? Waits(Product product) =>
            pending.TryGetValue(product.Id, out var plan) ? new(plan.ProductId, plan.OrderId, plan.OfferingId, plan.Name, plan.NameEn, plan.From)
            : slices[product.Id].FirstOrDefault(s => s.Kind == SliceKind.Offering && s.From > session.Now && s.Value != product.OfferingId) is { } later ? new(product.Id, "", later.Value, later.Name ?? "", later.Name ?? "", later.From)
            : null;
    }

    static HeldPrice Price(ProductSlice slice)
    {
        var price = StoreJson.Read<PricePart>(slice.Detail!);
        var amount = price.Price?.TaxIncludedAmount ?? price.Price?.DutyFreeAmount;
        return new(price.ProductOfferingPrice?.Id, price.Name ?? "", price.Localized?.GetValueOrDefault("en")?.Name ?? price.Name ?? "", price.PriceType ?? "", price.RecurringChargePeriod, amount?.Value ?? 0, amount?.Unit ?? "CNY", slice.From, slice.To);
    }

    static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Create(CultureInfo.InvariantCulture, $"{value}");
}
