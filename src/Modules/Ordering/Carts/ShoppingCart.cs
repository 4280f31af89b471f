using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;

namespace Dialtone.Ordering.Carts;

/// <summary>What is being put together for a customer (TMF663): saved as it is typed, so that another channel can go on with it.</summary>
internal sealed class ShoppingCart : Document<ShoppingCartBody>
{
    public string? CustomerId { get; set; }
    public string? OrderId { get; set; }

    protected override void Promote()
    {
        CustomerId = Body.RelatedParty?.OfType<JsonObject>().Where(p => (string?)p["@referredType"] == "Customer" || (string?)p["role"] == "customer").Select(p => (string?)p["id"]).FirstOrDefault();
        State = OrderId is null ? "open" : "submitted";
    }

    protected override void Patched(JsonObject before, Moment moment) => DemandOpen();

    protected override void Removing() => DemandOpen();

    /// <summary>What was submitted is the order's record of what was asked for.</summary>
    public void DemandOpen()
    {
        if (OrderId is not null) throw Refused.State("ordering.cart.submitted", null, ("order", OrderId));
    }
}

internal sealed class ShoppingCartBody : Body
{
    public JsonArray? CartItem { get; set; }
    public JsonArray? RelatedParty { get; set; }
}
