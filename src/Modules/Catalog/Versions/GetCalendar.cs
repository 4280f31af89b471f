using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Versions;

/// <param name="What">saleBegins, saleEnds, priceBegins or priceEnds.</param>
/// <param name="On">The first local day it is so.</param>
internal sealed record CalendarEntry(DateOnly On, string What, string OfferingId, string Number, string Name, string NameEn, string Status, string? Price, string? PriceEn);

internal sealed record CalendarView(IReadOnlyList<CalendarEntry> Items);

/// <summary>What begins and what ends in a period: the sale of offerings, and prices of theirs.</summary>
internal sealed class GetCalendar(Session session, CatalogueIndexes indexes) : IUseCase
{
    const int LongestDays = 366 * 3;

    /// <param name="from">First local day.</param>
    /// <param name="to">Last local day; three years at the most.</param>
    public async Task<CalendarView> Run(DateOnly from, DateOnly to, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        if (to < from || to.DayNumber - from.DayNumber > LongestDays) throw Refused.Invalid("catalog.calendar.period", "to", ("most", LongestDays));
        var index = await indexes.Get(session, ct);
        var offerings = index.Offerings.Where(o => o.Status is not (Lifecycle.Rejected or Lifecycle.Obsolete)).ToDictionary(o => o.Id);
        var entries = offerings.Values.SelectMany(o => Dates(o.ValidFrom, o.ValidTo).Select(d => new CalendarEntry(d.On, d.Begins ? "saleBegins" : "saleEnds", o.Id, o.Number, o.Name, o.NameEn, o.Status, null, null)));
        return new([.. entries.Concat(await Prices(offerings, ct)).Where(e => e.On >= from && e.On <= to).OrderBy(e => e.On).ThenBy(e => e.Number, StringComparer.Ordinal).ThenBy(e => e.What, StringComparer.Ordinal).ThenBy(e => e.Price, StringComparer.Ordinal)]);
    }

    async Task<List<CalendarEntry>> Prices(Dictionary<string, IndexedOffering> offerings, CancellationToken ct)
    {
        var dated = await session.Query<ProductOfferingPrice>().Where(p => JsonColumns.Text(p.Json, "validFor.startDateTime") != null || JsonColumns.Text(p.Json, "validFor.endDateTime") != null)
            .Where(p => p.State != Lifecycle.Rejected && p.State != Lifecycle.Obsolete && p.State != Lifecycle.Retired).Select(p => new { p.Id, p.Name, p.Json }).ToListAsync(ct);
        string[] ids = [.. dated.Select(p => p.Id)];
        var (ofOffering, ofPrice) = (nameof(ProductOffering), nameof(ProductOfferingPrice));
        var users = (await session.Rows<Link>().Where(l => l.ToType == ofPrice && l.FromType == ofOffering && ids.Contains(l.ToId)).Select(l => new { l.FromId, l.ToId }).Distinct().ToListAsync(ct)).ToLookup(l => l.ToId, l => l.FromId);
        var entries = new List<CalendarEntry>();
        foreach (var price in dated)
        {
            var content = (JsonObject)JsonNode.Parse(price.Json)!;
            foreach (var (on, begins) in Dates(content.ValidFrom(), content.ValidTo()))
                foreach (var id in users[price.Id].Where(offerings.ContainsKey))
                    entries.Add(new(on, begins ? "priceBegins" : "priceEnds", id, offerings[id].Number, offerings[id].Name, offerings[id].NameEn, offerings[id].Status, price.Name, content.NameEn(price.Name)));
        }
        return entries;
    }

    static IEnumerable<(DateOnly On, bool Begins)> Dates(DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from is { } begin) yield return (Clock.LocalDate(begin), true);
        if (to is { } end) yield return (Clock.LocalDate(end), false);
    }
}
