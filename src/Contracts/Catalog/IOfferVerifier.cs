namespace Dialtone.Contracts.Catalog;

/// <summary>Verifies offers: whether each can be sold, delivered, billed and ended in every configuration a customer can reach.</summary>
public interface IOfferVerifier
{
    /// <summary>Verifies offerings of the store as they are; those named, or all that are not retired, obsolete or rejected.</summary>
    Task<IReadOnlyList<OfferVerification>> Verify(IReadOnlyCollection<string>? offeringIds, CancellationToken ct);
}

/// <summary>Verifies the offerings of files of TMF620 payloads by themselves, without a store.</summary>
public interface IOfferFileVerifier
{
    /// <param name="strict">Whether what publication demands is demanded even where no offering of the files says any of it.</param>
    IReadOnlyList<OfferVerification> Verify(IReadOnlyList<(string Name, byte[] Content)> files, bool strict, DateTimeOffset now);
}
