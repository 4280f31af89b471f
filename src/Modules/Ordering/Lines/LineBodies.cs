using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Platform.Json;

namespace Dialtone.Ordering.Lines;

/// <summary>Lines as items of a TMF663 cart or a TMF622 order, and back. The two differ in the name of the nested list only.</summary>
internal static class LineBodies
{
    public static IReadOnlyList<Line> Read(JsonArray? items, string nested) => Read(items, nested, "", Effectivity.AtOnce);

    static IReadOnlyList<Line> Read(JsonArray? items, string nested, string path, Effectivity above) =>
        [.. (items ?? []).OfType<JsonObject>().Select((item, i) => Read(item, nested, path.Length == 0 ? $"{i + 1}" : $"{path}.{i + 1}", above))];

    static Line Read(JsonObject item, string nested, string place, Effectivity above)
    {
        var product = item["product"] as JsonObject;
        var characteristics = new Dictionary<string, string>();
        foreach (var characteristic in Objects(product?["productCharacteristic"]))
            if (Text(characteristic["name"]) is { } name) characteristics[name] = Value(characteristic["value"]);
        characteristics.Remove("accessNumber", out var number);
        characteristics.Remove("iccid", out var iccid);
        // A part that says no day begins with what it is part of.
        var effectivity = item["effectivity"] is JsonObject said
            ? new Effectivity(Text(said["kind"]) ?? "now", DateOnly.TryParseExact(Text(said["date"]), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null)
            : above;
        var address = Objects(product?["place"]).FirstOrDefault(p => Text(p["id"]) is not null);
        return new Line(
            Text(item["id"]) ?? place,
            Text(In(item, "productOffering", "id")) ?? "",
            Text(item["acceptanceType"]) ?? (Text(item["action"]) is null or "add" ? AcceptanceTypes.AcceptanceTypeList.NewConnection : Text(item["action"])!),
            effectivity,
            characteristics, number, iccid,
            Text(address?["id"]), Text(address?["street1"]),
            Text(In(item, "billingAccount", "id")),
            Objects(product?["relatedParty"]).Where(p => Text(p["role"]) == "user").Select(p => Text(p["id"])).FirstOrDefault(),
            item["quantity"] is JsonValue q && q.TryGetValue<int>(out var quantity) ? quantity : 1,
            Read(item[nested] as JsonArray, nested, place, effectivity));
    }

    public static JsonArray Write(IEnumerable<Line> lines, string nested, Func<Line, JsonObject, JsonObject>? more = null) =>
        [.. lines.Select(line => (JsonNode)Write(line, nested, more))];

    static JsonObject Write(Line line, string nested, Func<Line, JsonObject, JsonObject>? more)
    {
        var characteristics = line.Characteristics.Select(c => (c.Key, c.Value)).ToList();
        if (line.AccessNumber is { } number) characteristics.Add(("accessNumber", number));
        if (line.Iccid is { } iccid) characteristics.Add(("iccid", iccid));
        var product = new JsonObject();
        if (characteristics.Count > 0) product["productCharacteristic"] = new JsonArray([.. characteristics.Select(c => new JsonObject { ["name"] = c.Item1, ["value"] = c.Item2 })]);
        if (line.AddressId is { } address) product["place"] = new JsonArray(Place(address, line.AddressText));
        if (line.UserPartyId is { } user) product["relatedParty"] = new JsonArray(new JsonObject { ["id"] = user, ["role"] = "user", ["@referredType"] = "Individual" });
        var item = new JsonObject
        {
            ["id"] = line.Key,
            ["action"] = "add",
            ["quantity"] = line.Quantity,
            ["acceptanceType"] = line.AcceptanceType,
            ["effectivity"] = line.Effectivity.Date is { } date ? new JsonObject { ["kind"] = line.Effectivity.Kind, ["date"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } : new JsonObject { ["kind"] = line.Effectivity.Kind },
            ["productOffering"] = new JsonObject { ["id"] = line.OfferingId },
            ["product"] = product,
        };
        if (line.AccountId is { } account) item["billingAccount"] = new JsonObject { ["id"] = account, ["@referredType"] = "BillingAccount" };
        item = more?.Invoke(line, item) ?? item;
        if (line.Children.Count > 0) item[nested] = Write(line.Children, nested, more);
        return item;
    }

    static JsonObject Place(string id, string? text)
    {
        var place = new JsonObject { ["id"] = id, ["role"] = "installation", ["@referredType"] = "GeographicAddress" };
        if (text is not null) place["street1"] = text;
        return place;
    }

    static IEnumerable<JsonObject> Objects(JsonNode? node) => (node as JsonArray)?.OfType<JsonObject>() ?? [];

    static JsonNode? In(JsonObject item, string part, string name) => (item[part] as JsonObject)?[name];

    static string? Text(JsonNode? node) => node is JsonValue v && v.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    static string Value(JsonNode? node) => node is null ? "" : node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString(StoreJson.Options);
}
