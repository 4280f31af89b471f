using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;

namespace Dialtone.Ordering.Lines;

/// <summary>What an offer is called in the sentences of problems.</summary>
internal static class OfferName
{
    public static Named Called(this Offer offer) => new(offer.Name, offer.NameEn);
}
