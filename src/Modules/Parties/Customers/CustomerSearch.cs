using Dialtone.Platform.Search;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Customers;

/// <summary>Customers in the one search box, in the order of the customers' list; phone and identity number, masked, tell namesakes apart.</summary>
internal sealed class CustomerSearch(Session session, CustomerMatches matches, FindCustomers customers) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Find(string typed, int most, CancellationToken ct)
    {
        if (!session.Actor.May(PartiesPermissions.Read)) return [];
        var found = new Dictionary<string, (Customer Customer, string Match, int Rank)>();
        foreach (var way in (await matches.For(typed, ct)).OrderBy(w => w.Rank))
            foreach (var c in await CustomerMatches.Ranked(way.Found, typed).Take(most).ToListAsync(ct))
                found.TryAdd(c.Id, (c, way.Match, CustomerMatches.IsWhole(c, typed) || c.Number.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase) ? 0 : way.Rank));
        var best = found.Values.OrderBy(f => f.Rank).ThenBy(f => f.Customer.Pinyin, StringComparer.Ordinal).ThenBy(f => f.Customer.Id, StringComparer.Ordinal).Take(most).ToArray();
        var rows = (await customers.Rows([.. best.Select(f => f.Customer)], ct)).ToDictionary(r => r.Id);
        return [.. best.Select(f => Hit(rows[f.Customer.Id], f.Match, f.Rank))];
    }

    static SearchHit Hit(CustomerRow row, string match, int rank) =>
        new("customer", row.Id, row.Name, string.Join(" · ", new[] { row.Number, row.Phone, row.Identification }.Where(s => !string.IsNullOrEmpty(s))), $"/customers/{row.Id}", match, rank);
}
