using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Numbers;

/// <summary>Free numbers for whoever has no particular one in mind.</summary>
internal static class FreeNumbers
{
    /// <summary>So many free ones of a kind and city, beginning anywhere in the shuffled order, so that two who ask at once are seldom sent to the same.</summary>
    public static async Task<IReadOnlyList<string>> Some(IQueryable<AccessNumber> rows, string kind, string cityCode, int count, DateTimeOffset now, CancellationToken ct)
    {
        var start = RandomNumberGenerator.GetInt32(int.MaxValue);
        var free = rows.Where(n => n.State == NumberStates.Free && n.Kind == kind && n.CityCode == cityCode);
        var found = await free.Where(n => n.Shuffle >= start).OrderBy(n => n.Shuffle).Take(count).Select(n => n.Number).ToListAsync(ct);
        if (found.Count < count)
            found.AddRange(await free.Where(n => n.Shuffle < start).OrderBy(n => n.Shuffle).Take(count - found.Count).Select(n => n.Number).ToListAsync(ct));
        if (found.Count < count)
            found.AddRange(await Returned(rows, now).Where(n => n.Kind == kind && n.CityCode == cityCode).OrderBy(n => n.Shuffle).Take(count - found.Count).Select(n => n.Number).ToListAsync(ct));
        return found;
    }

    /// <summary>Those whose lease or rest is over, as far as the application's clock knows; winning one is decided by the database's.</summary>
    public static IQueryable<AccessNumber> Returned(IQueryable<AccessNumber> rows, DateTimeOffset now) =>
        rows.Where(n => (n.State == NumberStates.Selected || n.State == NumberStates.Cooling) && n.Until <= now);
}
