using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Host;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Journeys.Tests;

/// <summary>The demonstration's catalogue, a few free numbers and cards, and one customer.</summary>
static class Shopfront
{
    public const string Fibre = "01020301-3-2-1502";
    public const string Orders = "/tmf-api/productOrderingManagement/v4/productOrder";

    public static async Task<(TestApp App, string Customer)> Open(Db db)
    {
        var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        await app.In(async s =>
        {
            await s.GetRequiredService<ICatalogueIntake>().LoadDemo(default);
            var assets = s.GetRequiredService<IAssetIntake>();
            await assets.TakeNumbers([.. Enumerable.Range(1, 9).Select(i => new NumberIntake($"1990800{i:0000}", "mobile", "1990800", "01", "ordinary", "public", "CJ", null, null)),
                .. Enumerable.Range(1, 9).Select(i => new NumberIntake($"0990800{i:00000}", "fixed", "0990800", "01", "ordinary", "public", "CJ", null, null))], default);
            await assets.TakeSims([.. Enumerable.Range(1, 9).Select(i => new SimIntake($"898600{i:00000000000000}", "/CJ/01/"))], default);
        });
        var customer = await app.Http.Post("/api/customers", """
            {"familyName":"张","givenName":"伟","gender":"male","birthDate":"1988-03-05","identificationType":"residentIdentityCard","identificationNumber":"990101198803050018","address":"澄江省澄州市","phone":"13812345678"}
            """, 200);
        return (app, (string)customer["customerId"]!);
    }

    /// <summary>An item at the address every line of these tests is at.</summary>
    public static JsonObject Item(string offer, params JsonObject[] parts)
    {
        var item = new JsonObject { ["action"] = "add", ["productOffering"] = new JsonObject { ["id"] = offer }, ["product"] = new JsonObject { ["place"] = new JsonArray(new JsonObject { ["id"] = Fibre, ["role"] = "installation" }) } };
        if (parts.Length > 0) item["productOrderItem"] = new JsonArray([.. parts]);
        return item;
    }

    public static JsonObject With(this JsonObject item, string characteristic, JsonNode value)
    {
        var product = item["product"]!.AsObject();
        if (product["productCharacteristic"] is not JsonArray all) product["productCharacteristic"] = all = [];
        all.Add(new JsonObject { ["name"] = characteristic, ["value"] = value });
        return item;
    }

    public static string Order(string customer, JsonObject item) => new JsonObject
    {
        ["relatedParty"] = new JsonArray(new JsonObject { ["id"] = customer, ["role"] = "customer", ["@referredType"] = "Customer" }), ["productOrderItem"] = new JsonArray(item.DeepClone()),
    }.ToJsonString();

    /// <summary>The offerings of an order item and of what is below it: <c>a(b c(d))</c>, parts by name.</summary>
    public static string Shape(JsonNode item) => Shape((string)item["productOffering"]!["id"]!, (item["productOrderItem"]?.AsArray() ?? []).Select(i => Shape(i!)));

    /// <summary>The same of a product and those it is made of.</summary>
    public static string Shape(JsonArray products, JsonNode product) => Shape((string)product["productOffering"]!["id"]!, (product["productRelationship"]?.AsArray() ?? [])
        .Where(r => (string?)r!["relationshipType"] is not "isPartOf").Select(r => (string)r!["product"]!["id"]!).Select(id => Shape(products, products.Single(p => (string?)p!["id"] == id)!)));

    static string Shape(string offer, IEnumerable<string> parts) => parts.Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } below ? $"{offer}({string.Join(' ', below)})" : offer;
}
