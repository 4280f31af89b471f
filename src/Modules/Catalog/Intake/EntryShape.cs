using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;

namespace Dialtone.Catalog.Intake;

/// <summary>Which type of entry a payload is: by what it says, or else by the attributes only one type has.</summary>
internal static class EntryShape
{
    static readonly (string Type, string[] Signs)[] shapes =
    [
        ("ProductOfferingPrice", ["price", "priceType", "recurringChargePeriodType", "pricingLogicAlgorithm", "bundledPopRelationship", "popRelationship"]),
        ("ProductOffering", ["bundledProductOffering", "bundledGroupProductOffering", "productSpecification", "productOfferingPrice", "isSellable", "prodSpecCharValueUse", "productOfferingTerm", "offerNumber"]),
        ("ProductSpecification", ["productSpecCharacteristic", "productNumber", "brand", "bundledProductSpecification", "productSpecificationRelationship", "targetProductSchema"]),
        ("Catalog", ["catalogType"]),
        ("Category", ["parentId", "isRoot", "subCategory"]),
    ];

    public static EntryType? Of(JsonObject payload) =>
        EntryType.Of(payload.Text("@type")) ?? EntryType.Of(payload.Text("@baseType"))
        ?? EntryType.Of(shapes.FirstOrDefault(s => s.Signs.Any(payload.ContainsKey)).Type);
}
