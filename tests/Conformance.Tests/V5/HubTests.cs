using Dialtone.Host;
using Dialtone.Platform.Hub;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Conformance.Tests.V5;

public sealed class HubTests
{
    [Theory, BothDatabases]
    public async Task A_hub_in_v5_tells_in_the_shape_of_v5(Db db)
    {
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        var made = await app.Http.Post("/tmf-api/party/v5/individual", """{"@type":"Individual","familyName":"Kit","givenName":"Person","contactMedium":[{"@type":"EmailContactMedium","emailAddress":"kit@example.com"}]}""");
        var id = (string)(await app.Http.Get("/tmf-api/event/v4/event?eventType=IndividualCreateEvent"))[0]!["id"]!;
        var told = await app.In(services => services.GetRequiredService<Notifications>().Of(ResourceEvent.Parse(id)!, app.Everybody, "v5", default));
        var individual = told!["event"]!["individual"]!;
        ((string?)individual["href"], (string?)individual["contactMedium"]![0]!["@type"], individual["contactMedium"]![0]!["characteristic"]).ShouldBe(($"/tmf-api/party/v5/individual/{made["id"]}", "EmailContactMedium", null));
        ((string)individual["contactMedium"]![0]!["emailAddress"]!).ShouldContain("***");

        var hub = await app.Http.Post("/tmf-api/party/v5/hub", """{"callback":"https://listener.example.com/v5"}""");
        (await app.Http.Get("/tmf-api/party/v5/hub")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get("/tmf-api/party/v4/hub")).AsArray().ShouldBeEmpty();
        await app.Http.Get($"/tmf-api/party/v4/hub/{hub["id"]}", 404);
    }
}
