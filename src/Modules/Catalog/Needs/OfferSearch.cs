using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Needs;

/// <inheritdoc/>
internal sealed class OfferSearch(Session session, CatalogueIndexes indexes, ICatalogue catalogue) : IOfferSearch
{
    public async Task<FoundOffers> Find(OfferNeed need, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        var index = await indexes.Get(session, ct);
        var read = NeedWords.Read(need);
        var named = Named(index, need.Text.Trim());
        var words = read.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var candidates = index.Offerings.Where(o => IsPublic(o.Status) && (read.Kinds.Count == 0 || read.Kinds.Contains(o.Kind))).ToArray();
        var offers = await catalogue.FindMany([.. candidates.Select(o => o.Id)], ct);
        var found = candidates.Where(o => offers.ContainsKey(o.Id)).Select(o => (Row: o, Hit: Hit(o, offers[o.Id], index, need, read, named.ContainsKey(o.Id)), Rank: named.TryGetValue(o.Id, out var rank) ? rank : Rank(o, offers[o.Id], words, index)))
            .Where(f => f.Rank is not null && f.Hit is not null);
        // Without words the shelves are the order; with words the best match.
        var ordered = words.Length == 0 && named.Count == 0 ? found.OrderBy(f => Shelf(index, f.Row)) : found.OrderBy(f => f.Rank);
        return new([.. ordered.Select(f => f.Hit!)], read);
    }

    // What was sold once is told why it is not any more; what is only being designed is nobody's to see.
    static bool IsPublic(string status) => !Lifecycle.IsDraft(status) && status is not (Lifecycle.Rejected or Lifecycle.Obsolete);

    /// <summary>Those that all that was typed names: an offering called "光纤宽带 300M" is found by its name, whatever its words would mean.</summary>
    static Dictionary<string, int?> Named(CatalogueIndex index, string text) => text.Length == 0 ? []
        : index.Offerings.Select(o => (o.Id, OfferingMatch.Of(o, text)?.Rank)).Where(o => o.Rank is not null).ToDictionary(o => o.Id, o => o.Rank);

    static int? Rank(IndexedOffering row, Offer offer, string[] words, CatalogueIndex index)
    {
        var worst = 10;
        foreach (var word in words)
            if (Rank(row, offer, word, index) is { } rank) worst = Math.Max(worst, 10 + rank);
            else return null;
        return worst;
    }

    static int? Rank(IndexedOffering row, Offer offer, string word, CatalogueIndex index)
    {
        if (OfferingMatch.Of(row, word) is { } match) return match.Rank;
        if (Says(row.Description, word) || Says(row.DescriptionEn, word)) return 6;
        if (row.CategoryId is { } id && index.CategoryById.TryGetValue(id, out var shelf) && (Says(shelf.Name, word) || Says(shelf.NameEn, word))) return 7;
        return Below(offer).Any(o => Says(o.Name, word) || Says(o.NameEn, word)) ? 8 : null;
    }

    static FoundOffer? Hit(IndexedOffering row, Offer offer, CatalogueIndex index, OfferNeed asked, OfferNeed read, bool isNamed)
    {
        var (amounts, fits, choices) = (OfferAmounts.Of(offer), new List<BroughtAmount>(), new List<OfferChoice>());
        foreach (var of in OfferAmounts.Kinds)
        {
            var range = read.Amounts.FirstOrDefault(a => a.Of == of)?.Range;
            if (amounts.Fit(of, range) is { } fit)
            {
                fits.Add(new(of, fit.Amount));
                if (fit.Choice is { } choice) choices.Add(choice);
            }
            else if (range is not null && !(isNamed && asked.Amounts.All(a => a.Of != of))) return null;
        }
        var category = row.CategoryId is { } id ? index.CategoryById.GetValueOrDefault(id) : null;
        return new(offer, category?.Name ?? "", category?.NameEn ?? "", row.Description, row.DescriptionEn, fits, choices);
    }

    static int Shelf(CatalogueIndex index, IndexedOffering row) =>
        index.Categories.TakeWhile(shelf => shelf.Id != row.CategoryId).Count();

    static IEnumerable<Offer> Below(Offer offer) => offer.Parts.SelectMany(p => Below(p.Offer).Prepend(p.Offer));

    static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
