using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Ordering.Lines;

/// <summary>
/// Who is told which characteristics of an item: those of the service go with the tasks to the network and the field, those of billing with the notice to billing.
/// It is written into the item when it is ordered, so a later change of the catalogue sends nothing elsewhere.
/// </summary>
internal static class LineRouting
{
    public const string Service = "service", Billing = "billing";

    /// <summary>Marks what is billing's and writes tables as rows.</summary>
    public static void Mark(JsonObject item, Offer offer)
    {
        foreach (var written in Characteristics(item["product"] as JsonObject))
        {
            if (offer.Characteristics.FirstOrDefault(c => c.Name == (string?)written["name"]) is not { } characteristic) continue;
            if (characteristic.Target == Billing) written["target"] = Billing;
            if (characteristic.Columns.Count > 0 && (string?)written["value"] is { } text) written["value"] = JsonNode.Parse(text);
        }
    }

    public static JsonArray? Of(JsonObject product, string target) =>
        product["productCharacteristic"] is JsonArray ? [.. Characteristics(product).Where(c => ((string?)c["target"] ?? Service) == target).Select(c => c.DeepClone())] : null;

    static IEnumerable<JsonObject> Characteristics(JsonObject? product) => (product?["productCharacteristic"] as JsonArray)?.OfType<JsonObject>() ?? [];
}
