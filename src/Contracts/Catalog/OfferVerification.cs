namespace Dialtone.Contracts.Catalog;

/// <summary>What was found out about an offer: whether it can be sold, delivered, billed and ended in every configuration a customer can reach.</summary>
/// <param name="IsComplete">Every configuration was looked at, as far as it matters; otherwise the limit of effort was reached.</param>
public sealed record OfferVerification(string OfferingId, string OfferNumber, string Name, string NameEn, bool IsComplete, IReadOnlyList<OfferFault> Faults);

/// <summary>A fault of an offer, with a configuration that shows it.</summary>
/// <param name="Code">Such as catalog.verify.deadValue; the guide lists them.</param>
/// <param name="OfferingId">The offering it lies in, which may be a part.</param>
/// <param name="Field">Where in its body; null where it is no single place.</param>
/// <param name="Example">A configuration that a person can open: it is valid and shows the fault, or is the nearest to what can never be; null where the fault needs none.</param>
/// <param name="Context">In which sale it shows; null where in any.</param>
public sealed record OfferFault(string Code, string OfferingId, string OfferName, string? Field, string Zh, string En, ConfiguredOffer? Example, SaleContext? Context);
