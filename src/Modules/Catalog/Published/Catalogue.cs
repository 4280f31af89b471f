using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Published;

/// <summary>Offers compiled so far, by id, as the catalogue is now; see <see cref="SharedGeneration"/> for how soon a change is seen.</summary>
internal sealed class PublishedOffers(SharedGeneration generation) : SharedCache<string, PublishedOffer>(generation, most: 100_000);

/// <inheritdoc cref="ICatalogue"/>
internal sealed class Catalogue(Session session, PublishedOffers offers) : ICatalogue
{
    public async Task<Offer?> Find(string offeringId, CancellationToken ct) => (await FindMany([offeringId], ct)).GetValueOrDefault(offeringId);

    public async Task<IReadOnlyDictionary<string, Offer>> FindMany(IReadOnlyCollection<string> offeringIds, CancellationToken ct) =>
        (await FindPublished(offeringIds, ct)).ToDictionary(o => o.Key, o => o.Value.Offer);

    public async Task<IReadOnlyDictionary<string, Offer>> FindMany(IReadOnlyCollection<string> offeringIds, string organization, CancellationToken ct) =>
        (await FindPublished(offeringIds, ct)).ToDictionary(o => o.Key, o => o.Value.At(organization).Offer);

    /// <summary>All units' offers, with the rules compiled.</summary>
    public async Task<IReadOnlyDictionary<string, PublishedOffer>> FindPublished(IReadOnlyCollection<string> offeringIds, CancellationToken ct)
    {
        var kept = await offers.Now(ct);
        var missing = offeringIds.Where(id => !IsRight(id)).Distinct().ToArray();
        if (missing.Length > 0)
        {
            var data = await CatalogueData.Load(session, missing, IsRight, ct);
            var compiler = new OfferCompiler(data, kept, session.Now);
            foreach (var id in missing) compiler.Compile(id);
            foreach (var (id, made) in compiler.Made) kept[id] = made;
        }
        return offeringIds.Distinct().Where(kept.ContainsKey).ToDictionary(id => id, id => kept[id]);

        bool IsRight(string id) => kept.TryGetValue(id, out var offer) && !(offer.Until <= session.Now);
    }
}
