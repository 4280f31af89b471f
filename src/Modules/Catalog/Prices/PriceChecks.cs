using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Prices;

/// <summary>What is wrong with a price by itself, as far as nobody need know whose price it is.</summary>
internal static class PriceChecks
{
    static readonly string[] modes = ["volume", "graduated"], parts = ["day", "half", "full"], balances = ["own", "gift", "earmarked"];

    public static IEnumerable<Problem> Of(JsonObject content) =>
    [
        .. Amounts(content),
        .. Within(content.Number("percentage"), "percentage"),
        .. Within(content.Part("authority").Number("percentage"), "authority.percentage"),
        .. content.Parts("tax").SelectMany((t, i) => Within(t.Number("taxRate"), $"tax[{i}].taxRate")),
        .. OneOf(content.Text("tierMode"), "tierMode", modes),
        .. OneOf(content.Text("balance"), "balance", balances),
        .. OneOf(content.Part("proration").Text("start"), "proration.start", parts),
        .. OneOf(content.Part("proration").Text("stop"), "proration.stop", parts),
        .. content["stackingOrder"] is not null && content.Whole("stackingOrder") is null ? [Problem.Of("platform.type", "stackingOrder", ("field", "stackingOrder"), ("expected", "integer"))] : Array.Empty<Problem>(),
        .. content.Flag("taxIncluded") == false ? [Problem.Of("catalog.price.taxIncluded", "taxIncluded")] : Array.Empty<Problem>(),
        .. Tiers(content),
        .. Allocation(content),
        .. Condition(content),
    ];

    static IEnumerable<Problem> Amounts(JsonObject content)
    {
        var (amount, percentage) = (content.Part("price").Number("value"), content.Number("percentage"));
        if (amount < 0) yield return Problem.Of("catalog.price.negative", "price.value", ("value", amount));
        if (PriceReading.IsDiscount(content) && amount is null == percentage is null) yield return Problem.Of("catalog.price.discount", "price");
        if (PriceReading.IsDiscount(content) && content.Parts("tier").Any()) yield return Problem.Of("catalog.price.discountTiers", "tier");
        if (content.Flag("override") == true && content.Text("priceType") is not (null or "recurring")) yield return Problem.Of("catalog.price.override", "override");
    }

    static IEnumerable<Problem> Tiers(JsonObject content)
    {
        if (PriceReading.Tiers(content) is not { } tiers) yield break;
        if (content.Parts("tier").Any(t => t.Number("from") is null || t.Number("value") is null)) yield return Problem.Of("catalog.price.tier", "tier");
        else
        {
            if (tiers.Steps.Any(s => s.Value < 0)) yield return Problem.Of("catalog.price.negative", "tier", ("value", tiers.Steps.Min(s => s.Value)));
            if (tiers.Steps[0].From != 0 || tiers.Steps[^1].To is not null) yield return Problem.Of("catalog.price.tierEnds", "tier");
            foreach (var (below, above) in tiers.Steps.Zip(tiers.Steps.Skip(1)))
                if (below.To != above.From) yield return Problem.Of(below.To < above.From ? "catalog.price.tierGap" : "catalog.price.tierOverlap", "tier", ("from", below.To), ("to", above.From));
        }
    }

    static IEnumerable<Problem> Allocation(JsonObject content)
    {
        var shares = content.Parts("allocation").ToArray();
        if (shares.Length == 0) yield break;
        if (content.Flag("override") != true) yield return Problem.Of("catalog.price.allocationAlone", "allocation");
        if (shares.Any(s => string.IsNullOrEmpty(s.Text("offerNumber")) || !(s.Number("share") >= 0))) yield return Problem.Of("catalog.price.share", "allocation");
        else if (shares.Sum(s => s.Number("share")) is var sum && sum != 1) yield return Problem.Of("catalog.price.shares", "allocation", ("sum", sum));
        foreach (var twice in shares.Select(s => s.Text("offerNumber")).OfType<string>().GroupBy(n => n).Where(g => g.Count() > 1)) yield return Problem.Of("catalog.twice", "allocation", ("field", "allocation"), ("name", twice.Key));
    }

    static IEnumerable<Problem> Condition(JsonObject content) =>
        content.Text("condition") is { } condition ? OfferRule.Problems(condition, null).Select(p => p with { Field = "condition" }) : [];

    /// <summary>What is wrong with a price on the offer it stands on.</summary>
    public static IEnumerable<Problem> On(Offer offer, OfferPrice price)
    {
        var below = Flat(offer).ToArray();
        if (price.Condition is { } condition)
            foreach (var problem in OfferRule.Problems(condition, offer)) yield return problem with { Field = Field("condition") };
        if (price.Tiers is { On: not ("quantity" or "usage") and var on } && offer.Characteristics.All(c => c.Name != on || c.ValueType != "number"))
            yield return Problem.Of("catalog.price.tierOn", Field("tierOn"), ("name", on), ("offer", offer.Name));
        foreach (var share in price.Allocation.Where(s => below.Skip(1).All(o => o.Number != s.OfferNumber)))
            yield return Problem.Of("catalog.rule.part", Field("allocation"), ("offer", offer.Name), ("part", share.OfferNumber), ("line", 1), ("column", 1));
        if (price.Type != "discount") yield break;
        var prices = below.SelectMany(o => o.Prices).ToArray();
        foreach (var id in price.Alters.Where(id => prices.All(p => p.Id != id))) yield return Problem.Of("catalog.price.alters", Field("popRelationship"), ("id", id), ("offer", offer.Name));
        var altered = prices.Where(p => price.Alters.Contains(p.Id)).ToArray();
        if (price.Percentage is null && altered.Length > 0 && altered.All(p => p.Tiers is null) && price.Amount > altered.Sum(p => p.Amount))
            yield return Problem.Of("catalog.price.belowZero", Field("price"), ("discount", price.Name), ("amount", price.Amount), ("altered", altered.Sum(p => p.Amount)));

        string Field(string attribute) => $"productOfferingPrice[{price.Id}].{attribute}";
    }

    static IEnumerable<Offer> Flat(Offer offer) => offer.Parts.SelectMany(p => Flat(p.Offer)).Prepend(offer);

    static IEnumerable<Problem> Within(decimal? percentage, string field)
    {
        if (percentage is < 0 or > 100) yield return Problem.Of("catalog.price.percentage", field, ("field", field), ("given", percentage));
    }

    static IEnumerable<Problem> OneOf(string? value, string field, string[] allowed)
    {
        if (value is not null && !allowed.Contains(value)) yield return Problem.Of("platform.enum", field, ("field", field), ("allowed", allowed));
    }
}
