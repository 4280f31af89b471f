using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Pricing;
using Dialtone.Catalog.Published;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Verifying;

/// <summary>What a fault is found in, before it is put into words.</summary>
internal sealed record Finding(string Code, Offer Offer, string? Field, ConfiguredOffer? Example, SaleContext? Context, params (string Name, object? Value)[] Values);

/// <summary>What is verified together, and what is demanded of it.</summary>
/// <param name="DemandsStatements">Whether an offering has to say what publication needs: filing number, dates, effectivity, ending, holders.</param>
internal sealed class VerificationScope(CatalogueData data, bool demandsStatements, DateTimeOffset now)
{
    readonly OfferCompiler compiler = new(data, new Dictionary<string, PublishedOffer>(), now);

    public CatalogueData Data => data;

    public bool DemandsStatements => demandsStatements;

    /// <summary>Whether things are delivered here at all: a catalogue without any specification leaves delivery to others.</summary>
    public bool DemandsDelivery { get; } = data.Specifications.Count > 0;

    public bool DemandsTasks { get; } = data.Specifications.Values.Any(s => s.Content.Parts("fulfilment").Any());

    public DateTimeOffset Now => now;

    public HashSet<string> Numbers { get; } = [.. data.Offerings.Values.Select(o => o.Content.Text("offerNumber")).OfType<string>()];

    public HashSet<string> TaskKeys { get; } = [.. data.Specifications.Values.SelectMany(s => s.Content.Parts("fulfilment")).Select(t => t.Text("key")).OfType<string>()];

    /// <summary>Offerings that stand in a bundle of another.</summary>
    public HashSet<string> Parts { get; } = [.. data.Offerings.Values.SelectMany(o => BundleParts.Of(o.Content)).Select(p => p.Content.Text("id")).OfType<string>()];

    public PricedOffer? Compile(string id) => compiler.Compile(id)?.Priced;

    public JsonObject Content(Offer offer) => data.Offerings.TryGetValue(offer.Id, out var entry) ? entry.Content : [];
}
