using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <inheritdoc/>
internal sealed class Configurator(Published.Catalogue catalogue) : IConfigurator
{
    public const int MostEffort = 60_000;

    public async Task<IReadOnlyList<Configuration>> Configure(IReadOnlyList<ConfiguredOffer> lines, SaleContext context, CancellationToken ct)
    {
        var offers = await Offers(lines, context, ct);
        return [.. lines.Where(l => offers.ContainsKey(l.OfferingId)).Select(l => Configure(l, context, offers))];
    }

    public async Task<Completion> Complete(ConfiguredOffer line, SaleContext context, CancellationToken ct)
    {
        var offers = await Offers([line], context, ct);
        return offers.TryGetValue(line.OfferingId, out var offer) ? Complete(line, context, offers, offer) : new(null, [], false, null);
    }

    public async Task<IReadOnlyList<BrokenRule>> Check(IReadOnlyList<ConfiguredOffer> lines, SaleContext context, CancellationToken ct) => Check(lines, context, await Offers(lines, context, ct));

    public static Configuration Configure(ConfiguredOffer line, SaleContext context, IReadOnlyDictionary<string, PricedOffer> offers)
    {
        var explored = new Exploration(new(offers[line.OfferingId], line, context), new(MostEffort));
        var nodes = explored.Model.Nodes.Where(n => n.Given is not null).Select(n => Screen.Node(n, explored)).ToArray();
        return new(line.Key, line.OfferingId, explored.IsPossible, explored.IsExact, nodes, [.. Screen.Follows(explored)], Check([Settled(line, offers[line.OfferingId])], context, offers));
    }

    public static Completion Complete(ConfiguredOffer line, SaleContext context, IReadOnlyDictionary<string, PricedOffer> offers, PricedOffer offer)
    {
        var model = new ConfigurationModel(offer, line, context);
        return new Completions(model, offers).Find(new(model, new(MostEffort)));
    }

    public static IReadOnlyList<BrokenRule> Check(IReadOnlyList<ConfiguredOffer> lines, SaleContext context, IReadOnlyDictionary<string, PricedOffer> offers) =>
        [.. PricedLine.Of(lines, offers).SelectMany(l => RuleCheck.Of(l, context))];

    /// <summary>A line as an order has it: where nothing is chosen, the catalogue's default.</summary>
    public static ConfiguredOffer Settled(ConfiguredOffer line, PricedOffer offer)
    {
        var characteristics = new SortedDictionary<string, string>(line.Characteristics.Where(c => c.Value.Length > 0).ToDictionary(), StringComparer.Ordinal);
        foreach (var characteristic in offer.Offer.Characteristics)
            if (Places.Preset(characteristic) is { } preset) characteristics.TryAdd(characteristic.Name, preset);
        return line with { Characteristics = characteristics, Parts = [.. line.Parts.Select(p => offer.Part(p.OfferingId) is { } part ? Settled(p, part) : p)] };
    }

    async Task<IReadOnlyDictionary<string, PricedOffer>> Offers(IReadOnlyList<ConfiguredOffer> lines, SaleContext context, CancellationToken ct) =>
        (await catalogue.FindPublished([.. lines.Select(l => l.OfferingId).Distinct()], ct)).ToDictionary(o => o.Key, o => o.Value.At(context.Customer?.Organization ?? ""));
}
