using Dialtone.Inventory.Products;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Assets;

/// <summary>What was to take effect later takes effect: the products become what their slices say, and those that waited come into service.</summary>
internal sealed class WhenChangesDue(Session session, AssetTaking taking) : IReaction<ChangesDue>
{
    public async Task Run(ChangesDue happened, CancellationToken ct)
    {
        var slices = (await session.Rows<ProductSlice>().Where(s => happened.ProductIds.Contains(s.ProductId)).OrderBy(s => s.From).ThenBy(s => s.Id).ToListAsync(ct)).ToLookup(s => s.ProductId);
        var begun = new List<Product>();
        foreach (var id in happened.ProductIds)
            if (await session.Find<Product>(id, ct) is { } product && !ProductStates.IsEnded(product.State) && product.Become([.. slices[id]], session.Now)) begun.Add(product);
        taking.Announce(begun);
        await session.Commit(ct);
    }
}
