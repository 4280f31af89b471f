using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Catalog.Pricing;
using Dialtone.Catalog.Specifications;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Published;

/// <summary>An offer as compiled, and until when that is right: the next date on which one of its prices begins or ends.</summary>
internal sealed record PublishedOffer(PricedOffer Priced, DateTimeOffset? Until)
{
    public Offer Offer => Priced.Offer;

    /// <summary>The same offer in the units that say something otherwise of it or of a part, by their paths.</summary>
    public IReadOnlyDictionary<string, PricedOffer> Locals { get; init; } = new Dictionary<string, PricedOffer>();

    /// <summary>As it is in a unit of the operator.</summary>
    public PricedOffer At(string organization) => Locals.Count == 0 ? Priced
        : Locals.Where(l => organization.StartsWith(l.Key, StringComparison.Ordinal)).OrderByDescending(l => l.Key.Length).Select(l => l.Value).FirstOrDefault() ?? Priced;
}

/// <summary>Makes whole offers of what was read, each once however many bundles it stands in.</summary>
/// <param name="now">Whose prices are in effect; null takes those of all times.</param>
internal sealed class OfferCompiler(CatalogueData data, IReadOnlyDictionary<string, PublishedOffer> known, DateTimeOffset? now)
{
    readonly Dictionary<string, PublishedOffer> done = [];
    readonly HashSet<string> open = [];

    public IReadOnlyDictionary<string, PublishedOffer> Made => done;

    /// <summary>The offer, or null where there is no such offering. One that stands below itself, which the store refuses, is left out there.</summary>
    public PublishedOffer? Compile(string id)
    {
        if (done.TryGetValue(id, out var before)) return before;
        if (!data.Offerings.TryGetValue(id, out var offering)) return known.GetValueOrDefault(id);
        if (!open.Add(id)) return null;
        var parts = new List<OfferPart>();
        var below = new List<PricedOffer>();
        var published = new List<PublishedOffer>();
        DateTimeOffset? until = null;
        foreach (var part in offering.Content.Parts("bundledProductOffering"))
            if (part.Text("id") is { } partId && Compile(partId) is { } made)
            {
                var count = PartCount.Of(part);
                parts.Add(new(made.Offer, count.Lower, count.Upper, count.Default));
                below.Add(made.Priced);
                published.Add(made);
                until = Earlier(until, made.Until);
            }
        open.Remove(id);
        var (prices, pricesUntil) = Prices(offering);
        var (offer, sources) = Compile(offering, parts, prices);
        var locals = LocalVariant.Organizations(offering.Content).Union(published.SelectMany(p => p.Locals.Keys)).ToDictionary(o => o, o => Local(offering, parts, published, prices, o));
        return done[id] = new(new(offer, below, sources), Earlier(until, pricesUntil)) { Locals = locals };
    }

    /// <summary>The offering, its parts and its prices as they are in a unit.</summary>
    PricedOffer Local(EntryData offering, List<OfferPart> parts, List<PublishedOffer> published, List<OfferPrice> prices, string organization)
    {
        var here = published.ConvertAll(p => p.At(organization));
        var (offer, sources) = Compile(offering with { Content = LocalVariant.Apply(offering.Content, organization) }, [.. parts.Zip(here, (part, local) => part with { Offer = local.Offer })],
            LocalVariant.Reprice(offering.Content, organization, prices));
        return new(offer, here, sources);
    }

    (Offer Offer, IReadOnlyList<ReceiptSource> Sources) Compile(EntryData offering, List<OfferPart> parts, List<OfferPrice> prices)
    {
        var content = offering.Content;
        var specificationId = content.Part("productSpecification").Text("id") is { } id && data.Specifications.ContainsKey(id) ? id : null;
        var line = SpecificationLine.Of(specificationId, data.Specifications);
        var name = content.Text("name") ?? "";
        var offer = new Offer(offering.Id, offering.Version, content.Text("offerNumber") ?? "", name, content.NameEn(name), ProductOffering.KindOf(content), content.Flag("isBundle") ?? parts.Count > 0,
            content.Flag("isSellable") ?? true, content.Text("lifecycleStatus") ?? Lifecycle.InStudy, content.ValidFrom(), content.ValidTo(), specificationId, line.Telecom,
            CharacteristicUse.Of(line, content), prices, parts, line.Fulfilment) { Reach = new(Reached(content, "place"), Reached(content, "channel"), Reached(content, "marketSegment")) { Organization = OfferScope.Of(content) } };
        var said = content.Parts("productOfferingPrice").Select(p => p.Text("id")).OfType<string>().Distinct().Where(data.Prices.ContainsKey);
        return (offer, [new(nameof(ProductOffering), offering.Id, offering.Version), .. line.Sources.Select(s => new ReceiptSource(nameof(ProductSpecification), s.Id, s.Version)),
            .. said.Select(p => new ReceiptSource(nameof(ProductOfferingPrice), p, data.Prices[p].Version))]);
    }

    static IReadOnlyList<ReachItem> Reached(JsonObject content, string attribute) =>
        [.. content.Parts(attribute).Where(r => r.Text("id") is { Length: > 0 }).Select(r => new ReachItem(r.Text("id")!, r.Text("name") ?? r.Text("id")!, r.NameEn(r.Text("name") ?? r.Text("id")!)))];

    /// <summary>The prices in effect now, in the offering's order; those by value are the offering's own.</summary>
    (List<OfferPrice> Prices, DateTimeOffset? Until) Prices(EntryData offering)
    {
        var prices = new List<OfferPrice>();
        DateTimeOffset? until = null;
        var isDraft = Lifecycle.IsDraft(offering.Content.Text("lifecycleStatus"));
        var position = 0;
        foreach (var said in offering.Content.Parts("productOfferingPrice"))
        {
            var id = said.Text("id") ?? $"{offering.Id}#{position}";
            position++;
            var entry = data.Prices.GetValueOrDefault(id) ?? new(id, offering.Version, said);
            var content = entry.Content;
            if (!PriceReading.HasAmount(content) || !Counts(content.Text("lifecycleStatus"), isDraft)) continue;
            var (from, to) = (content.ValidFrom(), content.ValidTo());
            if (from > now) until = Earlier(until, from);
            else if (to > now) until = Earlier(until, to);
            if (!(from > now) && !(to <= now)) prices.AddRange(PriceReading.Of(entry));
        }
        return (prices, until);
    }

    /// <summary>A price that is no longer kept, or not yet decided on, is not asked of anybody; among drafts it is shown.</summary>
    static bool Counts(string? status, bool amongDrafts) => status is not (Lifecycle.Rejected or Lifecycle.Obsolete) && (amongDrafts || !Lifecycle.IsDraft(status));

    static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}
