using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Json;
using Dialtone.Platform.Sealing;

namespace Dialtone.Ordering.ProductOrders;

/// <summary>Why an order costs what it costs, as it was said when it was placed. Never changed: its signature is over every byte.</summary>
internal sealed class OrderReceipt
{
    const string Purpose = "order-receipt";

    public required string OrderId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The receipt as JSON, kept as text so that its bytes stay what they are.</summary>
    public required string Body { get; init; }
    public required string Signature { get; init; }

    public static OrderReceipt Sign(string orderId, Receipt receipt, Keys keys)
    {
        var body = StoreJson.Write(receipt);
        return new() { OrderId = orderId, At = receipt.Context.At, Body = body, Signature = keys.Sign(Purpose, orderId + "\n" + body) };
    }

    public Receipt Receipt => StoreJson.Read<Receipt>(Body);

    public bool IsGenuine(Keys keys) => keys.IsSigned(Purpose, OrderId + "\n" + Body, Signature);
}
