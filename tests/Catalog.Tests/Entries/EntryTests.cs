using System.Net;
using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Tests.Entries;

public sealed class EntryTests
{
    [Theory, BothDatabases]
    public async Task The_server_fills_what_a_payload_leaves_out_and_keeps_what_it_does_not_know(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var part = await app.New(Tmf620.Offering, """{"name":"Part"}""");
        var bundle = await app.Http.Post(Tmf620.Offering, $$"""{"name":"Bundle","bundledProductOffering":[{"id":"{{part}}","colour":"red"}],"pace":{"x":1.50},"validFor":{"startDateTime":"2017-08-23T00:00"} }""");
        bundle.Text("version").ShouldBe("1.0");
        bundle.Text("lifecycleStatus").ShouldBe("In study");
        bundle.Text("lastUpdate").ShouldBe("2026-11-22T02:00:00.000Z");
        ((bool)bundle["isBundle"]!).ShouldBeTrue();
        ((decimal)bundle["pace"]!["x"]!).ShouldBe(1.5m);
        bundle["bundledProductOffering"]![0]!.Text("colour").ShouldBe("red");
        bundle["validFor"]!.Text("startDateTime").ShouldBe("2017-08-23T00:00");
        ((bool)(await app.Http.Get($"{Tmf620.Offering}/{part}"))["isBundle"]!).ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task Whether_it_is_a_bundle_follows_its_parts_unless_the_client_says_it(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var part = await app.New(Tmf620.Offering, """{"name":"Part"}""");
        var id = await app.New(Tmf620.Offering, """{"name":"Will be a bundle"}""");
        var parts = $$"""{"bundledProductOffering":[{{Tmf620.Part(part)}}]}""";
        ((bool)(await app.Http.Patch($"{Tmf620.Offering}/{id}", parts))["isBundle"]!).ShouldBeTrue();
        ((bool)(await app.Http.Patch($"{Tmf620.Offering}/{id}", """{"bundledProductOffering":null}"""))["isBundle"]!).ShouldBeFalse();
        (await app.Http.Patch($"{Tmf620.Offering}/{id}", parts.Replace("{\"bundled", "{\"isBundle\":false,\"bundled"), 200))["isBundle"]!.GetValue<bool>().ShouldBeTrue();
        (await app.Http.Post(Tmf620.Offering, parts.Replace("{\"bundled", "{\"name\":\"x\",\"isBundle\":false,\"bundled"), 422)).Text("code").ShouldBe("catalog.bundle.flag");
    }

    [Theory, BothDatabases]
    public async Task An_illegal_step_of_the_life_cycle_is_refused_and_the_legal_ones_are_named(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var path = $"{Tmf620.Offering}/{await app.New(Tmf620.Offering, """{"name":"Plan"}""")}";
        var refusal = await app.Http.Patch(path, """{"lifecycleStatus":"Active"}""", 409);
        refusal.Text("code").ShouldBe("catalog.lifecycle.illegal");
        refusal.Text("reason").ShouldContain("In design, Rejected");
        foreach (var status in new[] { "In design", "In test", "In design", "In test", "Active", "Launched", "Retired", "Obsolete" })
            (await app.Http.Patch(path, $$"""{"lifecycleStatus":"{{status}}"}""")).Text("lifecycleStatus").ShouldBe(status);
        (await app.Http.Patch(path, """{"lifecycleStatus":"Active"}""", 409)).Text("code").ShouldBe("catalog.lifecycle.ended");
        (await app.Http.Patch(path, """{"lifecycleStatus":null}""")).Text("lifecycleStatus").ShouldBe("Obsolete");
        (await app.Http.Post(Tmf620.Offering, """{"name":"Plan","lifecycleStatus":"active"}""", 422)).Text("reason").ShouldContain("Active");
    }

    [Fact]
    public void Every_state_is_reached_and_no_step_skips_one()
    {
        Should.Throw<Refused>(() => Lifecycle.Demand(Lifecycle.InStudy, Lifecycle.Active)).Status.ShouldBe(409);
        Should.Throw<Refused>(() => Lifecycle.Demand(Lifecycle.Active, Lifecycle.InTest)).Status.ShouldBe(409);
        Should.Throw<Refused>(() => Lifecycle.Demand(Lifecycle.Rejected, Lifecycle.InStudy)).Status.ShouldBe(409);
        foreach (var to in Lifecycle.All.Except([Lifecycle.InStudy]))
            Lifecycle.All.Any(from => { try { Lifecycle.Demand(from, to); return from != to; } catch (Refused) { return false; } }).ShouldBeTrue(to);
    }

    [Theory, BothDatabases]
    public async Task Dates_the_wrong_way_round_are_refused_at_any_depth(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var backwards = """{"startDateTime":"2026-02-01T00:00:00Z","endDateTime":"2026-01-01T00:00:00+08:00"}""";
        var refusal = await app.Http.Post(Tmf620.Offering, $$"""{"name":"Plan","validFor":{{backwards}},"productOfferingTerm":[{"name":"a"},{"name":"b","validFor":{{backwards}}}]}""", 422);
        refusal["details"]!.AsArray().Select(d => d!.Text("field")).ShouldBe(["validFor", "productOfferingTerm[1].validFor"]);
        await app.Http.Post(Tmf620.Offering, """{"name":"Plan","validFor":{"startDateTime":"2026-02-01T00:00:00Z","endDateTime":"2026-02-01T00:00:00Z"}}""");
    }

    [Theory, BothDatabases]
    public async Task Everything_wrong_with_an_entry_is_told_at_once(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var part = await app.New(Tmf620.Offering, """{"name":"Part"}""");
        async Task<string[]> Codes(string path, string json) => [.. (await app.Http.Post(path, json, 422))["details"]!.AsArray().Select(d => d!.Text("code"))];
        (await Codes(Tmf620.Offering, Tmf620.Bundle("x", Tmf620.Part(part, 2, 1, 1), Tmf620.Part(part)))).ShouldBe(["catalog.bundle.cardinality", "catalog.twice"]);
        (await Codes(Tmf620.Offering, Tmf620.Bundle("x", Tmf620.Part(part, 0, 2, 3)))).ShouldBe(["catalog.bundle.cardinality"]);
        (await Codes(Tmf620.Offering, Tmf620.Bundle("x", Tmf620.Part(part, -1, 2, 0)))).ShouldBe(["catalog.bundle.cardinality"]);
        (await Codes(Tmf620.Offering, """{"name":" ","offerNumber":5,"kind":"spaceship"}""")).ShouldBe(["platform.required", "platform.type", "platform.enum"]);
        (await Codes(Tmf620.Offering, $$"""{"name":"{{new string('x', 201)}}"}""")).ShouldBe(["catalog.tooLong"]);
        (await Codes(Tmf620.Specification, """{"name":"s","isAbstract":"yes","telecom":{"accessNumber":"pigeon"},"productSpecCharacteristic":[{"name":"a","minCardinality":2,"maxCardinality":1},{"name":"a","regex":"("}],"fulfilment":[{"key":"k","name":"n","kind":"magic","peer":"p"}]}"""))
            .ShouldBe(["platform.type", "catalog.characteristic.cardinality", "catalog.characteristic.regex", "catalog.twice", "platform.enum", "platform.required", "platform.enum"], ignoreOrder: true);
        await app.Http.Post(Tmf620.Offering, """{"name":5}""", 400);
        await app.Http.Post(Tmf620.Offering, """{"description":"no name"}""", 400);
    }

    [Theory, BothDatabases]
    public async Task A_bundle_never_contains_itself_nor_a_specification_inherits_from_itself_nor_a_category_stands_below_itself(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var c = await app.New(Tmf620.Offering, """{"name":"C"}""");
        var b = await app.New(Tmf620.Offering, Tmf620.Bundle("B", Tmf620.Part(c)));
        var a = await app.New(Tmf620.Offering, Tmf620.Bundle("A", Tmf620.Part(b)));
        var refusal = await app.Http.Patch($"{Tmf620.Offering}/{c}", $$"""{"bundledProductOffering":[{{Tmf620.Part(a)}}]}""", 422);
        refusal.Text("code").ShouldBe("catalog.bundle.circle");
        refusal.Text("reason").ShouldContain($"{c} → {a} → {b} → {c}");
        await app.Http.Patch($"{Tmf620.Offering}/{c}", $$"""{"bundledProductOffering":[{{Tmf620.Part(c)}}]}""", 422);

        string Inherits(string id) => $$"""{"productSpecificationRelationship":[{"id":"{{id}}","relationshipType":"inheritsFrom","role":"x"}]}""";
        var parent = await app.New(Tmf620.Specification, """{"name":"Parent"}""");
        var child = await app.New(Tmf620.Specification, """{"name":"Child",""" + Inherits(parent)[1..]);
        (await app.Http.Patch($"{Tmf620.Specification}/{parent}", Inherits(child), 422)).Text("code").ShouldBe("catalog.specification.circle");
        await app.Http.Patch($"{Tmf620.Specification}/{parent}", Inherits(child).Replace("inheritsFrom", "dependency"));

        var root = await app.New(Tmf620.Category, """{"name":"Root"}""");
        var leaf = await app.New(Tmf620.Category, $$"""{"name":"Leaf","parentId":"{{root}}"}""");
        (await app.Http.Patch($"{Tmf620.Category}/{root}", $$"""{"parentId":"{{leaf}}"}""", 422)).Text("code").ShouldBe("catalog.category.circle");
        ((bool)(await app.Http.Get($"{Tmf620.Category}/{leaf}"))["isRoot"]!).ShouldBeFalse();
        ((bool)(await app.Http.Patch($"{Tmf620.Category}/{leaf}", """{"parentId":null}"""))["isRoot"]!).ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task Two_processes_that_would_close_a_circle_together_do_not(Db db)
    {
        await using var app = await Tmf620.Start(db);
        await using var other = await app.Another();
        for (var round = 0; round < 5; round++)
        {
            var (a, b) = (await app.New(Tmf620.Offering, """{"name":"A"}"""), await app.New(Tmf620.Offering, """{"name":"B"}"""));
            async Task<int> Put(TestApp by, string into, string what)
            {
                var request = new HttpRequestMessage(HttpMethod.Patch, $"{Tmf620.Offering}/{into}") { Content = HttpWords.Json($$"""{"bundledProductOffering":[{{Tmf620.Part(what)}}]}""") };
                return (int)(await by.Http.SendAsync(request)).StatusCode;
            }
            (await Task.WhenAll(Put(app, a, b), Put(other, b, a))).Order().ShouldBe([200, 422]);
        }
    }

    [Theory, BothDatabases]
    public async Task A_reference_to_nothing_is_refused_and_one_to_another_host_is_kept(Db db)
    {
        await using var app = await Tmf620.Start(db);
        (await app.Http.Post(Tmf620.Offering, """{"name":"Plan","productSpecification":{"id":"9881"}}""", 400)).Text("reason").ShouldContain("9881");
        (await app.Http.Post(Tmf620.Category, """{"name":"Shelf","parentId":"nowhere"}""", 400)).Text("reason").ShouldContain("nowhere");
        var kept = await app.Http.Post(Tmf620.Offering, """{"name":"Plan","productSpecification":{"id":"9881","href":"https://elsewhere.example/spec/9881"},"productOfferingPrice":[{"name":"by value","price":{"unit":"CNY","value":5}}]}""");
        kept["productSpecification"]!.Text("id").ShouldBe("9881");
    }

    [Theory, BothDatabases]
    public async Task What_is_referred_to_cannot_be_deleted(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var specification = await app.New(Tmf620.Specification, """{"name":"Spec"}""");
        var offering = await app.New(Tmf620.Offering, $$"""{"name":"Plan","productSpecification":{"id":"{{specification}}"} }""");
        var root = await app.New(Tmf620.Category, """{"name":"Root"}""");
        await app.New(Tmf620.Category, $$"""{"name":"Leaf","parentId":"{{root}}"}""");
        var refused = await app.Http.DeleteAsync($"{Tmf620.Specification}/{specification}");
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.Body()).Text("reason").ShouldContain(offering);
        (await app.Http.DeleteAsync($"{Tmf620.Category}/{root}")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await app.Http.DeleteAsync($"{Tmf620.Offering}/{offering}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await app.Http.DeleteAsync($"{Tmf620.Specification}/{specification}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory, BothDatabases]
    public async Task A_change_is_told_and_a_patch_that_changes_nothing_is_not(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var path = $"{Tmf620.Offering}/{await app.New(Tmf620.Offering, """{"name":"Plan"}""")}";
        await app.Http.Patch(path, """{"name":"Plan"}""");
        (await app.Events()).ShouldBe(["Catalog.CatalogueChanged"]);
        await app.Http.Patch(path, """{"name":"Another plan"}""");
        await app.Http.DeleteAsync(path);
        (await app.Events()).Count.ShouldBe(3);
        await app.Http.Patch(path, """{"name":"x"}""", 404);
    }

    [Theory, BothDatabases]
    public async Task Everyone_with_the_permission_reads_and_only_product_people_write(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var href = (await app.Http.Post(Tmf620.Offering, """{"name":"Plan"}""")).Text("href");
        var clerk = await app.SignedIn("clerk", "/CJ/02/", ["/CJ/02/"], [CatalogPermissions.Read]);
        (await clerk.Get(href)).Text("name").ShouldBe("Plan");
        await clerk.Post(Tmf620.Offering, """{"name":"Plan"}""", 403);
        await clerk.Patch(href, """{"name":"x"}""", 403);
        (await clerk.DeleteAsync(href)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var nobody = await app.SignedIn("nobody", "/", ["/"], []);
        await nobody.Get(href, 403);
        await nobody.Get("/api/offerings", 403);
        (await app.Anonymous().GetAsync(href)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, BothDatabases]
    public async Task Attributes_of_our_own_filter_and_sort(Db db)
    {
        await using var app = await Tmf620.Start(db);
        await app.New(Tmf620.Offering, """{"name":"甲","offerNumber":"5G-59","kind":"mainPlan","localized":{"en":{"name":"One"}}}""");
        await app.New(Tmf620.Offering, """{"name":"乙","offerNumber":"5G-79","kind":"pack","localized":{"en":{"name":"Two"}}}""");
        (await app.Http.Get(Tmf620.Offering + "?kind=pack")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(Tmf620.Offering + "?localized.en.name=One")).AsArray().Single()!.Text("offerNumber").ShouldBe("5G-59");
        (await app.Http.Get(Tmf620.Offering + "?offerNumber.gte=5G-6&sort=-offerNumber")).AsArray().Single()!.Text("name").ShouldBe("乙");
    }
}
