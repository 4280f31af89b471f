using System.Net;

namespace Dialtone.Platform.Tests.Tmf;

public sealed class UnconditionalTests
{
    [Theory, BothDatabases]
    public async Task Changes_that_name_no_version_are_all_made_whoever_was_faster(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var tree = (string)(await app.Http.Post(TreeApi.Path, """{"name":"oak","status":"active"}"""))["href"]!;
        for (var round = 0; round < 10; round++)
        {
            var changed = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => app.Http.PatchAsync(tree, HttpWords.Json($$"""{"of{{i}}":{{round}}}"""))));
            changed.ShouldAllBe(c => c.StatusCode == HttpStatusCode.OK);
        }
        var now = await app.Http.Get(tree);
        for (var i = 0; i < 4; i++) ((int)now[$"of{i}"]!).ShouldBe(9);
        await app.Http.Patch(tree, """{"name":"elm"}""", 412, ifMatch: "\"1\"");
    }
}
