using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Parties;
using Dialtone.Host;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Conformance.Tests;

/// <summary>The facts that the public conformance kits check (<c>Facts/</c>), request by request, with payloads of our own.</summary>
public sealed class FactTests
{
    public static TheoryData<string, Db> Apis()
    {
        var all = new TheoryData<string, Db>();
        foreach (var api in new[] { "TMF620", "TMF622", "TMF629", "TMF632", "TMF637", "TMF663", "TMF669" })
            foreach (var db in Enum.GetValues<Db>()) all.Add(api, db);
        return all;
    }

    static readonly Dictionary<string, string> apiNames = new()
    {
        ["TMF620"] = "productCatalogManagement", ["TMF622"] = "productOrderingManagement", ["TMF629"] = "customerManagement", ["TMF632"] = "party",
        ["TMF637"] = "productInventory", ["TMF663"] = "shoppingCart", ["TMF669"] = "partyRoleManagement",
    };

    [Theory, MemberData(nameof(Apis))]
    public async Task Every_fact_holds(string api, Db db)
    {
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        var ids = await Seed(app);
        var created = new Dictionary<string, JsonObject>();
        using var stream = typeof(FactTests).Assembly.GetManifestResourceStream($"facts/{api}")!;
        foreach (var fact in JsonNode.Parse(stream)!["requests"]!.AsArray().Select(r => r!.AsObject()))
        {
            var path = (string)fact["path"]!;
            var resource = path.Split('/', '?')[0];
            var url = $"/tmf-api/{apiNames[api]}/v4/{Filled(path, resource, created)}";
            var method = new HttpMethod((string)fact["method"]!);
            var request = new HttpRequestMessage(method, url);
            if (method == HttpMethod.Post) request.Content = HttpWords.Json(Payload(resource, ids));
            if (method == HttpMethod.Patch) request.Content = HttpWords.Json(resource == "partyRole" ? """{"name":"new name"}""" : """{"description":"changed","name":"changed"}""", "application/merge-patch+json");
            var response = await app.Http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            var allowed = fact["status"]!.AsArray().Select(s => (int)s!).DefaultIfEmpty(200).ToArray();
            allowed.ShouldContain((int)response.StatusCode, $"{method} {url}: {text}");
            if (text.Length == 0 || (int)response.StatusCode >= 400) continue;
            var body = JsonNode.Parse(text)!;
            if (method == HttpMethod.Post || body is JsonArray { Count: > 0 } && !created.ContainsKey(resource)) created[resource] = (JsonObject)(body is JsonArray list ? list[0]! : body);
            foreach (var item in body is JsonArray many ? many.Select(i => i!) : [body]) Check(fact, item, url);
        }
    }

    static void Check(JsonObject fact, JsonNode item, string url)
    {
        foreach (var attribute in fact["mandatory"]!.AsArray().Select(a => (string)a!))
            item[attribute].ShouldNotBeNull($"{url}: {attribute} in {item.ToJsonString()}");
        foreach (var (attribute, type) in fact["types"]!.AsObject())
            if (item[attribute] is { } value)
                value.GetValueKind().ShouldBe((string)type! == "array" ? JsonValueKind.Array : JsonValueKind.Object, $"{url}: {attribute}");
    }

    // {{…}} stands for the id of what was created, or in a filter for the value of the attribute that is filtered by.
    static string Filled(string path, string resource, Dictionary<string, JsonObject> created)
    {
        var open = path.IndexOf("{{", StringComparison.Ordinal);
        if (open < 0) return path;
        var attribute = path.Contains('?') ? path[(path.IndexOf('?') + 1)..path.IndexOf('=')] : "id";
        return path[..open] + Uri.EscapeDataString((string)created[resource][attribute]!);
    }

    static async Task<Dictionary<string, string>> Seed(TestApp app) => await app.In(async services =>
    {
        await services.GetRequiredService<ICatalogueIntake>().LoadDemo(default);
        var person = (await services.GetRequiredService<IPartyIntake>().TakePersons([new PersonIntake("conformance", "Conformance", "Kit", null, null, null, null, null, null, null, "/")], default)).Single();
        await services.GetRequiredService<IAssetIntake>().TakeProducts([new AssetIntake("conformance-product", person.CustomerId!, person.PartyId!, person.AccountId!, null, "/", "off-cloud-storage", app.Time.GetUtcNow(),
            null, null, null, null, "active", [], null, [], new Dictionary<string, string> { ["tier"] = "standard" }, [])], default);
        return new Dictionary<string, string> { ["customer"] = person.CustomerId!, ["individual"] = person.PartyId! };
    });

    static string Payload(string resource, Dictionary<string, string> ids) => resource switch
    {
        "productSpecification" => """{"name":"Kit specification","brand":"Kit","productNumber":"KIT-1","bundledProductSpecification":[]}""",
        "productOffering" => """{"name":"Kit offering","productSpecification":{"id":"spec-cloud-storage","name":"Kit"},"isBundle":false}""",
        "productOfferingPrice" => """{"name":"Kit price","priceType":"recurring","price":{"unit":"CNY","value":1.5}}""",
        "productOrder" => $$"""
            {"description":"Kit order","relatedParty":[{"id":"{{ids["customer"]}}","role":"customer","@referredType":"Customer"}],
             "productOrderItem":[{"id":"1","action":"add","quantity":1,"productOffering":{"id":"off-ftth-500"},"product":{"place":[{"id":"01020301-3-2-1502","role":"installation"}]},
               "productOrderItem":[{"id":"1.1","action":"add","productOffering":{"id":"off-optical-modem"}}]}]}
            """,
        "customer" => $$"""{"name":"Kit customer","@type":"Customer","engagedParty":{"id":"{{ids["individual"]}}","@referredType":"Individual"}}""",
        "individual" => """{"familyName":"Kit","givenName":"Person"}""",
        "organization" => """{"tradingName":"Kit Ltd"}""",
        "shoppingCart" => """{"cartItem":[]}""",
        "partyRole" => """{"name":"Kit role"}""",
        _ => throw new InvalidOperationException(resource),
    };
}
