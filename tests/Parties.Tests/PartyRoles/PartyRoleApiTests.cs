using System.Net;
using static Dialtone.Parties.Tests.PartiesApp;

namespace Dialtone.Parties.Tests.PartyRoles;

public sealed class PartyRoleApiTests
{
    [Theory, BothDatabases]
    public async Task A_role_is_given_changed_and_removed(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var role = await app.Http.Post(RolePath, """{"name":"SoftwareSupplier"}""");
        ((string)role["status"]!).ShouldBe("active");
        ((string)role["roleType"]!).ShouldBe("other");
        (await app.Http.Get(RolePath + "?name=SoftwareSupplier")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(RolePath + $"?id={role["id"]}&fields=name")).AsArray().Single()!.AsObject().Select(p => p.Key).ShouldBe(["id", "href", "name"]);
        ((string)(await app.Http.Patch((string)role["href"]!, """{"name":"HardwareSupplier"}"""))["name"]!).ShouldBe("HardwareSupplier");
        (await app.Http.DeleteAsync((string)role["href"]!)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await app.Http.Get((string)role["href"]!, 404);
        await app.Http.Post(RolePath, """{"status":"active"}""", 400);
    }

    [Theory, BothDatabases]
    public async Task A_party_holds_several_dated_roles_and_one_taken_away_ends_and_stays_on_record(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var person = await app.Http.Post(IndividualPath, """{"familyName":"王","givenName":"芳"}""");
        string Role(string name) => $$"""{"name":"{{name}}","engagedParty":{"id":"{{person["id"]}}","@referredType":"Individual"},"characteristic":[{"name":"post","value":"值班经理"}]}""";
        var employee = await app.Http.Post(RolePath, Role("employee"));
        await app.Http.Post(RolePath, Role("partner"));
        ((string)employee["roleType"]!).ShouldBe("employee");
        ((string)employee["validFor"]!["startDateTime"]!).ShouldBe("2026-11-22T02:00:00.000Z");
        (await app.Http.Get(RolePath + $"?engagedParty.id={person["id"]}")).AsArray().Count.ShouldBe(2);
        app.Time.Advance(TimeSpan.FromDays(2));
        var closed = await app.Http.Patch((string)employee["href"]!, """{"status":"closed"}""");
        ((string)closed["validFor"]!["endDateTime"]!).ShouldBe("2026-11-24T02:00:00.000Z");
        ((string)(await app.Http.Patch((string)employee["href"]!, """{"status":"active"}""", 409))["code"]!).ShouldBe("parties.state.illegal");
        await app.Http.Post(RolePath, """{"name":"x","roleType":"king"}""", 422);
    }
}
