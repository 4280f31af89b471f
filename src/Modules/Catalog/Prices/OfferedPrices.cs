using System.Text.Json.Nodes;
using Dialtone.Catalog.Configuring;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Published;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Prices;

/// <summary>Prices and rules where they are offered: they may name only what the offer has, a discount only prices that are there.</summary>
internal static class OfferedPrices
{
    /// <summary>Refuses (422) bodies about to be stored whose prices do not fit the offers they stand on.</summary>
    public static async Task Demand(Session session, IReadOnlyDictionary<(string Type, string Id), JsonObject> written, CancellationToken ct)
    {
        if (await Problems(session, written, ct) is { Count: > 0 } problems) throw Refused.Unprocessable(problems);
    }

    /// <summary>What is wrong with them, where it need not be refused yet.</summary>
    public static async Task<IReadOnlyList<Problem>> Problems(Session session, IReadOnlyDictionary<(string Type, string Id), JsonObject> written, CancellationToken ct)
    {
        // What is no rule by itself cannot be compiled for an offer.
        if (written.Values.SelectMany(RuleChecks.Of).ToArray() is { Length: > 0 } wrong) return wrong;
        // What is on its way out need not fit any more.
        var staying = written.Where(w => w.Value.Text("lifecycleStatus") is not (Lifecycle.Retired or Lifecycle.Obsolete or Lifecycle.Rejected)).Select(w => w.Key).ToArray();
        var offerings = staying.Where(w => w.Type == nameof(ProductOffering)).Select(w => w.Id).ToHashSet();
        var prices = staying.Where(w => w.Type == nameof(ProductOfferingPrice)).Select(w => w.Id).ToArray();
        if (prices.Length > 0)
            offerings.UnionWith(await session.Rows<Link>().Where(l => l.FromType == nameof(ProductOffering) && l.ToType == nameof(ProductOfferingPrice) && prices.Contains(l.ToId)).Select(l => l.FromId).ToListAsync(ct));
        if (offerings.Count == 0) return [];
        var data = await CatalogueData.Load(session, offerings, _ => false, ct, written);
        var compiler = new OfferCompiler(data, new Dictionary<string, PublishedOffer>(), null);
        return [.. offerings.Select(compiler.Compile).OfType<PublishedOffer>().SelectMany(o => o.Offer.Prices.SelectMany(p => PriceChecks.On(o.Offer, p)).Concat(RuleChecks.On(o.Offer))).DistinctBy(p => (p.Field, p.Code))];
    }
}
