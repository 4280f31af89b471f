using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Published;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Offerings;

/// <summary>Offerings for the catalogue browser and the sales page, found by number, name, pinyin or initials, on a shelf or anywhere.</summary>
internal sealed class FindOfferings(Session session, CatalogueIndexes indexes, ICatalogue catalogue) : IUseCase, IOfferShelf
{
    const int Most = 500;

    public async Task<IReadOnlyList<OfferingRow>> Run(string? typed, string? categoryId, bool? sellable, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        var index = await indexes.Get(session, ct);
        var shelf = categoryId is { Length: > 0 } ? index.In(categoryId) : null;
        var found = Fitting(index, typed, sellable).Where(o => shelf is null || shelf.Contains(o.Id)).Take(Most).ToArray();
        var offers = await catalogue.FindMany([.. found.Select(o => o.Id)], session.Actor.OrganizationPath, ct);
        return [.. found.Where(o => offers.ContainsKey(o.Id)).Select(o => Row(o, offers[o.Id], index)).Where(r => sellable is null || r.Sellable == sellable)];
    }

    /// <summary>The shelves, each with how many of the offerings that fit stand on it or below it.</summary>
    public async Task<IReadOnlyList<CategoryRow>> Shelves(string? typed, bool? sellable, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        var index = await indexes.Get(session, ct);
        var fitting = Fitting(index, typed, sellable).Select(o => o.Id).ToHashSet();
        return [.. index.Categories.Select(c => new CategoryRow(c.Id, c.Name, c.NameEn, c.ParentId, index.In(c.Id).Count(fitting.Contains)))];
    }

    /// <summary>Those that what was typed may mean, the best first.</summary>
    IEnumerable<IndexedOffering> Fitting(CatalogueIndex index, string? typed, bool? sellable)
    {
        var text = typed?.Trim() ?? "";
        return index.Offerings.Where(o => sellable is null || sellable == IsSellable(o))
            .Select(o => (Offering: o, Match: text.Length == 0 ? new OfferingMatch("", 0) : OfferingMatch.Of(o, text)))
            .Where(f => f.Match is not null).OrderBy(f => f.Match!.Value.Rank).Select(f => f.Offering);
    }

    public async Task<IReadOnlyList<Offer>> OnSale(string? categoryId, CancellationToken ct)
    {
        var index = await indexes.Get(session, ct);
        var shelf = categoryId is { Length: > 0 } ? index.In(categoryId) : null;
        var ids = index.Offerings.Where(o => IsSellable(o) && (shelf is null || shelf.Contains(o.Id))).Select(o => o.Id).ToArray();
        var offers = await catalogue.FindMany(ids, ct);
        return [.. ids.Where(offers.ContainsKey).Select(id => offers[id])];
    }

    /// <summary>One offering with everything below it.</summary>
    public async Task<(OfferingRow Row, Offer Offer)> Run(string id, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        var index = await indexes.Get(session, ct);
        var offer = await catalogue.Find(id, ct);
        var found = index.Offerings.FirstOrDefault(o => o.Id == id);
        return offer is null || found is null ? throw new Missing(nameof(ProductOffering), id) : (Row(found, offer, index), offer);
    }

    /// <summary>Open for sale by state and flag, and today lies within its dates; the end is excluded.</summary>
    bool IsSellable(IndexedOffering o) => o.IsSellable && Lifecycle.IsOnSale(o.Status) && !(o.ValidFrom > session.Now) && !(o.ValidTo <= session.Now);

    OfferingRow Row(IndexedOffering o, Offer offer, CatalogueIndex index)
    {
        var category = o.CategoryId is { } id ? index.CategoryById.GetValueOrDefault(id) : null;
        o = o with { Name = offer.Name, NameEn = offer.NameEn, ValidFrom = offer.ValidFrom, ValidTo = offer.ValidTo };
        return new(o.Id, o.Number, o.Name, o.NameEn, category?.Name ?? "", category?.NameEn ?? "", o.Kind, offer.IsBundle, o.Status, IsSellable(o), o.ValidFrom, o.ValidTo,
            OfferTotals.Monthly(offer), OfferTotals.OneTime(offer), o.Description, o.DescriptionEn);
    }
}
