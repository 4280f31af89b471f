using System.Text.Json.Nodes;
using Dialtone.Contracts.Ordering;
using Dialtone.Ordering.Lines;
using Dialtone.Ordering.ProductOrders;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering;

/// <summary>What other modules may ask about orders.</summary>
internal sealed class OrderingQueries(Session session) : IOrders
{
    public async Task<IReadOnlyList<OrderFacts>> OfCustomer(string customerId, int most, CancellationToken ct) =>
        [.. (await session.Query<ProductOrder>().Where(o => o.CustomerId == customerId).OrderByDescending(o => o.PlacedAt).Take(most).ToListAsync(ct)).Select(Facts)];

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
            item.BillingStart ?? item.StartAt ?? order.PlacedAt, line.Characteristics, [.. line.Children.Select(c => Product(order, c, items))]);
    }

    internal static OrderFacts Facts(ProductOrder order) => new(order.Id, order.Number, order.CustomerId, order.State!, order.Title, order.PlacedAt, order.CompletedAt,
        order.AcceptingOrganization, order.Scope, order.Channel, order.PlacedBy);
}
