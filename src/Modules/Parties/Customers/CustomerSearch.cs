using Dialtone.Platform.Search;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Customers;

/// <summary>Customers in the one search box.</summary>
internal sealed class CustomerSearch(Session session, CustomerMatches matches) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Find(string typed, int most, CancellationToken ct)
    {
        if (!session.Actor.May(PartiesPermissions.Read)) return [];
        var hits = new Dictionary<string, SearchHit>();
        foreach (var way in (await matches.For(typed, ct)).OrderBy(w => w.Rank))
        {
            foreach (var c in await way.Found.OrderBy(c => c.Pinyin).ThenBy(c => c.Id).Take(most).Select(c => new { c.Id, c.Name, c.Number, c.Pinyin, c.Initials }).ToListAsync(ct))
                hits.TryAdd(c.Id, new("customer", c.Id, c.Name, c.Number, $"/customers/{c.Id}", way.Match, Exact(c.Name, c.Number, c.Pinyin, c.Initials) ? 0 : way.Rank));
            if (hits.Count >= most) break;
        }
        return [.. hits.Values];

        bool Exact(params string[] whole) => whole.Any(w => string.Equals(w, typed.Trim(), StringComparison.OrdinalIgnoreCase));
    }
}
