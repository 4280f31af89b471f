using System.Text.Json.Nodes;
using Dialtone.Host;

namespace Dialtone.Journeys.Tests;

/// <summary>What the sell page lets a clerk choose is what an order of it takes.</summary>
public sealed class ConfiguredSaleTests
{
    const int Walks = 8, Steps = 10;

    const string Offerings = "/tmf-api/productCatalogManagement/v4/productOffering";

    static string Leaf(string number) => $$"""{"name":"{{number}}","offerNumber":"{{number}}","kind":"pack","lifecycleStatus":"Active","productOfferingPrice":[{"name":"m","priceType":"recurring","recurringChargePeriodType":"month","chargeItem":"c","price":{"unit":"CNY","value":10} }]}""";

    static string Part(string id, int upper) => $$"""{"id":"{{id}}","bundledProductOfferingOption":{"numberRelOfferLowerLimit":0,"numberRelOfferUpperLimit":{{upper}},"numberRelOfferDefault":0} }""";

    static string Rule(string key, string kind, string when, string then) => $$"""{"key":"{{key}}","kind":"{{kind}}","when":"{{when}}","then":"{{then}}","message":{"zh":"规则 {{key}}","en":"Rule {{key}}"} }""";

    static string Bundle(IReadOnlyDictionary<string, string> ids) => $$"""
        {"name":"walk","offerNumber":"WALK","kind":"pack","lifecycleStatus":"Active",
         "prodSpecCharValueUse":[{"name":"speed","valueType":"number","minCardinality":1,"productSpecCharacteristicValue":[{"value":100,"isDefault":true},{"value":500},{"value":1000}]}],
         "bundledProductOffering":[{{Part(ids["A"], 2)}},{{Part(ids["B"], 1)}},{{Part(ids["C"], 3)}}],
         "bundledGroupProductOffering":[{"id":"one","name":"one","bundledGroupProductOfferingOption":{"numberRelOfferLowerLimit":1,"numberRelOfferUpperLimit":2},"bundledProductOffering":[{{Part(ids["D"], 1)}},{{Part(ids["E"], 1)}},{{Part(ids["F"], 1)}}]}],
         "rule":[{{Rule("fast", "require", "own.speed >= 500", "count('A') > 0")}},{{Rule("ab", "exclude", "count('B') > 0", "count('A') > 1")}},
                 {{Rule("de", "exclude", "count('D') > 0", "count('E') > 0")}},{{Rule("fc", "require", "count('F') > 0", "count('C') >= 2")}}]}
        """;

    [Theory, BothDatabases]
    public async Task No_configuration_the_screen_allows_is_refused_at_submit(Db db)
    {
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        var ids = new Dictionary<string, string>();
        foreach (var leaf in new[] { "A", "B", "C", "D", "E", "F" }) ids[leaf] = (string)(await app.Http.Post(Offerings, Leaf(leaf)))["id"]!;
        var bundle = (string)(await app.Http.Post(Offerings, Bundle(ids)))["id"]!;
        var customer = (string)(await app.Http.Post("/api/customers", """
            {"familyName":"张","givenName":"伟","gender":"male","birthDate":"1988-03-05","identificationType":"residentIdentityCard","identificationNumber":"990101198803050018","address":"澄江省澄州市","phone":"13812345678"}
            """, 200))["customerId"]!;
        var (submitted, blocked) = (0, 0);
        for (var seed = 1; seed <= Walks; seed++)
        {
            var random = new Random(seed);
            var cart = await app.Http.Post("/api/carts", $$"""{"customerId":"{{customer}}"}""", 200);
            var line = new Walk(JsonNode.Parse($$"""{"key":"1","offeringId":"{{bundle}}","characteristics":{"speed":"100"},"children":[]}""")!.AsObject());
            for (var step = 0; step < Steps; step++)
            {
                cart = await Save(app, cart, line.Line);
                var configuration = cart["configurations"]!.AsArray().Single()!;
                ((bool)configuration["isPossible"]!).ShouldBeTrue($"seed {seed}, step {step}: what was allowed left no way\n{line.Line.ToJsonString()}\n{configuration.ToJsonString()}");
                var node = configuration["nodes"]!.AsArray().Single(n => (string)n!["lineKey"]! == "1")!;
                blocked += Walk.Choices(node).Count(c => !c.IsAllowed);
                line.Choose(Walk.Choices(node).Where(c => c.IsAllowed).ToArray(), random);
            }
            cart = await Save(app, cart, line.Line);
            var broken = cart["configurations"]!.AsArray().Single()!["broken"]!.AsArray();
            if (broken.Count > 0) continue;
            cart["problems"]!.AsArray().ShouldBeEmpty($"seed {seed}");
            var answer = await app.Http.PostAsync($"/api/carts/{cart["id"]}/submit", HttpWords.Json("{}"));
            ((int)answer.StatusCode).ShouldBe(200, $"seed {seed}: {await answer.Content.ReadAsStringAsync()}");
            submitted++;
        }
        submitted.ShouldBeGreaterThan(Walks / 4, "some walks end with what can be ordered");
        blocked.ShouldBeGreaterThan(0, "the rules forbid something");
    }

    static async Task<JsonNode> Save(TestApp app, JsonNode cart, JsonObject line)
    {
        var answer = await app.Http.PutAsync($"/api/carts/{cart["id"]}", HttpWords.Json($$"""{"lines":[{{line.ToJsonString()}}]}"""));
        ((int)answer.StatusCode).ShouldBe(200, await answer.Content.ReadAsStringAsync());
        return await answer.Body();
    }

    sealed record Choice(string? Part, string? Characteristic, string Value, bool IsAllowed, bool IsChosen);

    /// <summary>One line as a clerk changes it: a choice at a time, only what the screen does not show as off.</summary>
    sealed class Walk(JsonObject line)
    {
        public JsonObject Line => line;

        public static IEnumerable<Choice> Choices(JsonNode node) =>
            node["parts"]!.AsArray().SelectMany(p => p!["counts"]!.AsArray().Select(c => new Choice((string)p["offeringId"]!, null, $"{c!["count"]}", c["blocked"] is null, (int)c["count"]! == (int)p["chosen"]!)))
            .Concat(node["characteristics"]!.AsArray().SelectMany(c => c!["values"]!.AsArray().Select(v => new Choice(null, (string)c["name"]!, (string)v!["value"]!, v["blocked"] is null, (string?)c["chosen"] == (string)v["value"]!))));

        public void Choose(IReadOnlyList<Choice> allowed, Random random)
        {
            var open = allowed.Where(c => !c.IsChosen).ToArray();
            if (open.Length == 0) return;
            var choice = open[random.Next(open.Length)];
            if (choice.Characteristic is { } name) line["characteristics"]![name] = choice.Value;
            else
            {
                var children = line["children"]!.AsArray();
                foreach (var child in children.Where(c => (string)c!["offeringId"]! == choice.Part).ToArray()) children.Remove(child);
                for (var i = 1; i <= int.Parse(choice.Value, System.Globalization.CultureInfo.InvariantCulture); i++) children.Add(new JsonObject { ["key"] = $"1/{choice.Part}{i}", ["offeringId"] = choice.Part, ["children"] = new JsonArray() });
            }
        }
    }
}
