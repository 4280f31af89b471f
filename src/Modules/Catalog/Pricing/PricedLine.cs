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

    /// <summary>Its place among all lines by what they are, whatever their keys and order: where a cent can go to one of several, this decides.</summary>
    public int Rank { get; private set; }

    public string Key => Line.Key;

    public Offer Offer => Priced.Offer;

    public IReadOnlyDictionary<string, string> Characteristics => Line.Characteristics;

    /// <summary>The lines whose offers are known; what is no part of the offer above it is left out, as a check of lines refuses it.</summary>
    public static IReadOnlyList<PricedLine> Of(IReadOnlyList<ConfiguredOffer> lines, IReadOnlyDictionary<string, PricedOffer> offers)
    {
        PricedLine[] roots = [.. lines.Where(l => offers.ContainsKey(l.OfferingId)).Select(l => new PricedLine(l, offers[l.OfferingId], null))];
        var rank = 0;
        foreach (var line in Ranked(roots)) line.Rank = rank++;
        return roots;
    }

    // Two that are alike to the last part may change places; their keys then only say which of them comes first, with all that is below.
    static IEnumerable<PricedLine> Ranked(IEnumerable<PricedLine> lines) => lines.Select(l => (Line: l, Shape: l.Shape())).OrderBy(l => l.Shape, StringComparer.Ordinal).ThenBy(l => l.Line.Key, StringComparer.Ordinal)
        .SelectMany(l => Ranked(l.Line.Parts).Prepend(l.Line));

    string Shape() => $"{Offer.Id}×{Line.Quantity}[{string.Join(';', Characteristics.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}"))}]({string.Join(',', Parts.Select(p => p.Shape()).Order(StringComparer.Ordinal))})";

    public IEnumerable<PricedLine> Flat() => Below().Prepend(this);

    public IEnumerable<PricedLine> Below() => Parts.SelectMany(p => p.Flat());

    /// <summary>How many of it the offer above brings by itself, in each of that; one at least.</summary>
    public int Brought(int atLeast = 0) => Math.Max(atLeast, Above?.Offer.Parts.FirstOrDefault(p => p.Offer.Id == Offer.Id)?.Default ?? 1);
}
