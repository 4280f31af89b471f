using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Pricing;

/// <summary>A line with its offer, as the engine walks over it.</summary>
internal sealed class PricedLine
{
    PricedLine(ConfiguredOffer line, PricedOffer priced, PricedLine? above)
    {
        (Line, Priced, Above) = (line, priced, above);
        Quantity = line.Quantity * (above?.Quantity ?? 1);
        Parts = [.. line.Parts.Select(p => priced.Part(p.OfferingId) is { } part ? new PricedLine(p, part, this) : null).OfType<PricedLine>()];
    }

    public ConfiguredOffer Line { get; }

    public PricedOffer Priced { get; }

    public PricedLine? Above { get; }

    /// <summary>Of it in all.</summary>
    public int Quantity { get; }

    public IReadOnlyList<PricedLine> Parts { get; }

    public string Key => Line.Key;

    public Offer Offer => Priced.Offer;

    public IReadOnlyDictionary<string, string> Characteristics => Line.Characteristics;

    /// <summary>The lines whose offers are known; what is no part of the offer above it is left out, as a check of lines refuses it.</summary>
    public static IReadOnlyList<PricedLine> Of(IReadOnlyList<ConfiguredOffer> lines, IReadOnlyDictionary<string, PricedOffer> offers) =>
        [.. lines.Where(l => offers.ContainsKey(l.OfferingId)).Select(l => new PricedLine(l, offers[l.OfferingId], null))];

    public IEnumerable<PricedLine> Flat() => Below().Prepend(this);

    public IEnumerable<PricedLine> Below() => Parts.SelectMany(p => p.Flat());

    /// <summary>How many of it the offer above brings by itself, in each of that; one at least.</summary>
    public int Brought(int atLeast = 0) => Math.Max(atLeast, Above?.Offer.Parts.FirstOrDefault(p => p.Offer.Id == Offer.Id)?.Default ?? 1);
}
