using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory.Numbers;

/// <summary>Numbers to choose from (选号), of the actor's city unless another is asked for.</summary>
internal sealed class FindNumbers(Session session) : IUseCase
{
    const int Most = 100;

    public sealed record Input(string Kind, string? City, string? Pattern, string? Grade, int Limit);

    public async Task<IReadOnlyList<AccessNumber>> Run(Input input, CancellationToken ct)
    {
        session.Demand(InventoryPermissions.ReadNumbers);
        var city = input.City is { Length: > 0 } asked ? asked : CityOf(session.Actor.OrganizationPath);
        var limit = Math.Clamp(input.Limit, 1, Most);
        var rows = session.Rows<AccessNumber>().Where(n => n.Kind == input.Kind);
        // A call centre's organisation stands beside the cities and has no numbers of its own: its agents choose from all.
        if (city is not null && (city == input.City || await rows.AnyAsync(n => n.State == NumberStates.Free && n.CityCode == city, ct))) rows = rows.Where(n => n.CityCode == city);
        if (input.Grade is { Length: > 0 } grade) rows = rows.Where(n => n.Grade == grade);
        if (NumberPattern.Of(input.Pattern) is { } wish) rows = Like(rows, wish);
        var found = await rows.Where(n => n.State == NumberStates.Free).OrderBy(n => n.Shuffle).Take(limit).ToListAsync(ct);
        if (found.Count < limit) found.AddRange(await FreeNumbers.Returned(rows, session.Now).OrderBy(n => n.Shuffle).Take(limit - found.Count).ToListAsync(ct));
        return found;
    }

    /// <summary>The city of an organisation path: its second step (/CJ/01/H0103/ is 01); null for the province and above.</summary>
    public static string? CityOf(string organizationPath) => organizationPath.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1);

    static IQueryable<AccessNumber> Like(IQueryable<AccessNumber> rows, NumberPattern wish)
    {
        var (prefix, suffix, like) = (wish.Prefix, AccessNumber.Reverse(wish.Suffix), wish.Like);
        if (prefix.Length > 0) rows = rows.Where(n => string.Compare(n.Number, prefix) >= 0 && string.Compare(n.Number, prefix + "\uffff") < 0);
        if (suffix.Length > 0) rows = rows.Where(n => string.Compare(n.Reversed, suffix) >= 0 && string.Compare(n.Reversed, suffix + "\uffff") < 0);
        return rows.Where(n => EF.Functions.Like(n.Number, like));
    }
}
