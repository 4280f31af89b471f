using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <inheritdoc/>
internal sealed class Configurator(Published.Catalogue catalogue) : IConfigurator
{
    public async Task<IReadOnlyList<Configuration>> Configure(IReadOnlyList<ConfiguredOffer> lines, SaleContext context, CancellationToken ct)
    {
        var offers = await catalogue.FindMany([.. lines.Select(l => l.OfferingId).Distinct()], ct);
        return [.. lines.Where(l => offers.ContainsKey(l.OfferingId)).Select(l => new Configuration(l.Key, l.OfferingId, true, true, [.. Nodes(l, offers[l.OfferingId])], [], []))];
    }

    public Task<Completion> Complete(ConfiguredOffer line, SaleContext context, CancellationToken ct) => Task.FromResult(new Completion(line, [], false, null));

    public Task<IReadOnlyList<BrokenRule>> Check(IReadOnlyList<ConfiguredOffer> lines, SaleContext context, CancellationToken ct) => Task.FromResult<IReadOnlyList<BrokenRule>>([]);

    static IEnumerable<ConfigurationNode> Nodes(ConfiguredOffer line, Offer offer)
    {
        yield return new(line.Key, offer.Id, [.. offer.Parts.Select(p => Part(line, p))], [], [.. offer.Characteristics.Where(c => c.Configurable).Select(c =>
            new CharacteristicChoice(c.Name, line.Characteristics.GetValueOrDefault(c.Name), c.Values.FirstOrDefault(v => v.IsDefault)?.Value, false, [.. c.Values.Select(v => new ValueChoice(v.Value, null))]))]);
        foreach (var child in line.Parts)
            if (offer.Parts.FirstOrDefault(p => p.Offer.Id == child.OfferingId) is { } part)
                foreach (var node in Nodes(child, part.Offer)) yield return node;
    }

    static PartChoice Part(ConfiguredOffer line, OfferPart part)
    {
        var most = Math.Min(part.Upper, 10);
        return new(part.Offer.Id, part.Offer.Number, part.GroupId, line.Parts.Count(c => c.OfferingId == part.Offer.Id), most, [.. Enumerable.Range(part.Lower, Math.Max(0, most - part.Lower + 1)).Select(n => new CountChoice(n, null))]);
    }
}
