using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Numbers;

/// <summary>How many numbers of a city, kind and grade are in a state.</summary>
internal sealed record NumberPoolRow(string City, string Kind, string Grade, string State, int Count);

/// <summary>The stock of numbers at a glance.</summary>
internal sealed class FindNumberPools(Session session) : IUseCase
{
    public async Task<IReadOnlyList<NumberPoolRow>> Run(CancellationToken ct)
    {
        session.Demand(InventoryPermissions.ReadNumbers);
        var counts = await session.Rows<AccessNumber>().GroupBy(n => new { n.CityCode, n.Kind, n.Grade, n.State })
            .Select(g => new NumberPoolRow(g.Key.CityCode, g.Key.Kind, g.Key.Grade, g.Key.State, g.Count())).ToListAsync(ct);
        return [.. counts.OrderBy(c => c.City).ThenBy(c => c.Kind).ThenBy(c => c.Grade).ThenBy(c => c.State)];
    }
}
