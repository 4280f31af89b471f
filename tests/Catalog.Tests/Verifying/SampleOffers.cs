using System.Text;
using System.Text.Json.Nodes;

namespace Dialtone.Catalog.Tests.Verifying;

/// <summary>Made-up offers as a file of TMF620 payloads: a bundle with parts, groups, rules, promotions and terms. The same number gives the same one, and all of them are good.</summary>
sealed class SampleOffers
{
    readonly Random random;

    public JsonArray Entries { get; } = [];

    public SampleOffers(int seed)
    {
        random = new(seed);
        var speeds = new[] { "100", "300", "500", "1000" }[..random.Next(2, 5)];
        Add("ProductSpecification", "spec-plan", $$"""
            {"name":"套餐","productNumber":"S1","productSpecCharacteristic":[{"name":"speed","valueType":"number","minCardinality":1,"configurable":true,
              "productSpecCharacteristicValue":[{{string.Join(',', speeds.Select((s, i) => $$"""{"value":{{s}},"isDefault":{{(i == 0 ? "true" : "false")}}}"""))}}]},
              {"name":"term","valueType":"number","configurable":true,"productSpecCharacteristicValue":[{"valueFrom":0,"valueTo":36}]},
              {"name":"note","valueType":"string","configurable":true,"regex":"[a-z]{0,20}"}],
             "telecom":{"accessNumber":"mobile","sim":true,"address":false},"fulfilment":[{"key":"activate","name":"开通","kind":"service","peer":"activation","operation":"activate"}]}
            """);
        Add("ProductSpecification", "spec-pack", """{"name":"功能","productNumber":"S2","fulfilment":[{"key":"option","name":"开通功能","kind":"service","peer":"activation","operation":"option","after":["activate"]}]}""");
        var packs = Enumerable.Range(1, random.Next(3, 7)).ToArray();
        foreach (var n in packs)
        {
            Price($"pop-pack-{n}", "recurring", 5 + n, $"pack{n}.monthly");
            Offering($"off-pack-{n}", $"PK-{n}", "pack", "spec-pack", [$"pop-pack-{n}"], n % 2 == 0 ? "" : "\"isSellable\":false,");
        }
        Price("pop-plan", "recurring", 99, "plan.monthly");
        Price("pop-fast", "recurring", 20, "speed.monthly", $"\"condition\":\"own.speed >= {speeds[^1]}\",");
        Price("pop-setup", "oneTime", 50, "plan.setup", random.Next(2) == 0 ? "\"condition\":\"channel == 'shop' && action == 'add'\"," : "");
        Price("pop-gold", "discount", 10, null, "\"condition\":\"customer.tier in ['gold', 'platinum'] && count(\\\"PK-1\\\") > 0\",\"popRelationship\":[{\"id\":\"pop-plan\"}],");
        Price("pop-first", "discount", 15, null, "\"condition\":\"'SUMMER' in campaign\",\"productOfferingTerm\":[{\"duration\":{\"amount\":12,\"units\":\"month\"}}],\"popRelationship\":[{\"id\":\"pop-plan\"}],");
        Offering("off-plan", "PLAN", "mainPlan", "spec-plan", ["pop-plan", "pop-fast", "pop-setup", "pop-gold", "pop-first"], $$"""
            "bundledProductOffering":[{{string.Join(',', packs[..^2].Select(n => Part(n, 0, random.Next(1, 4))))}}],
            "bundledGroupProductOffering":[{"id":"choice","name":"任选","bundledGroupProductOfferingOption":{"numberRelOfferLowerLimit":{{random.Next(2)}},"numberRelOfferUpperLimit":{{random.Next(1, 3)}} },
              "bundledProductOffering":[{{string.Join(',', packs[^2..].Select(n => Part(n, 0, 1)))}}]}],
            "rule":[{"key":"needs","kind":"require","when":"count(\"PK-1\") > 1","then":"own.speed > {{speeds[0]}}","message":{"zh":"两份起需更高速率","en":"two need more speed"} },
              {"key":"apart","kind":"exclude","when":"count(\"PK-{{packs[^1]}}\") > 0","then":"count(\"PK-1\") > {{random.Next(0, 2)}}","message":{"zh":"不能同时订购","en":"not together"} },
              {"key":"adults","kind":"eligibility","then":"customer.state != 'blacklisted'","message":{"zh":"黑名单客户不能订购","en":"not for blacklisted customers"} },
              {"key":"preset","kind":"default","when":"own.speed == {{speeds[^1]}}","set":{"characteristic":"term","value":"12"},"message":{"zh":"默认一年","en":"a year by default"} }],
            """);
    }

    static string Part(int n, int lower, int upper) => $$"""{"id":"off-pack-{{n}}","name":"功能{{n}}","bundledProductOfferingOption":{"numberRelOfferLowerLimit":{{lower}},"numberRelOfferUpperLimit":{{upper}},"numberRelOfferDefault":{{lower}} } }""";

    public JsonObject this[string id] => Entries.OfType<JsonObject>().Single(e => (string?)e["id"] == id);

    public void Add(string type, string id, string json)
    {
        var entry = (JsonObject)JsonNode.Parse(json)!;
        (entry["@type"], entry["id"], entry["lifecycleStatus"]) = (type, id, "Active");
        Entries.Add(entry);
    }

    public void Price(string id, string type, decimal amount, string? item, string more = "") => Add("ProductOfferingPrice", id, $$"""
        {"name":"{{id}}","priceType":"{{type}}",{{more}}{{(type == "recurring" ? "\"recurringChargePeriodType\":\"month\"," : "")}}{{(item is null ? "" : $"\"chargeItem\":\"{item}\",")}}"price":{"unit":"CNY","value":{{amount}} } }
        """);

    public void Offering(string id, string number, string kind, string specification, string[] prices, string more = "") => Add("ProductOffering", id, $$"""
        {"name":"{{number}}","offerNumber":"{{number}}","kind":"{{kind}}",{{more}}"productSpecification":{"id":"{{specification}}"},"productOfferingPrice":[{{string.Join(',', prices.Select(p => $$"""{"id":"{{p}}"}"""))}}],
         "validFor":{"startDateTime":"2026-01-01T00:00:00Z"},"tariffFilingNumber":"F-{{number}}","effectivity":{"order":["now"],"change":["nextCycle"],"cancel":["nextCycle"]},"termination":{"effect":"nextCycle"},
         "holderTreatment":[{"state":"active","charged":"full"},{"state":"stopped","charged":"half"},{"state":"suspended","charged":"half"},{"state":"forced","charged":"none"},{"state":"preTerminated","charged":"none"}]}
        """);

    public bool Has(string id) => Entries.OfType<JsonObject>().Any(e => (string?)e["id"] == id);

    public JsonObject Group => (JsonObject)this["off-plan"]["bundledGroupProductOffering"]![0]!;

    public void Unlist(params string[] prices)
    {
        foreach (var price in ((JsonArray)this["off-plan"]["productOfferingPrice"]!).Where(p => prices.Contains((string?)p!["id"])).ToArray()) ((JsonArray)this["off-plan"]["productOfferingPrice"]!).Remove(price);
    }

    public void Rule(string json) => ((JsonArray)this["off-plan"]["rule"]!).Add(JsonNode.Parse(json));

    public void Charge(string id) => ((JsonArray)this["off-plan"]["productOfferingPrice"]!).Add(new JsonObject { ["id"] = id });

    public byte[] File => Encoding.UTF8.GetBytes(Entries.ToJsonString());
}
