using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Ordering;
using Dialtone.Ordering.Carts;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering;

/// <summary>What other modules may ask about orders.</summary>
internal sealed class OrderingQueries(Session session) : IOrders
{
    public async Task<IReadOnlyList<OrderFacts>> OfCustomer(string customerId, int most, CancellationToken ct) =>
        [.. (await session.Query<ProductOrder>().Where(o => o.CustomerId == customerId).OrderByDescending(o => o.PlacedAt).Take(most).ToListAsync(ct)).Select(Facts)];

    public Task<bool> IsOpenCart(string cartId, CancellationToken ct) => session.Query<ShoppingCart>().AnyAsync(c => c.Id == cartId && c.OrderId == null, ct);

    public async Task<OrderedProduct?> ProductOf(string orderId, string itemId, CancellationToken ct)
    {
        if (await session.Query<ProductOrder>().FirstOrDefaultAsync(o => o.Id == orderId, ct) is not { } order) return null;
        var items = order.Items().ToDictionary(i => i.Id);
        var lines = LineBodies.Read(StoreJson.Node(order.Body)["productOrderItem"] as JsonArray, "productOrderItem");
        return lines.SelectMany(l => l.Flat()).FirstOrDefault(l => l.Key == itemId) is { } line ? Product(order, line, items) : null;
    }

    static OrderedProduct Product(ProductOrder order, Line line, IReadOnlyDictionary<string, OrderItem> items)
    {
        var item = items[line.Key];
        return new OrderedProduct(item.ProductId!, order.Id, line.Key, order.CustomerId, line.OfferingId, line.AccessNumber, line.Iccid, line.AddressId, line.AddressText,
            line.AccountId!, line.UserPartyId,
            item.BillingStart ?? item.StartAt ?? order.PlacedAt, line.Characteristics, [.. Prices(item)], [.. line.Children.Select(c => Product(order, c, items))]);
    }

    public async Task<OrderedChange?> ChangeOf(string orderId, string itemId, CancellationToken ct) =>
        await session.Query<ProductOrder>().FirstOrDefaultAsync(o => o.Id == orderId, ct) is { } order && order.Items().FirstOrDefault(i => i.Id == itemId) is { IsChange: true } item ? Change(order, item) : null;

    static OrderedChange Change(ProductOrder order, OrderItem item) => new(item.ProductId!, order.Id, item.Action!, item.Other?.TryGetValue("productOffering", out var offering) == true ? offering.GetProperty("id").GetString()! : "",
        item.StartAt ?? order.PlacedAt, (item.Product["productCharacteristic"] as JsonArray ?? []).OfType<JsonObject>().Where(c => (string?)c["name"] is not (null or "accessNumber")).ToDictionary(c => (string)c["name"]!, c => c["value"]?.ToString() ?? ""),
        [.. Prices(item)], item.Other?.TryGetValue("standsAlone", out var alone) == true && alone.ValueKind == System.Text.Json.JsonValueKind.True, [.. (item.ProductOrderItem ?? []).Select(i => Change(order, i))]);

    /// <summary>What was agreed when the order was placed, whatever the catalogue says by now.</summary>
    static IEnumerable<OfferPrice> Prices(OrderItem item) =>
        from price in item.Other?.TryGetValue("itemPrice", out var prices) == true ? StoreJson.Read<List<ItemPrice>>(prices.GetRawText()) : []
        where price.ProductOfferingPrice is not null
        select new OfferPrice(price.ProductOfferingPrice!.Id, price.Name, price.NameEn, price.PriceType, price.RecurringChargePeriod, price.Price.TaxIncludedAmount.Value, price.Price.TaxIncludedAmount.Unit, null, price.UnitOfMeasure)
        {
            Later = price.Later ?? [], Proration = price.ProrationOfStart is { } start ? new(start, start) : Proration.ByDay,
        };

    sealed record ItemPrice(string Name, string NameEn, string PriceType, string? RecurringChargePeriod, string? UnitOfMeasure, ItemAmount Price, PriceRef? ProductOfferingPrice, IReadOnlyList<ChargePhase>? Later, string? ProrationOfStart);

    sealed record ItemAmount(Money TaxIncludedAmount);

    sealed record PriceRef(string Id);

    internal static OrderFacts Facts(ProductOrder order) => new(order.Id, order.Number, order.CustomerId, order.State!, order.Title, order.PlacedAt, order.CompletedAt,
        order.AcceptingOrganization, order.Scope, order.Channel, order.PlacedBy)
    {
        TitleEn = OrderScreenApi.TitleEn(order),
        Withdrawn = order.Body.CancellationDate is { } at ? (at, order.Body.CancellationReason ?? "") : null,
    };
}
