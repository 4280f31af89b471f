using System.Text.Json.Nodes;
using Dialtone.Catalog.Drafts;
using Dialtone.Catalog.Pricing;
using Dialtone.Catalog.Published;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Trials;

/// <summary>Compiles an offering as it stands on somebody's screen, whether it is stored like that or not.</summary>
internal sealed class DraftOffers(Session session, DraftReader reader)
{
    /// <summary>The bodies as they would be stored, and the offer they would be.</summary>
    /// <param name="offering">As edited; null is as stored.</param>
    /// <param name="at">Whose prices are in effect.</param>
    public async Task<(Draft Stored, DraftBodies Bodies, PricedOffer Offer)> Compile(string id, JsonObject? offering, IReadOnlyList<JsonObject>? prices, DateTimeOffset at, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var stored = await reader.Get(id, null, ct);
        var bodies = offering is null
            ? new DraftBodies(id, stored.Offering.Content, [.. stored.Own.Select(p => (p.Id, false, p.Content))])
            : DraftBodies.Of(stored, offering, prices ?? []);
        var data = await CatalogueData.Load(session, [id], _ => false, ct, bodies.Written());
        return (stored, bodies, new OfferCompiler(data, new Dictionary<string, PublishedOffer>(), at).Compile(id)!.Priced);
    }

    /// <summary>The offer and everything below it.</summary>
    public static IEnumerable<Offer> Flat(Offer offer) => offer.Parts.SelectMany(p => Flat(p.Offer)).Prepend(offer);
}
