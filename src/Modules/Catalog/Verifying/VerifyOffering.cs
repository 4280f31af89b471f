using Dialtone.Catalog.Offerings;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Verifying;

/// <summary>Verifies an offering as it is stored, whatever its state.</summary>
internal sealed class VerifyOffering(Session session, OfferVerifier verifier) : IUseCase
{
    public async Task<OfferVerification> Run(string offeringId, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Read);
        var offering = await session.Get<ProductOffering>(offeringId, ct);
        return (await verifier.Verify([offering.Id], null, ct)).Offers.Single();
    }
}
