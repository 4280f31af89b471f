using Dialtone.Contracts.Inventory;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;

namespace Dialtone.Parties.Customers;

/// <summary>A customer whose product comes into service is in the network (在网). A blacklisted one stays blacklisted: that is lifted by a person.</summary>
internal sealed class WhenProductActivated(Session session) : IReaction<ProductActivated>
{
    public async Task Run(ProductActivated happened, CancellationToken ct)
    {
        if (await session.Find<Customer>(happened.CustomerId, ct) is not { } customer || customer.Body.Status == CustomerStates.Blacklisted) return;
        if (customer.Move(CustomerStates.InNetwork, happened.Name, session.Now)) await session.Commit(ct);
    }
}
