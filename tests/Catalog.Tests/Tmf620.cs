using System.Text.Json.Nodes;
using Dialtone.Platform.Json;

namespace Dialtone.Catalog.Tests;

/// <summary>Short words for the resources of TMF620.</summary>
static class Tmf620
{
    const string Root = "/tmf-api/productCatalogManagement/v4/";
    public const string Catalog = Root + "catalog", Category = Root + "category", Specification = Root + "productSpecification", Offering = Root + "productOffering", Price = Root + "productOfferingPrice";

    public static Task<TestApp> Start(Db db) => TestApp.Start(db, new CatalogModule());

    /// <summary>Creates an entry and gives its id.</summary>
    public static async Task<string> New(this TestApp app, string path, string json) => (string)(await app.Http.Post(path, json))["id"]!;

    public static string Text(this JsonNode node, string name) => (string)node[name]!;

    /// <summary>Equal as JSON: whatever the order of attributes, numbers by value.</summary>
    public static void ShouldEqual(this JsonNode? actual, JsonNode? expected) =>
        StoreJson.Same(actual, expected).ShouldBeTrue($"{actual?.ToJsonString(StoreJson.Options)}\nis not\n{expected?.ToJsonString(StoreJson.Options)}");

    public static IEnumerable<string> Ids(this JsonNode list) => list.AsArray().Select(e => e!.Text("id"));

    public static string Part(string id, int lower = 1, int upper = 1, int number = 1) =>
        $$"""{"id":"{{id}}","bundledProductOfferingOption":{"numberRelOfferLowerLimit":{{lower}},"numberRelOfferUpperLimit":{{upper}},"numberRelOfferDefault":{{number}} } }""";

    public static string Bundle(string name, params string[] parts) => $$"""{"name":"{{name}}","lifecycleStatus":"Active","bundledProductOffering":[{{string.Join(',', parts)}}]}""";
}
