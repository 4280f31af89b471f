using System.Net;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Organizations;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tests.Organizations;

public sealed class OrganizationTests
{
    const string Path = "/api/organizations";

    [Theory, BothDatabases]
    public async Task Whoever_is_signed_in_reads_the_names_of_all_units_and_an_unchanged_list_only_once(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        await Keep(app, OrganizationUnit.Of("/CJ/01/H0102/", "鼓楼营业厅", "Gulou Hall"), OrganizationUnit.Of("/CJ/", "澄江通信"), OrganizationUnit.Of("/CJ/01/", "澄州市", "Chengzhou"));
        var clerk = await app.SignedIn("clerk", "/CJ/02/", ["/CJ/02/"], []);
        var answer = await clerk.GetAsync(Path);
        (await answer.Body())["items"]!.AsArray().Select(o => $"{o!["path"]} {o["name"]} {o["nameEn"]} {o["kind"]} {o["cityCode"]}").ShouldBe(
            ["/CJ/ 澄江通信 澄江通信 province ", "/CJ/01/ 澄州市 Chengzhou city 01", "/CJ/01/H0102/ 鼓楼营业厅 Gulou Hall hall 01"]);
        clerk.DefaultRequestHeaders.IfNoneMatch.Add(answer.Headers.ETag!);
        (await clerk.GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await Keep(app, OrganizationUnit.Of("/CJ/01/H0102/", "鼓楼旗舰厅", "Gulou Hall"));
        (await (await clerk.GetAsync(Path)).Body())["items"]!.AsArray().Select(o => (string)o!["name"]!).ShouldBe(["澄江通信", "澄州市", "鼓楼旗舰厅"]);
        (await app.Anonymous().GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, BothDatabases]
    public async Task Naming_a_unit_twice_adds_it_once(Db db)
    {
        await using var app = await TestApp.Start(db, new GardenModule());
        (await Keep(app, OrganizationUnit.Of("/CJ/", "澄江通信"))).ShouldBe(1);
        (await Keep(app, OrganizationUnit.Of("/CJ/", "澄江通信"))).ShouldBe(0);
    }

    [Theory]
    [InlineData("CJ/01")]
    [InlineData("/CJ/01")]
    [InlineData("/")]
    [InlineData("/CJ//01/")]
    public void A_path_that_is_none_is_refused(string path) => Should.Throw<Refused>(() => OrganizationUnit.Of(path, "x")).Problems[0].Code.ShouldBe("platform.organization.path");

    [Fact]
    public void A_kind_that_is_said_counts_more_than_the_place_in_the_tree() => OrganizationUnit.Of("/CJ/C10000/", "10000 客服中心", kind: OrganizationUnit.Centre).Kind.ShouldBe("centre");

    static Task<int> Keep(TestApp app, params OrganizationUnit[] units) => app.Services.GetRequiredService<Platform.Organizations.Organizations>().Keep(units, TestContext.Current.CancellationToken);
}
