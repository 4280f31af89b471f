using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Published;

/// <summary>An offer as compiled, and until when that is right: the next date on which one of its prices begins or ends.</summary>
internal sealed record PublishedOffer(Offer Offer, DateTimeOffset? Until);

/// <summary>Makes whole offers of what was read, each once however many bundles it stands in.</summary>
internal sealed class OfferCompiler(CatalogueData data, IReadOnlyDictionary<string, PublishedOffer> known, DateTimeOffset now)
{
    readonly Dictionary<string, PublishedOffer> made = [];
    readonly HashSet<string> open = [];

    public IReadOnlyDictionary<string, PublishedOffer> Made => made;

    /// <summary>The offer, or null where there is no such offering. One that stands below itself, which the store refuses, is left out there.</summary>
    public PublishedOffer? Compile(string id)
    {
        if (made.TryGetValue(id, out var done)) return done;
        if (!data.Offerings.TryGetValue(id, out var offering)) return known.GetValueOrDefault(id);
        if (!open.Add(id)) return null;
        var parts = new List<OfferPart>();
        DateTimeOffset? until = null;
        foreach (var part in offering.Content.Parts("bundledProductOffering"))
            if (part.Text("id") is { } partId && Compile(partId) is { } below)
            {
                var count = PartCount.Of(part);
                parts.Add(new(below.Offer, count.Lower, count.Upper, count.Default));
                until = Earlier(until, below.Until);
            }
        open.Remove(id);
        var (prices, pricesUntil) = Prices(offering);
        return made[id] = new(Compile(offering, parts, prices), Earlier(until, pricesUntil));
    }

    Offer Compile(EntryData offering, List<OfferPart> parts, List<OfferPrice> prices)
    {
        var content = offering.Content;
        var specificationId = content.Part("productSpecification").Text("id") is { } id && data.Specifications.ContainsKey(id) ? id : null;
        var line = SpecificationLine.Of(specificationId, data.Specifications);
        var name = content.Text("name") ?? "";
        return new(offering.Id, offering.Version, content.Text("offerNumber") ?? "", name, content.NameEn(name), ProductOffering.KindOf(content), content.Flag("isBundle") ?? parts.Count > 0,
            content.Flag("isSellable") ?? true, content.Text("lifecycleStatus") ?? Lifecycle.InStudy, content.ValidFrom(), content.ValidTo(), specificationId, line.Telecom,
            CharacteristicUse.Of(line, content), prices, parts, line.Fulfilment);
    }

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
            var content = data.Prices.GetValueOrDefault(id)?.Content ?? said;
            if (content.Part("price") is null || !Counts(content.Text("lifecycleStatus"), isDraft)) continue;
            var (from, to) = (content.ValidFrom(), content.ValidTo());
            if (from > now) until = Earlier(until, from);
            else if (to > now) until = Earlier(until, to);
            if (!(from > now) && !(to <= now)) prices.AddRange(Price(id, content));
        }
        return (prices, until);
    }

    /// <summary>A price that is no longer kept, or not yet decided on, is not asked of anybody; among drafts it is shown.</summary>
    static bool Counts(string? status, bool amongDrafts) => status is not (Lifecycle.Rejected or Lifecycle.Obsolete) && (amongDrafts || !Lifecycle.IsDraft(status));

    static IEnumerable<OfferPrice> Price(string id, JsonObject content)
    {
        var name = content.Text("name") ?? "";
        var price = new OfferPrice(id, name, content.NameEn(name), content.Text("priceType") ?? "recurring", Period(content), content.Part("price").Number("value") ?? 0, content.Part("price").Text("unit") ?? "CNY",
            content.Text("chargeItem"), Measure(content.Part("unitOfMeasure")));
        var condition = content.Parts("prodSpecCharValueUse").FirstOrDefault();
        var values = condition?.Parts("productSpecCharacteristicValue").Select(v => v.Value()).OfType<string>().ToArray() ?? [];
        if (condition?.Text("name") is not { } characteristic || values.Length == 0) return [price];
        return values.Select(value => price with { When = new(characteristic, value) });
    }

    static string? Period(JsonObject content) => content.Text("recurringChargePeriodType")?.ToLowerInvariant() switch
    {
        null => null,
        "month" or "monthly" => content.Whole("recurringChargePeriodLength") is { } months and > 1 ? $"{months} month" : "month",
        var other => other,
    };

    static string? Measure(JsonObject? unit) => unit.Text("units") is not { } units ? null : unit.Number("amount") is { } amount && amount != 1 ? $"{amount} {units}" : units;

    static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}
