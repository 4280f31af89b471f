namespace Dialtone.Platform.Tests.Web;

public sealed class GivenBodyTests
{
    [Theory]
    [InlineData("{}", "name rows")]
    [InlineData("""{"name":null,"rows":[]}""", "name")]
    [InlineData("""{"name":"herbs","rows":[null,{"count":1},{"seed":"dill","soil":{"kind":null}}]}""", "rows[0] rows[1].seed rows[2].soil.kind")]
    public async Task What_a_request_must_give_and_does_not_is_named_all_at_once(string body, string fields)
    {
        await using var app = await TestApp.Start(Db.Sqlite, new GardenModule());
        var answer = await app.Http.Post("/api/beds", body, 400);
        string.Join(' ', answer["details"]!.AsArray().Select(d => (string?)d!["field"])).ShouldBe(fields);
        ((string?)answer["code"]).ShouldBe("platform.required");
    }

    [Theory]
    [InlineData("""{"name":5,"rows":[]}""", "name")]
    [InlineData("""{"name":"herbs","rows":[{"seed":"dill","count":"many"}]}""", "rows[0].count")]
    public async Task A_value_that_does_not_fit_is_named(string body, string field)
    {
        await using var app = await TestApp.Start(Db.Sqlite, new GardenModule());
        var answer = await app.Http.Post("/api/beds", body, 400);
        ((string?)answer["code"], (string?)answer["details"]![0]!["field"]).ShouldBe(("platform.json.value", field));
    }

    [Fact]
    public async Task What_is_whole_passes_with_its_optional_members_absent()
    {
        await using var app = await TestApp.Start(Db.Sqlite, new GardenModule());
        ((string?)(await app.Http.Post("/api/beds", """{"name":"herbs","rows":[{"seed":"dill","count":1}]}""", 200))["seeds"]).ShouldBe("DILL");
    }

    [Theory, BothDatabases]
    public async Task An_attribute_of_ours_that_does_not_fit_is_refused_on_creation_and_in_a_patch(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        var refused = await app.Http.Post(TreeApi.Path, """{"status":"active","height":"tall"}""", 400);
        ((string?)refused["details"]![0]!["field"]).ShouldBe("height");
        var id = (string?)(await app.Http.Post(TreeApi.Path, """{"status":"active","height":3}"""))["id"];
        ((string?)(await app.Http.Patch($"{TreeApi.Path}/{id}", """{"phoneNumber":{"a":1}}""", 400))["code"]).ShouldBe("platform.json.value");
    }
}
