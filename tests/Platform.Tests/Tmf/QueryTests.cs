using System.Diagnostics;
using System.Net;
using System.Text;
using Dialtone.Platform.Tmf;

namespace Dialtone.Platform.Tests.Tmf;

public sealed class QueryTests
{
    static async Task<TestApp> WithTrees(Db db)
    {
        var app = await TestApp.Start(db, new GardenModule());
        foreach (var value in new[] { "\"02388886666\"", "2388886666", "0.5", "\"+86 1\"", "true", "\"" + new string('a', 40) + "!\"" })
            await app.Http.Post(TreeApi.Path, $$"""{"status":"active","productCharacteristic":[{"name":"x","value":{{value}}}]}""");
        return app;
    }

    [Theory, BothDatabases]
    public async Task A_value_of_no_declared_type_is_found_as_text_and_as_a_number_however_it_is_written(Db db)
    {
        await using var app = await WithTrees(db);
        foreach (var (value, found) in new[] { ("02388886666", 2), ("2388886666", 1), (".5", 1), ("%2B86%201", 1), ("%2B86", 0), ("true", 1), ("1e400", 0), ("-", 0), ("'%22\\", 0) })
            (await app.Http.Get($"{TreeApi.Path}?productCharacteristic.value={value}")).AsArray().Count.ShouldBe(found, value);
        (await app.Http.Get($"{TreeApi.Path}?productPrice.price.taxRate.gt=.5")).AsArray().ShouldBeEmpty();
        await app.Http.Get($"{TreeApi.Path}?productPrice.price.taxRate=half", 400);
    }

    [Theory, BothDatabases]
    public async Task A_pattern_that_no_database_may_match_is_refused_and_none_takes_for_ever(Db db)
    {
        await using var app = await WithTrees(db);
        foreach (var pattern in new[] { "(a+)+$", "^a{40}!$", "." })
            foreach (var attribute in new[] { "productCharacteristic.value*", "id*", "name*" })
            {
                var began = Stopwatch.GetTimestamp();
                await app.Http.Get($"{TreeApi.Path}?{attribute}={Uri.EscapeDataString(pattern)}");
                Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(5), pattern);
            }
        foreach (var pattern in new[] { "(", "(?<=a)b", @"(a)\1", "[z-a]" })
            (await app.Http.GetAsync($"{TreeApi.Path}?productCharacteristic.value*={Uri.EscapeDataString(pattern)}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest, pattern);
        foreach (var pattern in new[] { @"\p{L}", "(?<name>a)", "(?i)A", "a{2000}" })
            ((int)(await app.Http.GetAsync($"{TreeApi.Path}?productCharacteristic.value*={Uri.EscapeDataString(pattern)}")).StatusCode).ShouldBeOneOf([200, 400], pattern);
    }

    [Theory, BothDatabases]
    public async Task A_cursor_or_path_that_is_made_up_is_refused(Db db)
    {
        await using var app = await WithTrees(db);
        static string Made(params string[] values) => TmfQuery<Tree>.Encode(values);
        foreach (var cursor in new[] { Made("text", "id"), Made("1e400", "id"), Made("1", "i\0d"), "%%%", Convert.ToBase64String(Encoding.UTF8.GetBytes("[1,2]")) })
            ((string?)(await app.Http.Get($"{TreeApi.Path}?sort=productPrice.price.taxRate&cursor={Uri.EscapeDataString(cursor)}", 400))["code"]).ShouldBe("platform.cursor", cursor);
        await app.Http.Get($"{TreeApi.Path}?sort=productPrice.price.taxRate&cursor={Made("-1", "x")}", 206);
        await app.Http.Get($"{TreeApi.Path}?sort=productCharacteristic.value.%22x", 400);
        await app.Http.Get($"{TreeApi.Path}?productCharacteristic.value.%5Cx=1", 400);
    }

    [Theory, BothDatabases]
    public async Task U_0000_in_a_query_is_refused_at_once(Db db)
    {
        await using var app = await WithTrees(db);
        foreach (var address in new[] { "/api/search?q=ab%00c", $"{TreeApi.Path}?name=%00", $"{TreeApi.Path}?na%00me=1" })
            ((string?)(await app.Http.Get(address, 400))["code"]).ShouldBe("platform.json.nul", address);
        await app.Http.Get($"{TreeApi.Path}?name=100%25%2500");
    }
}
