using Dialtone.Platform.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dialtone.Platform.Search;

/// <param name="Kind">customer, order, product or offering.</param>
/// <param name="Match">How it was found: phone, phoneTail, identification, idTail, name, pinyin, initials, number, customerNumber, orderNumber, title or code.</param>
/// <param name="Rank">Smaller is better; exact matches are 0.</param>
public sealed record SearchHit(string Kind, string Id, string Title, string Subtitle, string Path, string Match, int Rank);

/// <summary>A module's part of the one search box. Finds only what the actor may see, by index, and answers nothing where the actor may not search.</summary>
public interface ISearchSource
{
    Task<IReadOnlyList<SearchHit>> Find(string typed, int most, CancellationToken ct);
}

public sealed record SearchHits(IReadOnlyList<SearchHit> Hits);

sealed class SearchScreenApi : IScreenApi
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/search", Search).WithTags("search").WithSummary("Find customers, orders and numbers by what is typed");

    static async Task<Ok<SearchHits>> Search(IEnumerable<ISearchSource> sources, CancellationToken ct, string q = "", int limit = 10)
    {
        var typed = q.Trim();
        // Numbers are read out in groups.
        if (typed.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+')) typed = new([.. typed.Where(c => c is not (' ' or '-'))]);
        if (typed.Length < 2) return TypedResults.Ok(new SearchHits([]));
        var hits = new List<SearchHit>();
        foreach (var source in sources) hits.AddRange(await source.Find(typed, Math.Clamp(limit, 1, 50), ct));
        // Each source has its own order within a rank; a kind stands where its best hit does, so that it is headed once.
        var best = hits.OrderBy(h => h.Rank).DistinctBy(h => (h.Kind, h.Id)).Take(Math.Clamp(limit, 1, 50));
        return TypedResults.Ok(new SearchHits([.. best.GroupBy(h => h.Kind).SelectMany(kind => kind)]));
    }
}
