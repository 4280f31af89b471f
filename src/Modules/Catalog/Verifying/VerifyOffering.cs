using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Verifying;

/// <summary>Verifies an offering as it is stored, whatever its state.</summary>
internal sealed class VerifyOffering(Session session, Published.Catalogue catalogue) : IUseCase
{
    public async Task<OfferVerification> Run(string offeringId, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        var offer = await catalogue.Find(offeringId, ct) ?? throw new Missing("ProductOffering", offeringId);
        return new(offer.Id, offer.Number, offer.Name, offer.NameEn, false, []);
    }
}
