using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tests.Tmf;

public sealed class ReferenceTests
{
    static async Task<string> Gnome(HttpClient http) => (string)(await http.Post(GnomeApi.Path, """{"givenName":"G","familyName":"N"}"""))["id"]!;

    static string Beside(string id) => $$"""{"status":"active","neighbor":[{"id":"{{id}}"}]}""";

    static Task<HttpClient> Clerk(TestApp app, string place) => app.SignedIn("clerk" + place.Replace("/", "-"), place, [place], ["garden.tree.grow"]);

    [Theory, BothDatabases]
    public async Task A_reference_is_kept_by_the_type_that_is_there_and_guards_it(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var gnome = await Gnome(app.Http);
        var tree = (string)(await app.Http.Post(TreeApi.Path, Beside(gnome)))["id"]!;
        (await app.In(s => s.GetRequiredService<CrmDb>().Set<Link>().Select(l => l.ToType).ToListAsync())).ShouldBe(["Gnome"]);
        var used = await (await app.Http.DeleteAsync($"{GnomeApi.Path}/{gnome}")).Body();
        ((string?)used["code"]).ShouldBe("platform.inUse");
        ((string)used["reason"]!).ShouldContain($"Tree {tree}");
        // By a use case that never came by the edge as well, and for what is made in the same commit.
        await app.In(async s =>
        {
            var session = s.GetRequiredService<Session>();
            var other = session.Add(new Gnome());
            session.Add(new Tree(), (JsonObject)JsonNode.Parse($$"""{"neighbor":[{"id":"{{gnome}}"},{"id":"{{other.Id}}"},{"id":"{{tree}}"}]}""")!);
            await session.Commit(default);
        });
        (await app.In(s => s.GetRequiredService<CrmDb>().Set<Link>().GroupBy(l => l.ToType).OrderBy(g => g.Key).Select(g => g.Key + g.Count()).ToListAsync())).ShouldBe(["Gnome3", "Tree1"]);
        (await app.Http.DeleteAsync($"{TreeApi.Path}/{tree}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Conflict);
    }

    [Theory, BothDatabases]
    public async Task A_row_outside_the_scope_is_as_good_as_none_and_is_not_named(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var (here, there) = (await Clerk(app, "/CJ/01/"), await Clerk(app, "/CJ/02/"));
        var (mine, theirs) = (await Gnome(here), await Gnome(there));
        ((string?)(await here.Post(TreeApi.Path, Beside(theirs), 400))["code"]).ShouldBe("platform.reference");
        var tree = (string)(await here.Post(TreeApi.Path, Beside(mine)))["id"]!;
        // Who sees both lets the tree refer to what its clerk does not see; it stays when he changes something else.
        await app.Http.Patch($"{TreeApi.Path}/{tree}", Beside(theirs));
        await here.Patch($"{TreeApi.Path}/{tree}", $$"""{"name":"oak","neighbor":[{"id":"{{theirs}}"}]}""");
        var used = await (await there.DeleteAsync($"{GnomeApi.Path}/{theirs}")).Body();
        ((string?)used["code"]).ShouldBe("platform.inUse");
        used.ToJsonString().ShouldNotContain(tree);
    }

    [Theory, BothDatabases]
    public async Task Of_a_reference_and_a_removal_at_once_one_is_refused(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var gardener = app.Services.GetRequiredService<Gardener>();
        var gnome = await Gnome(app.Http);
        var (checkedNow, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        gardener.Planting = () => { checkedNow.SetResult(); return go.Task; };
        var planting = app.Http.PostAsync(TreeApi.Path, HttpWords.Json(Beside(gnome)));
        await checkedNow.Task;
        (await app.Http.DeleteAsync($"{GnomeApi.Path}/{gnome}")).EnsureSuccessStatusCode();
        go.SetResult();
        ((int)(await planting).StatusCode).ShouldBe(400);

        gardener.Planting = () => Task.CompletedTask;
        for (var round = 0; round < 12; round++)
        {
            var id = await Gnome(app.Http);
            var both = await Task.WhenAll(app.Http.PostAsync(TreeApi.Path, HttpWords.Json(Beside(id))), app.Http.DeleteAsync($"{GnomeApi.Path}/{id}"));
            both.Count(a => a.IsSuccessStatusCode).ShouldBe(1, string.Join(' ', both.Select(a => (int)a.StatusCode)));
        }
    }
}
