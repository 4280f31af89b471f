namespace Dialtone.Contracts.Catalog;

/// <summary>Finds offers by what somebody needs. What they cost a customer, and whether he may have them, is for the asker to find out.</summary>
public interface IOfferSearch
{
    /// <summary>Every offer that fits, the best first, those no longer or not yet on sale too, drafts not; and what was understood of the words.</summary>
    Task<FoundOffers> Find(OfferNeed need, CancellationToken ct);
}

/// <summary>What is looked for.</summary>
/// <param name="Text">Names, numbers, pinyin and initials, words of descriptions and of parts, and needs as they are said over the counter: 30G, 500分钟, 1000M, 100元以内.</param>
public sealed record OfferNeed(string Text)
{
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public IReadOnlyList<NeededAmount> Amounts { get; init; } = [];

    public NeededRange? Monthly { get; init; }
}

/// <summary>Both ends included; null is open.</summary>
public sealed record NeededRange(decimal? From, decimal? To);

/// <param name="Of">data in GB, voice in minutes or bandwidth in Mbps.</param>
public sealed record NeededAmount(string Of, NeededRange Range);

/// <param name="Understood">The need with what its words said in its place; the rest of the words stays in the text.</param>
public sealed record FoundOffers(IReadOnlyList<FoundOffer> Items, OfferNeed Understood);

/// <param name="Amounts">What it brings of data, voice and bandwidth as it comes, or with the choices.</param>
/// <param name="Choices">Values that must be chosen for it to bring what is needed.</param>
public sealed record FoundOffer(Offer Offer, string Category, string CategoryEn, string Description, string DescriptionEn, IReadOnlyList<BroughtAmount> Amounts, IReadOnlyList<OfferChoice> Choices);

/// <param name="Of">As of a <see cref="NeededAmount"/>.</param>
public sealed record BroughtAmount(string Of, decimal Amount);

/// <param name="OfferingId">The offer found or a part of it.</param>
public sealed record OfferChoice(string OfferingId, string Characteristic, string Value);
