using System.Net;
using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Parties;
using Dialtone.Host;
using Dialtone.Platform.Json;
using Dialtone.Platform.Tmf;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Conformance.Tests.V5;

/// <summary>Each resource of v5 through its life, held to the published documents: what is answered, what is accepted, and what v4 sees of it.</summary>
public sealed class V5Tests
{
    public static TheoryData<string, Db> Apis()
    {
        var all = new TheoryData<string, Db>();
        foreach (var one in V5Case.All.Select(c => c.Api).Distinct())
            foreach (var db in Enum.GetValues<Db>()) all.Add(one, db);
        return all;
    }

    [Theory, MemberData(nameof(Apis))]
    public async Task What_v5_sends_comes_back_in_v5_and_is_right_in_both_versions(string api, Db db)
    {
        var specification = Specification.Of(api);
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        var ids = await Seed(app);
        foreach (var one in V5Case.All.Where(c => c.Api == api)) await Live(app, one, specification, json => ids.Select((id, i) => (id, i)).Aggregate(json, (text, x) => text.Replace($"{{{x.i}}}", x.id)));
    }

    static async Task Live(TestApp app, V5Case one, Specification specification, Func<string, string> filled)
    {
        var least = await app.Http.Post(one.Path5, filled(one.Minimum));
        specification.Contradictions(one.Type, least).ShouldBeEmpty(least.ToJsonString());
        Shown(JsonNode.Parse(filled(one.Minimum))!, least);

        var rich = await app.Http.Post(one.Path5, filled(one.Rich));
        specification.Contradictions(one.Type, rich).ShouldBeEmpty(rich.ToJsonString());
        Shown(JsonNode.Parse(filled(one.Rich))!, rich);
        var href = (string)rich["href"]!;
        href.ShouldStartWith(one.Path5 + "/");
        StoreJson.Same(await app.Http.Get(href), rich).ShouldBeTrue();

        var asV4 = (JsonObject)await app.Http.Get(href.Replace(one.Path5, one.Path4));
        Schema.Of(one.Api).Check(Schema.Of(one.Api).Resources[one.V4], asV4, whole: true).ShouldBeEmpty(asV4.ToJsonString());
        ((string)asV4["href"]!).ShouldStartWith(one.Path4 + "/");

        (await app.Http.Get($"{one.Path5}?{filled(one.Filter)}")).AsArray().Select(i => (string)i!["id"]!).ShouldBe([(string)rich["id"]!]);
        var few = (JsonObject)(await app.Http.Get($"{one.Path5}?fields=none&id={rich["id"]}")).AsArray().Single()!;
        few.Select(p => p.Key).Order().ShouldBe(["@type", "href", "id"]);

        var patch = JsonNode.Parse(one.Patch)!.AsObject();
        var patched = await app.Http.Patch(href, one.Patch);
        specification.Contradictions(one.Type, patched).ShouldBeEmpty(patched.ToJsonString());
        var expected = (JsonObject)rich.DeepClone();
        Patches.Merge(expected, patch);
        foreach (var (name, value) in expected.Where(p => patch.ContainsKey(p.Key) || !serverMoves.Contains(p.Key)))
            StoreJson.Same(value, patched[name]).ShouldBeTrue($"{name}: {patched[name]?.ToJsonString()} instead of {value?.ToJsonString()}");
        // What the patch left alone is in v4 to the letter what it was.
        var v4Patched = (JsonObject)await app.Http.Get(href.Replace(one.Path5, one.Path4));
        foreach (var (name, value) in asV4.Where(p => p.Value is JsonArray && !patch.ContainsKey(p.Key))) StoreJson.Same(value, v4Patched[name]).ShouldBeTrue($"{name}: {v4Patched[name]?.ToJsonString()} instead of {value!.ToJsonString()}");
    }

    [Theory, MemberData(nameof(Apis))]
    public async Task What_v4_made_is_right_in_v5_and_survives_a_patch_there(string api, Db db)
    {
        var specification = Specification.Of(api);
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        await Seed(app);
        foreach (var one in V5Case.All.Where(c => c.Api == api))
        foreach (var made in (await List(app, one.Path4)).AsArray().Select(m => (JsonObject)m!))
        {
            var href = (string)made["href"]!;
            var shown = (JsonObject)await app.Http.Get(href.Replace(one.Path4, one.Path5));
            specification.Contradictions(one.Type, shown).ShouldBeEmpty(shown.ToJsonString());
            var before = await app.Http.GetAsync(href);
            await app.Http.Patch((string)shown["href"]!, "{}");
            var after = await app.Http.GetAsync(href);
            after.Headers.ETag.ShouldBe(before.Headers.ETag, "a patch of nothing changes nothing");
        }
    }

    [Theory, BothDatabases]
    public async Task A_body_without_a_type_is_refused_by_its_place(Db db)
    {
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        var refused = await app.Http.Post("/tmf-api/party/v5/individual", """{"familyName":"Kit","givenName":"Person","contactMedium":[{"phoneNumber":"13812345678"}],"partyCharacteristic":[{"@type":"IntegerCharacteristic","name":"n","value":"no number"}]}""", 400);
        refused["details"]!.AsArray().Select(d => (string)d!["field"]!).ShouldBe(["@type", "contactMedium[0].@type", "partyCharacteristic[0].value"]);
        ((string)(await app.Http.Get("/tmf-api/party/v5/individual?fullName=x", 400))["details"]![0]!["field"]!).ShouldBe("fullName");
        ((string)(await app.Http.Get("/tmf-api/party/v5/individual?sort=-nothing", 400))["details"]![0]!["field"]!).ShouldBe("nothing");
    }

    [Theory, BothDatabases]
    public async Task The_protocol_is_the_same_in_v5(Db db)
    {
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        const string path = "/tmf-api/party/v5/individual";
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = HttpWords.Json("""{"@type":"Individual","familyName":"B","givenName":"1","name":"b"}""") };
        request.Headers.Add("Idempotency-Key", "v5-1");
        var first = await app.Http.SendAsync(request);
        first.Headers.Location!.ToString().ShouldStartWith(path + "/");
        var again = new HttpRequestMessage(HttpMethod.Post, path) { Content = HttpWords.Json("""{"@type":"Individual","familyName":"B","givenName":"1","name":"b"}""") };
        again.Headers.Add("Idempotency-Key", "v5-1");
        StoreJson.Same(await (await app.Http.SendAsync(again)).Body(), await first.Body()).ShouldBeTrue();
        await app.Http.Post(path, """{"@type":"Individual","familyName":"A","givenName":"1","name":"a"}""");
        (await app.Http.Get(path + "?sort=-name")).AsArray().Select(i => (string)i!["name"]!).ShouldBe(["b", "a"]);
        var page = await app.Http.GetAsync(path + "?sort=name&limit=1");
        page.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        var next = page.Headers.GetValues("Link").Single().Split(',').Single(l => l.Contains("rel=\"next\"")).Trim().Split('>')[0][1..];
        next.ShouldStartWith(path + "?");
        (await app.Http.Get(next, 206)).AsArray().Select(i => (string)i!["name"]!).ShouldBe(["b"]);
        var href = (string)(await first.Body())["href"]!;
        ((string)(await app.Http.Patch(href, """[{"op":"replace","path":"/name","value":"c"}]""", type: "application/json-patch+json"))["name"]!).ShouldBe("c");
        await app.Http.Patch(href, """{"name":"d"}""", 412, ifMatch: "\"1\"");
        await app.Http.Patch(href, """{"id":"d"}""", 400);
        (await app.Http.Get(path + "?filter=" + Uri.EscapeDataString("$[?(@.name=='c' && @.familyName=='B')]"))).AsArray().Count.ShouldBe(1);
        await app.Http.Get(path + "?filter=" + Uri.EscapeDataString("$[?(@.fullName=='c')]"), 400);
        await app.Http.Patch(href, """{"status":"deceased"}""");
        (await app.Http.Get(path + "?status=deceased,validated&fields=status")).AsArray().Select(i => (string)i!["status"]!).ShouldBe(["deceased"]);
        (await app.Http.Get(path.Replace("v5", "v4") + "?status=deceaded")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(path + "/none", 404))["code"]!.ToString().ShouldBe("platform.missing");
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 61)) + "1" + new string('}', 61);
        ((string)(await app.Http.Post(path, $$"""{"@type":"Individual","familyName":"D","givenName":"1","contactMedium":[{"@type":"ContactMedium","deep":{{deep}}}]}""", 400))["code"]!).ShouldBe("platform.json.depth");
        (await app.Http.DeleteAsync(href)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await app.Http.Get(href, 404);
    }

    static async Task<JsonNode> List(TestApp app, string path) => await (await app.Http.GetAsync(path + "?limit=30")).Body();

    static readonly string[] serverMoves = ["lastUpdate", "statusHistory", "statusSince"];

    // Personal values are shown masked, in v5 as in v4; all else comes back as it was sent, and the server may add.
    static void Shown(JsonNode sent, JsonNode? got, string path = "")
    {
        if (sent is JsonObject o) foreach (var (name, value) in o) Shown(value!, (got as JsonObject)?[name], $"{path}.{name}");
        else if (sent is JsonArray items)
        {
            got.ShouldBeOfType<JsonArray>($"{path}: {got?.ToJsonString()}").Count.ShouldBe(items.Count, path);
            for (var i = 0; i < items.Count; i++) Shown(items[i]!, ((JsonArray)got!)[i], $"{path}[{i}]");
        }
        else if (Platform.Sealing.PersonalAttributes.All.TryGetValue(path.Split('.')[^1], out var kind)) ((string?)got).ShouldBe(Platform.Sealing.PersonalAttributes.Mask(kind, (string)sent!), path);
        else StoreJson.Same(sent, got).ShouldBeTrue($"{path}: {got?.ToJsonString()} instead of {sent.ToJsonString()}");
    }

    static async Task<string[]> Seed(TestApp app) => await app.In(async services =>
    {
        await services.GetRequiredService<ICatalogueIntake>().LoadDemo(default);
        var person = (await services.GetRequiredService<IPartyIntake>().TakePersons([new PersonIntake("conformance", "Conformance", "Kit", null, null, null, null, null, null, null, "/")], default)).Single();
        await services.GetRequiredService<IAssetIntake>().TakeProducts([new AssetIntake("conformance-product", person.CustomerId!, person.PartyId!, person.AccountId!, null, "/", "off-cloud-storage", app.Time.GetUtcNow(),
            null, null, null, null, "active", [], null, [], new Dictionary<string, string> { ["tier"] = "standard" }, [])], default);
        var product = (await app.Http.Get("/tmf-api/productInventory/v4/product")).AsArray().Single()!;
        return new[] { person.PartyId!, person.CustomerId!, (string)product["id"]!, person.AccountId! };
    });
}
