using System.Security.Cryptography;
using System.Text.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Organizations;

public sealed record OrganizationList(IReadOnlyList<OrganizationUnit> Items);

/// <summary>The operator's units, all of them. They change seldom and every page names some, so they are kept for ten seconds.</summary>
public sealed class Organizations(Database database, Clock clock)
{
    static readonly TimeSpan kept = TimeSpan.FromSeconds(10);
    sealed record Copy(OrganizationList List, string Tag, DateTimeOffset Until);
    Copy? copy;

    /// <summary>By path, with a tag that is another one as soon as anything in the list is.</summary>
    public async Task<(OrganizationList List, string Tag)> All(CancellationToken ct)
    {
        if (copy is { } known && known.Until > clock.Now) return (known.List, known.Tag);
        await using var db = database.NewContext();
        var units = await db.Set<OrganizationUnit>().AsNoTracking().OrderBy(o => o.Path).ToListAsync(ct);
        var tag = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(units)).AsSpan(0, 12));
        copy = new(new(units), $"\"{tag}\"", clock.Now + kept);
        return (copy.List, copy.Tag);
    }

    /// <summary>Adds units, or gives those that are there their new names; gives how many were new.</summary>
    public async Task<int> Keep(IReadOnlyCollection<OrganizationUnit> units, CancellationToken ct)
    {
        await using var db = database.NewContext();
        var known = await db.Set<OrganizationUnit>().ToDictionaryAsync(o => o.Path, ct);
        var added = 0;
        foreach (var unit in units)
        {
            if (known.TryGetValue(unit.Path, out var old)) (old.Name, old.NameEn, old.Kind, old.CityCode) = (unit.Name, unit.NameEn, unit.Kind, unit.CityCode);
            else
            {
                db.Add(unit);
                added++;
            }
        }
        await database.Write(db, slot => db.SaveChangesAsync(slot), ct);
        copy = null;
        return added;
    }
}
