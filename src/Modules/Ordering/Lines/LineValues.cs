using System.Globalization;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Ordering.Lines;

/// <summary>Characteristics as they are written, and as they are settled: what is priced, delivered and billed is one value.</summary>
internal static class LineValues
{
    /// <summary>The lines settled; one of an offering that is not known stays as it is written.</summary>
    public static IReadOnlyList<Line> Settle(this IReadOnlyList<Line> lines, IReadOnlyDictionary<string, Offer> offers) =>
        [.. lines.Select(l => offers.TryGetValue(l.OfferingId, out var offer) ? l.Settle(offer) : l)];

    /// <summary>The line with its characteristics, and those of its parts, settled.</summary>
    static Line Settle(this Line line, Offer offer) => line with
    {
        Characteristics = offer.Settle(line.Characteristics),
        Children = [.. line.Children.Select(c => offer.Parts.FirstOrDefault(p => p.Offer.Id == c.OfferingId) is { } part ? c.Settle(part.Offer) : c)],
    };

    /// <summary>What was given in the offer's own spelling (10.0 is its 10), with the default where nothing was given.</summary>
    static IReadOnlyDictionary<string, string> Settle(this Offer offer, IReadOnlyDictionary<string, string> given)
    {
        var settled = new Dictionary<string, string>(given);
        foreach (var characteristic in offer.Characteristics)
            if (given.TryGetValue(characteristic.Name, out var text) && text.Length > 0) settled[characteristic.Name] = string.Join(',', characteristic.Split(text).Select(characteristic.Spell));
            else if (string.Join(',', characteristic.Values.Where(v => v.IsDefault).Take(characteristic.MaxValues).Select(v => v.Value)) is { Length: > 0 } preset) settled[characteristic.Name] = preset;
        return settled;
    }

    /// <summary>The values of one text; only a characteristic of several values is written with commas, and a table is one text.</summary>
    public static string[] Split(this OfferCharacteristic characteristic, string text) =>
        characteristic is { MaxValues: > 1, Columns.Count: 0 } ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text.Trim()];

    /// <summary>The value as the catalogue writes it, where it has one that is equal.</summary>
    public static string Spell(this OfferCharacteristic characteristic, string value) => characteristic.Values.FirstOrDefault(v => v.Value == value)?.Value
        ?? (Number(value) is { } number ? characteristic.Values.FirstOrDefault(v => Number(v.Value) == number)?.Value : null) ?? value;

    static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
