using System.Text.Json.Nodes;
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

        Specification.Of("TMF632").Contradictions("IndividualCreateEvent", told).ShouldBeEmpty();
        ((string?)told["@type"], (string?)told["eventType"], told["timeOcurred"]).ShouldBe(("IndividualCreateEvent", "IndividualCreateEvent", null));
        ((string?)told["timeOccurred"]).ShouldBe((string?)told["eventTime"]);

        var hub = await app.Http.Post("/tmf-api/party/v5/hub", """{"callback":"https://listener.example.com/v5"}""");
        (await app.Http.Get("/tmf-api/party/v5/hub")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get("/tmf-api/party/v4/hub")).AsArray().ShouldBeEmpty();
        await app.Http.Get($"/tmf-api/party/v4/hub/{hub["id"]}", 404);
    }

    [Theory, BothDatabases]
    public async Task A_query_names_what_the_version_of_its_hub_has(Db db)
    {
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        async Task<JsonNode> Ask(string hub, string query, int expected = 201) =>
            await app.Http.Post(hub, new JsonObject { ["callback"] = "https://listener.example.com/" + Guid.NewGuid(), ["query"] = query }.ToJsonString(), expected);
        const string order4 = "/tmf-api/productOrderingManagement/v4/hub", order5 = "/tmf-api/productOrderingManagement/v5/hub", catalog4 = "/tmf-api/productCatalogManagement/v4/hub", catalog5 = "/tmf-api/productCatalogManagement/v5/hub";
        await Ask(order4, "event.productOrder.orderDate.gt=2026-01-01T00:00:00Z");
        await Ask(order5, "event.productOrder.creationDate.gt=2026-01-01T00:00:00Z&timeOccurred.gt=2026-01-01T00:00:00Z");
        ((string?)(await Ask(order5, "event.productOrder.orderDate.gt=2026-01-01T00:00:00Z", 400))["code"]).ShouldBe("platform.filter.unknown");
        ((string?)(await Ask(order5, "timeOcurred.gt=2026-01-01T00:00:00Z", 400))["code"]).ShouldBe("platform.hub.query.unknown");
        await Ask(catalog4, "eventType=CatalogCreateEvent&event.catalog.name=x");
        await Ask(catalog5, "eventType=ProductCatalogCreateEvent&event.productCatalog.name=x&fields=event.productCatalog.id");
        await Ask(catalog5, "eventType=CatalogCreateEvent", 400);
    }

    [Theory, BothDatabases]
    public async Task A_query_is_asked_of_the_shape_that_is_told(Db db)
    {
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        await app.Http.Post("/tmf-api/productCatalogManagement/v5/productCatalog", """{"@type":"ProductCatalog","name":"Spring"}""");
        var id = (string)(await app.Http.Get("/tmf-api/event/v4/event?eventType=CatalogCreateEvent"))[0]!["id"]!;
        var told = (await app.In(services => services.GetRequiredService<Notifications>().Of(ResourceEvent.Parse(id)!, app.Everybody, "v5", default)))!;
        var heard = app.Services.GetRequiredService<Subscribers>().Heard("TMF620", null);
        EventQuery Query(string text) => EventQuery.Parse(text, heard, "v5");
        Query("event.productCatalog.name=Spring&@type=ProductCatalogCreateEvent").Wants(told).ShouldBeTrue();
        Query("event.productCatalog.name=Autumn").Wants(told).ShouldBeFalse();
        Query("eventType=ProductCatalogCreateEvent").MayWant("ProductCatalogCreateEvent").ShouldBeTrue();
        Query("eventType=ProductCatalogDeleteEvent").MayWant("ProductCatalogCreateEvent").ShouldBeFalse();
    }
}
