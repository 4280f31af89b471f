using System.Net;

namespace Dialtone.Parties.Tests.Individuals;

public sealed class IndividualApiTests
{
    const string Path = "/tmf-api/party/v4/individual";
    const string ZhangWei = """
        {"familyName":"张","givenName":"伟","gender":"male","birthDate":"1988-03-05",
         "contactMedium":[{"mediumType":"mobile","preferred":true,"characteristic":{"phoneNumber":"13812345678"}}],
         "individualIdentification":[{"identificationType":"residentIdentityCard","identificationId":"990101198803050018"}],
         "hobby":{"what":"钓鱼","years":12.50}}
        """;

    [Theory, BothDatabases]
    public async Task A_created_individual_is_read_back_with_personal_values_masked_and_unknown_attributes_kept(Db db)
    {
        await using var app = await TestApp.Start(db, new PartiesModule());
        var created = await app.Http.Post(Path, ZhangWei);
        var read = await app.Http.Get((string)created["href"]!);
        ((string)read["fullName"]!).ShouldBe("张伟");
        ((string)read["contactMedium"]![0]!["characteristic"]!["phoneNumber"]!).ShouldBe("138****5678");
        ((string)read["individualIdentification"]![0]!["identificationId"]!).ShouldBe("9901**********0018");
        ((string)read["birthDate"]!).ShouldBe("1988-**-**");
        ((decimal)read["hobby"]!["years"]!).ShouldBe(12.5m);
        ((string)read["@type"]!).ShouldBe("Individual");
    }

    [Theory, BothDatabases]
    public async Task Filters_find_by_column_by_body_and_by_whole_personal_value_and_refuse_what_is_no_attribute(Db db)
    {
        await using var app = await TestApp.Start(db, new PartiesModule());
        await app.Http.Post(Path, ZhangWei);
        await app.Http.Post(Path, """{"familyName":"李","givenName":"娜","gender":"female"}""");
        (await app.Http.Get(Path + "?gender=male")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(Path + "?gender=male,female&sort=-familyName")).AsArray().Count.ShouldBe(2);
        (await app.Http.Get(Path + "?gender.ne=male")).AsArray().Single()!["givenName"]!.GetValue<string>().ShouldBe("娜");
        (await app.Http.Get(Path + "?familyName*=^张")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(Path + "?contactMedium.characteristic.phoneNumber=13812345678")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(Path + "?contactMedium.mediumType=mobile&fullName=张伟")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(Path + "?contactMedium.preferred=true")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(Path + "?shoeSize=43", 400))["reason"]!.GetValue<string>().ShouldContain("shoeSize");
    }

    [Theory, BothDatabases]
    public async Task A_patch_needs_the_current_version_and_names_the_fields_that_differ(Db db)
    {
        await using var app = await TestApp.Start(db, new PartiesModule());
        var id = (string)(await app.Http.Post(Path, ZhangWei))["id"]!;
        await app.Http.Patch($"{Path}/{id}", """{"maritalStatus":"married"}""", ifMatch: "\"1\"");
        var stale = await app.Http.Patch($"{Path}/{id}", """{"maritalStatus":"single"}""", 412, ifMatch: "\"1\"");
        stale["details"]!.AsArray().Select(d => (string?)d!["field"]).ShouldContain("maritalStatus");
        (await app.Http.Patch($"{Path}/{id}", """{"id":"other"}""", 400))["reason"]!.GetValue<string>().ShouldContain("id");
        (await app.Http.Patch($"{Path}/{id}", """{"maritalStatus":null}"""))["maritalStatus"].ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task A_masked_value_sent_back_keeps_the_stored_one_and_another_masked_value_is_refused(Db db)
    {
        await using var app = await TestApp.Start(db, new PartiesModule());
        var created = await app.Http.Post(Path, ZhangWei);
        var href = (string)created["href"]!;
        await app.Http.Patch(href, """{"contactMedium":[{"mediumType":"mobile","characteristic":{"phoneNumber":"138****5678"}}]}""");
        (await app.Http.Get(Path + "?contactMedium.characteristic.phoneNumber=13812345678")).AsArray().Count.ShouldBe(1);
        await app.Http.Patch(href, """{"contactMedium":[{"mediumType":"mobile","characteristic":{"phoneNumber":"139****5678"}}]}""", 400);
    }

    [Theory, BothDatabases]
    public async Task Pages_follow_the_next_link_and_count(Db db)
    {
        await using var app = await TestApp.Start(db, new PartiesModule());
        for (var i = 0; i < 7; i++) await app.Http.Post(Path, $$"""{"familyName":"王","givenName":"{{i}}"}""");
        var seen = new List<string>();
        var path = Path + "?limit=3&sort=-givenName";
        while (path is not null)
        {
            var response = await app.Http.GetAsync(path);
            response.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
            response.Headers.GetValues("X-Total-Count").Single().ShouldBe("7");
            seen.AddRange((await response.Body()).AsArray().Select(i => (string)i!["givenName"]!));
            path = response.Headers.GetValues("Link").Single().Split(", ").FirstOrDefault(l => l.Contains("rel=\"next\""))?.Split('<', '>')[1];
        }
        seen.ShouldBe(["6", "5", "4", "3", "2", "1", "0"]);
    }

    [Theory, BothDatabases]
    public async Task What_the_databases_would_keep_differently_is_refused_before_the_store(Db db)
    {
        await using var app = await TestApp.Start(db, new PartiesModule());
        await app.Http.Post(Path, """{"familyName":"a\u0000b","givenName":"x"}""", 400);
        await app.Http.Post(Path, """{"familyName":"\ud800","givenName":"x"}""", 400);
        await app.Http.Post(Path, """{"familyName":"a","familyName":"b","givenName":"x"}""", 400);
        await app.Http.Post(Path, """{"familyName":"a","givenName":"x","size":1e400}""", 400);
        await app.Http.Post(Path, """{"familyName":"a","givenName":"x","deep":""" + string.Concat(Enumerable.Repeat("[", 70)) + string.Concat(Enumerable.Repeat("]", 70)) + "}", 400);
        await app.Http.Post(Path, """{"familyName":1,"givenName":"x"}""", 400);
        await app.Http.Post(Path, """{"givenName":"x"}""", 400);
        await app.Http.Post(Path, "{\"familyName\":\"" + new string('x', 10_000_000) + "\"}", 413);
        (await app.Http.Get(Path)).AsArray().ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Nobody_reads_without_signing_in_nor_without_the_permission(Db db)
    {
        await using var app = await TestApp.Start(db, new PartiesModule());
        (await app.Anonymous().GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var poor = await app.SignedIn("poor", "/", ["/"], []);
        (await poor.GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var elsewhere = await app.SignedIn("elsewhere", "/CJ/02/", ["/CJ/02/"], ["parties.party.read"]);
        var href = (string)(await app.Http.Post(Path, ZhangWei))["href"]!;
        await elsewhere.Get(href, 404);
    }

    [Theory, BothDatabases]
    public async Task A_repeated_submit_creates_once_and_gets_the_same_answer(Db db)
    {
        await using var app = await TestApp.Start(db, new PartiesModule());
        app.Http.DefaultRequestHeaders.Add("Idempotency-Key", "k-1");
        var first = await app.Http.Post(Path, ZhangWei);
        var second = await app.Http.Post(Path, ZhangWei);
        second.ToJsonString().ShouldBe(first.ToJsonString());
        await app.Http.Post(Path, ZhangWei.Replace("伟", "威"), 422);
        app.Http.DefaultRequestHeaders.Remove("Idempotency-Key");
        (await app.Http.Get(Path)).AsArray().Count.ShouldBe(1);
    }
}
