using System.Text.Json.Nodes;
using Dialtone.Host;
using Dialtone.Host.Conformance;
using Dialtone.Platform.Tmf;

namespace Dialtone.Conformance.Tests.V5;

/// <summary>The tasks of the kits in each of their phases, held to the published documents of both versions.</summary>
public sealed class TaskTests
{
    [Theory, BothDatabases]
    public async Task A_task_is_right_in_both_versions_from_its_acknowledgement_to_its_end(Db db)
    {
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        var (http, created, seen) = (new Exchange(app.Http), new Dictionary<string, JsonObject>(), 0);
        foreach (var kit in Kit.Of("v5"))
            foreach (var resource in kit.Resources)
            {
                var subject = new Subject(http, kit, resource, created);
                var made = created[resource.Name] = await subject.Create();
                if (resource.Ends is null) continue;
                Right(kit.Api, made);
                await app.Settle();
                Right(kit.Api, created[resource.Name] = await subject.Ended(made));
                var tasks4 = Kit.Of("v4").Single(k => k.Api == kit.Api).Resources.Where(r => r.Ends is not null).Select(r => r.Name).ToArray();
                var name4 = tasks4.Contains(resource.Name) ? resource.Name : tasks4.Single();
                var inV4 = (JsonObject)await app.Http.Get(subject.Of(made).Replace("/v5/", "/v4/").Replace($"/{resource.Name}/", $"/{name4}/"));
                Schema.Of(kit.Api).Check((string)inV4["@type"]!, inV4, whole: true).ShouldBeEmpty();
                seen++;
            }
        seen.ShouldBe(Kit.Of("v4").SelectMany(k => k.Resources).Count(r => r.Ends is not null));
    }

    static void Right(string api, JsonObject task) => Specification.Of(api).Contradictions((string)task["@type"]!, task).ShouldBeEmpty(task.ToJsonString());
}
