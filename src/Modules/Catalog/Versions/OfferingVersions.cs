using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.SignIn;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Versions;

/// <param name="Label">The version as the offering itself calls it.</param>
internal sealed record OfferingVersion(long Version, DateTimeOffset At, string By, string? Label, string Status);

internal sealed record OfferingVersionList(IReadOnlyList<OfferingVersion> Items);

/// <summary>What an offering was after each change: its own body and the prices it had then.</summary>
internal sealed class OfferingVersions(Session session) : IUseCase
{
    const int Most = 200;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<OfferingVersion>> Run(string id, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        if (!await session.Query<ProductOffering>().AnyAsync(o => o.Id == id, ct)) throw new Missing(nameof(ProductOffering), id);
        var type = nameof(ProductOffering);
        var rows = await session.Rows<History>().Where(h => h.OfType == type && h.OfId == id && h.Body != null).OrderByDescending(h => h.Version).Take(Most).Select(h => new { h.Version, h.At, h.Actor, h.Body }).ToListAsync(ct);
        string[] actors = [.. rows.Select(r => r.Actor).Distinct()];
        var names = await session.Rows<User>().Where(u => actors.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
        return [.. rows.Select(r => (r, Body: (JsonObject)JsonNode.Parse(r.Body!)!)).Select(r => new OfferingVersion(r.r.Version, r.r.At, names.GetValueOrDefault(r.r.Actor, r.r.Actor), r.Body.Text("version"), r.Body.Text("lifecycleStatus") ?? ""))];
    }

    /// <summary>What is different between two versions of an offering, or between an offering and another such as the draft that will replace it.</summary>
    public async Task<IReadOnlyList<Difference>> Compare(string fromId, long? from, string toId, long? to, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        return Differences.Between(await Snapshot(fromId, from, ct), await Snapshot(toId, to, ct));
    }

    async Task<OfferingSnapshot> Snapshot(string id, long? version, CancellationToken ct)
    {
        var (type, ofPrice) = (nameof(ProductOffering), nameof(ProductOfferingPrice));
        var then = await session.Rows<History>().Where(h => h.OfType == type && h.OfId == id && h.Body != null && (version == null || h.Version == version)).OrderByDescending(h => h.Version).Select(h => new { h.At, h.Body }).FirstOrDefaultAsync(ct)
            ?? throw new Missing(nameof(ProductOffering), id);
        var body = (JsonObject)JsonNode.Parse(then.Body!)!;
        string[] ids = [.. body.Parts("productOfferingPrice").Select(p => p.Text("id")).OfType<string>()];
        // Of each price what it was when the offering was so; one that was changed later is not read as it is now.
        var prices = await session.Rows<History>().Where(h => h.OfType == ofPrice && ids.Contains(h.OfId) && h.Body != null && (version == null || h.At <= then.At)).Select(h => new { h.OfId, h.Version, h.Body }).ToListAsync(ct);
        var latest = prices.GroupBy(p => p.OfId).ToDictionary(g => g.Key, g => (JsonObject)JsonNode.Parse(g.MaxBy(p => p.Version)!.Body!)!);
        return new(body, [.. ids.Where(latest.ContainsKey).Select(i => (i, latest[i]))]);
    }
}
