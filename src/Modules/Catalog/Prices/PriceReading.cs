using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Published;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Prices;

/// <summary>Reads a price's body. What the checks of a price would refuse is not there.</summary>
internal static class PriceReading
{
    public static bool HasAmount(JsonObject content) => content.Part("price") is not null || content.Parts("tier").Any() || IsDiscount(content) && content.Number("percentage") is not null;

    public static bool IsDiscount(JsonObject content) => content.Text("priceType") == "discount";

    /// <summary>One price; one for each value where it holds for several values of a characteristic.</summary>
    public static IEnumerable<OfferPrice> Of(EntryData entry)
    {
        var content = entry.Content;
        var name = content.Text("name") ?? "";
        var price = new OfferPrice(entry.Id, name, content.NameEn(name), content.Text("priceType") ?? "recurring", Period(content), content.Part("price").Number("value") ?? 0, content.Part("price").Text("unit") ?? "CNY",
            content.Text("chargeItem"), Measure(content.Part("unitOfMeasure")))
        {
            Version = entry.Version,
            Condition = content.Text("condition"),
            Reason = content.Text("description") is { Length: > 0 } reason ? (reason, content.English("description") ?? reason) : null,
            Percentage = IsDiscount(content) && content.Part("price") is null ? content.Number("percentage") : null,
            StackingOrder = content.Whole("stackingOrder") ?? 0,
            Alters = IsDiscount(content) ? [.. content.Parts("popRelationship").Select(p => p.Text("id")).OfType<string>()] : [],
            Months = Months(content),
            Tiers = Tiers(content),
            Overrides = content.Flag("override") ?? false,
            Allocation = [.. content.Parts("allocation").Select(a => new PriceShare(a.Text("offerNumber") ?? "", a.Number("share") ?? 0))],
            Taxes = [.. content.Parts("tax").Where(t => t.Number("taxRate") is not null).Select(t => new PriceTax(t.Text("taxCategory"), t.Number("taxRate")!.Value, t.ValidFrom(), t.ValidTo()))],
            Proration = new(content.Part("proration").Text("start") ?? Proration.ByDay.Start, content.Part("proration").Text("stop") ?? Proration.ByDay.Stop),
            Balance = content.Text("balance"),
            Authority = content.Part("authority").Number("percentage"),
        };
        var condition = content.Parts("prodSpecCharValueUse").FirstOrDefault();
        var values = condition?.Parts("productSpecCharacteristicValue").Select(v => v.Value()).OfType<string>().ToArray() ?? [];
        if (condition?.Text("name") is not { } characteristic || values.Length == 0) return [price];
        return values.Select(value => price with { When = new(characteristic, value) });
    }

    public static PriceTiers? Tiers(JsonObject content) => content.Parts("tier").Any()
        ? new(content.Text("tierMode") ?? "volume", content.Text("tierOn") ?? (content.Text("priceType") == "usage" ? "usage" : "quantity"),
            [.. content.Parts("tier").Select(t => new PriceTier(t.Number("from") ?? 0, t.Number("to"), t.Number("value") ?? 0)).OrderBy(t => t.From)])
        : null;

    /// <summary>The months of a promotional term; null where there is none.</summary>
    static int? Months(JsonObject content)
    {
        var duration = content.Parts("productOfferingTerm").Select(t => t.Part("duration")).FirstOrDefault(d => d.Whole("amount") > 0);
        return duration.Whole("amount") is not { } amount ? null : duration.Text("units")?.ToLowerInvariant() switch { "month" or "months" => amount, "year" or "years" => amount * 12, _ => null };
    }

    static string? Period(JsonObject content) => content.Text("recurringChargePeriodType")?.ToLowerInvariant() switch
    {
        null => null,
        "month" or "monthly" => content.Whole("recurringChargePeriodLength") is { } months and > 1 ? $"{months} month" : "month",
        var other => other,
    };

    static string? Measure(JsonObject? unit) => unit.Text("units") is not { } units ? null : unit.Number("amount") is { } amount && amount != 1 ? $"{amount} {units}" : units;
}
