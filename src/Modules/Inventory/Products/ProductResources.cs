using Dialtone.Contracts.Inventory;
using Dialtone.Inventory.Cards;
using Dialtone.Inventory.Numbers;
using Dialtone.Inventory.Sims;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Products;

/// <summary>The numbers and cards of products that begin or end, whichever door they come through.</summary>
internal sealed class ProductResources(Session session, NumberHolds numbers, SimHolds sims, CardQuota quota)
{
    /// <summary>
    /// Marks numbers and cards in use: those an order holds by the hold, those of the pool from free, and those the pool does not know
    /// (a login, a number served before us) become rows of it, so that every number in use is somebody's.
    /// </summary>
    public async Task Use(IReadOnlyCollection<Product> products, string? orderId, CancellationToken ct)
    {
        var numbered = products.Where(p => p.Number is not null).ToArray();
        var wanted = numbered.Select(p => p.Number!).ToArray();
        var pooled = (await session.Rows<AccessNumber>().Where(n => wanted.Contains(n.Number)).Select(n => n.Number).ToListAsync(ct)).ToHashSet();
        foreach (var product in numbered)
            if (!pooled.Contains(product.Number!)) session.AddRow(AccessNumber.InUse(product.Number!, product.Kind, product.Body.HomeCity ?? "", product.Id));
            else if (orderId is null) numbers.Occupy(session, product.Number!, product.Id);
            else numbers.Use(session, product.Number!, orderId, product.Id);

        var carded = products.Where(p => p.Iccid is not null).ToArray();
        var cards = carded.Select(p => p.Iccid!).ToArray();
        var stocked = (await session.Rows<SimCard>().Where(s => cards.Contains(s.Iccid)).Select(s => s.Iccid).ToListAsync(ct)).ToHashSet();
        foreach (var product in carded)
            if (!stocked.Contains(product.Iccid!)) session.AddRow(new SimCard { Iccid = product.Iccid!, OrganizationPath = product.Scope, State = SimCard.InUse, ProductId = product.Id });
            else if (orderId is null) sims.Occupy(session, product.Iccid!, product.Id);
            else sims.Use(session, product.Iccid!, orderId, product.Id);
    }

    /// <summary>Gives back what an ended product used: the number cools, the card is scrapped, the identity may have another.</summary>
    public void Return(Product product)
    {
        if (product.Number is { } number) numbers.Cool(session, number, product.Id);
        if (product.Iccid is { } iccid) sims.Scrap(session, iccid, product.Id);
        quota.Release(session, product.Id);
    }
}
