using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Offerings;

/// <summary>What a unit of the operator says otherwise of an offering of the level above (<c>localVariant</c>): its name, its dates, the amounts of its prices.</summary>
internal static class LocalVariant
{
    public const string Attribute = "localVariant", Price = "price";

    /// <summary>What may be left to the level below; an offering names those it leaves in <c>localisable</c>.</summary>
    public static readonly string[] Fields = ["name", "description", "localized", "validFor", Price];

    public static IEnumerable<string> Organizations(JsonObject offering) => offering.Parts(Attribute).Select(v => v.Text("organization")).OfType<string>();

    /// <summary>The offering as it is in a unit: what the units above it say, the lowest having the last word.</summary>
    public static JsonObject Apply(JsonObject offering, string organization)
    {
        var here = (JsonObject)offering.DeepClone();
        foreach (var variant in Above(offering, organization))
            foreach (var (name, value) in variant)
                if (Fields.Contains(name) && name != Price) here[name] = value?.DeepClone();
        return here;
    }

    /// <summary>Its prices with the amounts that hold there.</summary>
    public static List<OfferPrice> Reprice(JsonObject offering, string organization, List<OfferPrice> prices)
    {
        var amounts = Above(offering, organization).SelectMany(v => v.Parts(Price)).Where(p => p.Number("value") is not null).GroupBy(p => p.Text("id") ?? "").ToDictionary(g => g.Key, g => g.Last().Number("value")!.Value);
        return [.. prices.Select(p => amounts.TryGetValue(p.Id, out var amount) ? p with { Amount = amount } : p)];
    }

    static IEnumerable<JsonObject> Above(JsonObject offering, string organization) =>
        offering.Parts(Attribute).Where(v => v.Text("organization") is { } unit && organization.StartsWith(unit, StringComparison.Ordinal)).OrderBy(v => v.Text("organization")!.Length);
}
