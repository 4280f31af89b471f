using System.Text.Json.Nodes;
using Dialtone.Host;
using Dialtone.Host.Conformance;

namespace Dialtone.Conformance.Tests;

/// <summary>What every resource of the kits refuses, and how it says so: in both versions, on both databases, over HTTP.</summary>
public sealed class BehaviourTests
{
    /// <summary>Every resource of a version, with those before it created as in a run of the kits.</summary>
    static async Task Each(string version, Db db, Func<Subject, Task> check)
    {
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        await using var working = app.Working();
        var (http, created) = (new Exchange(app.Http), new Dictionary<string, JsonObject>());
        foreach (var kit in Kit.Of(version))
            foreach (var resource in kit.Resources.Where(r => r.Create is not null))
            {
                var subject = new Subject(http, kit, resource, created);
                created[resource.Name] = await subject.Ended(await subject.Create());
                try
                {
                    await check(subject);
                }
                catch (Unmet unmet)
                {
                    Assert.Fail($"{kit.Api} {version} {resource.Name}: {Report.English(unmet.Seen)}");
                }
            }
    }

    public static TheoryData<string, Db> Versions() => ConformanceRunTests.Versions();

    [Theory, MemberData(nameof(Versions))]
    public async Task Each_illegal_change_of_state_is_refused_with_the_legal_ones_named(string version, Db db)
    {
        var tried = 0;
        await Each(version, db, async subject =>
        {
            if (StateMachine.For(subject.Resource.Name, version) is not { } machine)
            {
                // A resource with a state is in the table, or nobody may patch it.
                var made = await subject.Create();
                var stateless = new[] { "state", "status", "lifecycleStatus" }.All(a => made[a] is null);
                (stateless || subject.Resource.Patch is null).ShouldBeTrue($"{subject.Resource.Name} has a state and no table");
                return;
            }
            var paths = machine.Paths();
            foreach (var (from, legal) in machine.Ways.Where(w => paths.ContainsKey(w.From)))
            {
                var made = await In(subject, machine, from, paths[from]);
                foreach (var to in machine.Ways.Select(w => w.From).Where(to => to != from && !legal.Contains(to)))
                {
                    var refused = (await subject.Http.Patch(subject.Of(made), new JsonObject { [machine.Attribute] = to })).Must(409);
                    var problem = refused.Object["details"]![0]!;
                    ((string?)problem["field"]).ShouldBe(machine.Attribute, refused.Short);
                    foreach (var one in legal) ((string)problem["reason"]!).ShouldContain(one, Case.Sensitive, $"{subject.Resource.Name}: {from} → {to}");
                    ((string?)(await subject.Http.Get(subject.Of(made))).Must(200).Object[machine.Attribute]).ShouldBe(from);
                    tried++;
                }
            }
        });
        tried.ShouldBeGreaterThan(300);
    }

    static async Task<JsonObject> In(Subject subject, StateMachine machine, string state, string[] path)
    {
        var payload = subject.Payload();
        payload.Remove("productNumber");
        // What the kit's offering lacks to be published is not what is asked here; a placeholder lacks nothing.
        if (subject.Resource.Name == "productOffering") foreach (var sold in new[] { "productSpecification", "productOfferingPrice" }) payload.Remove(sold);
        if (machine.Ways[0].To.Length > 0) payload[machine.Attribute] = machine.Ways[0].From;
        var made = (await subject.Http.Post(subject.Path, payload)).Must(201).Object;
        foreach (var step in path) made = (await subject.Http.Patch(subject.Of(made), new JsonObject { [machine.Attribute] = step })).Must(200).Object;
        ((string?)made[machine.Attribute]).ShouldBe(state);
        return made;
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task A_stale_change_names_the_fields_that_differ(string version, Db db) => await Each(version, db, async subject =>
    {
        if (subject.Resource.Patch is null) return;
        var made = await subject.Create();
        var tag = (await subject.Http.Get(subject.Of(made))).Must(200).Headers.ETag!.ToString();
        (await subject.Http.Patch(subject.Of(made), subject.Change())).Must(200);
        var stale = (await subject.Http.Patch(subject.Of(made), new JsonObject { [subject.Resource.Remove] = null }, tag)).Must(412);
        var named = stale.Object["details"]!.AsArray().Skip(1).Select(d => (string?)d!["field"]).ToArray();
        subject.Change().Select(c => c.Key).ShouldBeSubsetOf(named!, stale.Short);
        named.ShouldNotContain(subject.Resource.Filter == subject.Change().Single().Key ? "@type" : subject.Resource.Filter);
    });

    [Theory, MemberData(nameof(Versions))]
    public async Task What_is_wrong_is_refused_by_its_name_and_what_is_unknown_is_kept(string version, Db db) => await Each(version, db, async subject =>
    {
        var (resource, path) = (subject.Resource, subject.Path);
        string? Field(Reply reply) => (string?)reply.Object["details"]![0]!["field"];
        Field((await subject.Http.Get(path + "?noSuch.attribute=1")).Must(400)).ShouldBe("noSuch.attribute", resource.Name);
        Field((await subject.Http.Get(path + "?sort=noSuchAttribute")).Must(400)).ShouldBe("noSuchAttribute", resource.Name);

        if (resource.Refers is { } refers)
        {
            var payload = subject.Payload();
            ProtocolChecks.Mislead(payload[refers]);
            Field((await subject.Http.Post(path, payload)).Must(400)).ShouldStartWith(refers);
        }

        var extended = subject.Payload();
        extended.Remove("productNumber");
        (extended["@type"], extended["@baseType"], extended["kitExtension"]) = ($"Kit{extended["@type"] ?? resource.Name}", extended["@type"]?.DeepClone() ?? resource.Name, new JsonObject { ["deep"] = new JsonArray(1.5, "两") });
        var made = (await subject.Http.Post(path, extended)).Must(201).Object;
        JsonNode.DeepEquals(made["@type"], extended["@type"]).ShouldBeTrue($"{resource.Name}: {made["@type"]}");
        if (resource.Patch is not null)
        {
            Field((await subject.Http.Patch(subject.Of(made), new JsonObject { ["id"] = "other" })).Must(400)).ShouldBe("id");
            Field((await subject.Http.Patch(subject.Of(made), new JsonObject { ["href"] = "/other" })).Must(400)).ShouldBe("href");
            (await subject.Http.Patch(subject.Of(made), subject.Change())).Must(200);
            (await subject.Http.Patch(subject.Of(made), new JsonObject { [resource.Remove] = null })).Must(200).Object.ContainsKey(resource.Remove).ShouldBeFalse(resource.Name);
        }
        var kept = (await subject.Http.Get(subject.Of(made))).Must(200).Object;
        JsonNode.DeepEquals(kept["kitExtension"], extended["kitExtension"]).ShouldBeTrue($"{resource.Name}: {kept.ToJsonString()}");
        (kept["@type"]!.ToString(), kept["@baseType"]!.ToString()).ShouldBe((extended["@type"]!.ToString(), extended["@baseType"]!.ToString()), resource.Name);
    });
}
