using Dialtone.Platform.Failures;
using Dialtone.Platform.Search;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Offerings;

/// <summary>Offerings in the one search box.</summary>
internal sealed class OfferingSearch(Session session, CatalogueIndexes indexes) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Find(string typed, int most, CancellationToken ct)
    {
        if (!session.Actor.May(CatalogPermissions.Read)) return [];
        var index = await indexes.Get(session, ct);
        var english = session.Language == Language.English;
        return [.. index.Offerings.Select(o => (Offering: o, Match: OfferingMatch.Of(o, typed))).Where(f => f.Match is not null)
            .OrderBy(f => f.Match!.Value.Rank).ThenByDescending(f => f.Offering.IsSellable).Take(most).Select(f => Hit(f.Offering, f.Match!.Value, index, english))];
    }

    static SearchHit Hit(IndexedOffering o, OfferingMatch match, CatalogueIndex index, bool english)
    {
        var category = o.CategoryId is { } id ? index.CategoryById.GetValueOrDefault(id) : null;
        return new("offering", o.Id, english ? o.NameEn : o.Name, string.Join(" · ", new[] { o.Number, english ? category?.NameEn : category?.Name }.Where(s => !string.IsNullOrEmpty(s))), "/catalogue/" + Uri.EscapeDataString(o.Id), match.By, match.Rank);
    }
}
