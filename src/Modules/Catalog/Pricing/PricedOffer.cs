using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Pricing;

/// <summary>A price with its condition compiled.</summary>
internal sealed record CompiledPrice(OfferPrice Price, OfferRule? Rule);

/// <summary>An offer ready to be priced: its rules are compiled when it is published, not when it is sold.</summary>
/// <param name="Sources">What it is made of by itself, its parts aside.</param>
internal sealed class PricedOffer(Offer offer, IReadOnlyList<PricedOffer> parts, IReadOnlyList<ReceiptSource> sources)
{
    public Offer Offer => offer;

    public IReadOnlyList<CompiledPrice> Prices { get; } = [.. offer.Prices.Select(p => new CompiledPrice(p, p.Condition is { } text ? OfferRule.Compile(text, offer) : null))];

    /// <summary>Its rules, compiled for it.</summary>
    public IReadOnlyList<Configuring.CompiledRule> Rules { get; } = [.. offer.Rules.Select(r => Configuring.CompiledRule.Of(r, offer))];

    public PricedOffer? Part(string offeringId) => parts.FirstOrDefault(p => p.Offer.Id == offeringId);

    /// <summary>Everything it is made of, to any depth.</summary>
    public IEnumerable<ReceiptSource> AllSources() => sources.Concat(parts.SelectMany(p => p.AllSources()));
}
