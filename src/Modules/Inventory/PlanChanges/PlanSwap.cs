using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Ordering;
using Dialtone.Inventory.Assets;
using Dialtone.Inventory.Products;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.PlanChanges;

/// <summary>Makes a subscriber and what hangs under it what a completed change of plan says. The row of the pending change goes with it, so the same news twice changes nothing.</summary>
internal sealed class PlanSwap(Session session, ICatalogue catalogue, ProductFamily family, ProductRows rows, ProductResources resources)
{
    public async Task<bool> Carry(OrderedChange change, CancellationToken ct)
    {
        var waiting = await session.RowsToChange<PendingPlan>().FirstOrDefaultAsync(p => p.ProductId == change.ProductId && p.OrderId == change.OrderId, ct);
        if (waiting is null) return false;
        session.RemoveRow(waiting);
        var offers = await catalogue.FindMany([.. Flat(change).Where(c => c.Action == OrderedChange.Modify).Select(c => c.OfferingId).Distinct()], ct);
        await Apply(change, offers, ct);
        return true;
    }

    static IEnumerable<OrderedChange> Flat(OrderedChange change) => change.Parts.SelectMany(Flat).Prepend(change);

    async Task Apply(OrderedChange change, IReadOnlyDictionary<string, Offer> offers, CancellationToken ct)
    {
        foreach (var part in change.Parts) await Apply(part, offers, ct);
        if (change.Action == OrderedChange.Keep) return;
        // What has ended in the meantime by itself stays ended.
        if (await session.Find<Product>(change.ProductId, ct) is not { } product || ProductStates.IsEnded(product.State)) return;
        if (change.Action == OrderedChange.End) await End(product, change, ct);
        else if (offers.TryGetValue(change.OfferingId, out var offer)) await Become(product, change, offer, ct);
    }

    async Task End(Product product, OrderedChange change, CancellationToken ct)
    {
        product.Body.Status = ProductStates.IsInService(product.State) ? ProductStates.Terminated : ProductStates.Cancelled;
        product.Body.TerminationDate = Instant.Show(change.StartAt);
        product.Body.Stop = null;
        resources.Return(product);
        await rows.Follow(product, ct);
    }

    async Task Become(Product product, OrderedChange change, Offer offer, CancellationToken ct)
    {
        product.Take(offer, change.Characteristics, change.Prices);
        var standing = await session.RowsToChange<ProductSlice>().Where(s => s.ProductId == product.Id && (s.To == null || s.To > change.StartAt) && (s.Kind == SliceKind.Offering || s.Kind == SliceKind.Price)).ToListAsync(ct);
        foreach (var slice in standing)
            if (slice.From >= change.StartAt) session.RemoveRow(slice);
            else slice.To = change.StartAt;
        session.AddRow(ProductRows.Slice(product.Id, SliceKind.Offering, offer.Id, change.StartAt, offer.Name));
        session.AddRows(PricePhases.Slices(product.Id, change.Prices, change.StartAt));
        foreach (var at in PricePhases.Turns(change.Prices, change.StartAt).Where(at => at > session.Now))
            session.Publish(new ChangesDue(product.BundleId ?? product.RootId, [product.Id], at), at);
        if (change.StandsAlone && product.ParentId is { } parentId) await LetGo(parentId, product, ct);
    }

    async Task LetGo(string parentId, Product product, CancellationToken ct)
    {
        var parent = await session.Get<Product>(parentId, ct);
        var before = parent.ChildIds.ToArray();
        parent.Body.ProductRelationship = [.. (parent.Body.ProductRelationship ?? []).Where(r => r.Product?.Id != product.Id)];
        await family.Follow(parent, before, ct);
        await rows.Follow(parent, ct);
    }
}
