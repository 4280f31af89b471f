using Dialtone.Host;

namespace Dialtone.Conformance.Tests;

/// <summary>TMF666 has no public kit here: its specification's required attributes, for each of its seven resources.</summary>
public sealed class AccountTests
{
    [Theory, BothDatabases]
    public async Task Every_resource_keeps_its_required_attributes_through_its_life(Db db)
    {
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        var person = (string)(await app.Http.Post("/tmf-api/party/v4/individual", """{"familyName":"Kit","givenName":"Person"}"""))["id"]!;
        foreach (var resource in new[] { "partyAccount", "billingAccount", "settlementAccount", "financialAccount", "billingCycleSpecification", "billFormat", "billPresentationMedia" })
        {
            var path = $"/tmf-api/accountManagement/v4/{resource}";
            var owned = resource is "partyAccount" or "billingAccount" or "settlementAccount";
            await app.Http.Post(path, "{}", 400);
            if (owned) await app.Http.Post(path, """{"name":"Kit"}""", 400);
            var made = await app.Http.Post(path, owned ? $$"""{"name":"Kit","relatedParty":[{"id":"{{person}}","name":"Kit","@referredType":"Individual","role":"owner"}]}""" : """{"name":"Kit"}""");
            foreach (var required in owned ? new[] { "id", "href", "name", "relatedParty" } : ["id", "href", "name"]) made[required].ShouldNotBeNull($"{resource}.{required}");
            (await app.Http.Get(path + "?name=Kit")).AsArray().Count.ShouldBe(1, resource);
            ((string)(await app.Http.Patch((string)made["href"]!, """{"name":"Kit 2"}"""))["name"]!).ShouldBe("Kit 2");
            (await app.Http.DeleteAsync((string)made["href"]!)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NoContent, resource);
            await app.Http.Get((string)made["href"]!, 404);
        }
    }
}
