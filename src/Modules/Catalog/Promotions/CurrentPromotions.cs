using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Promotions;

/// <summary>The promotions on sale, as the catalogue is now; they are few, and every price asks for them.</summary>
internal sealed class PromotionCache(SharedGeneration generation) : SharedCache<string, IReadOnlyList<JsonObject>>(generation, most: 1);

/// <inheritdoc/>
internal sealed class CurrentPromotions(Session session, PromotionCache cache) : IPromotions
{
    public async Task<IReadOnlyList<string>> Of(SaleContext context, CancellationToken ct)
    {
        var kept = await cache.Now(ct);
        if (!kept.TryGetValue("", out var promotions)) kept[""] = promotions = await Load(ct);
        return [.. promotions.Where(p => PromotionCriteria.Hold(p, context)).Select(Promotion.CodeOf).Distinct().Order(StringComparer.Ordinal)];
    }

    async Task<IReadOnlyList<JsonObject>> Load(CancellationToken ct) =>
        (await session.Query<Promotion>().Where(p => p.State == Lifecycle.Active || p.State == Lifecycle.Launched).OrderBy(p => p.Id).Select(p => p.Json).ToListAsync(ct))
            .ConvertAll(json => (JsonObject)JsonNode.Parse(json)!);
}
