using System.Net;

namespace Dialtone.Catalog.Tests.Entries;

/// <summary>What the public conformance kit asks of TMF620, and a little more than it looks at.</summary>
public sealed class Tmf620FactsTests
{
    const string Specification = """{"name":"Acme Firepower NGFW","productNumber":"CSC-340-NGFW","lifecycleStatus":"Active"}""";
    const string Price = """{"name":"Monthly price","priceType":"recurring","recurringChargePeriodType":"monthly","price":{"unit":"EUR","value":50},"lifecycleStatus":"Active"}""";

    static readonly string[] mandatory = ["href", "id", "lastUpdate", "lifecycleStatus", "name"];

    [Theory, BothDatabases]
    public async Task A_specification_is_created_listed_read_and_filtered(Db db)
    {
        await using var app = await Tmf620.Start(db);
        await Facts(app, Tmf620.Specification, Specification, "id", "lastUpdate", "lifecycleStatus", "name", "productNumber");
    }

    [Theory, BothDatabases]
    public async Task An_offering_is_created_listed_read_filtered_patched_and_deleted(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var specification = await app.New(Tmf620.Specification, Specification);
        var id = await Facts(app, Tmf620.Offering, $$"""{"name":"Basic Firewall","lifecycleStatus":"Active","productSpecification":{"id":"{{specification}}","name":"Acme"} }""", "id", "lastUpdate", "lifecycleStatus", "name");
        await ChangeAndDelete(app, Tmf620.Offering, id);
    }

    [Theory, BothDatabases]
    public async Task A_price_is_created_listed_read_filtered_patched_and_deleted(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var id = await Facts(app, Tmf620.Price, Price, "id", "lastUpdate", "lifecycleStatus", "name", "priceType");
        await ChangeAndDelete(app, Tmf620.Price, id);
    }

    [Theory, BothDatabases]
    public async Task A_catalog_and_a_category_are_created_read_patched_and_deleted(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var category = await Facts(app, Tmf620.Category, """{"name":"Cloud","lifecycleStatus":"Active"}""", "id", "lastUpdate", "lifecycleStatus", "name");
        var catalog = await Facts(app, Tmf620.Catalog, $$"""{"name":"Wholesale","lifecycleStatus":"Active","category":[{"id":"{{category}}"}]}""", "id", "lastUpdate", "lifecycleStatus", "name");
        (await app.Http.Get($"{Tmf620.Catalog}/{catalog}")).Text("@type").ShouldBe("Catalog");
        foreach (var id in (await app.Http.Get(Tmf620.Catalog)).Ids()) await ChangeAndDelete(app, Tmf620.Catalog, id);
        await ChangeAndDelete(app, Tmf620.Category, category);
    }

    static async Task<string> Facts(TestApp app, string path, string payload, params string[] filters)
    {
        var response = await app.Http.PostAsync(path, HttpWords.Json(payload));
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var created = await response.Body();
        foreach (var name in mandatory) created.Text(name).ShouldNotBeNullOrEmpty();
        response.Headers.Location!.ToString().ShouldBe(created.Text("href"));
        await app.Http.Post(path, payload.Replace("\"name\":\"", "\"name\":\"Another ").Replace("Active", "In test"));

        var id = created.Text("id");
        (await app.Http.GetAsync(path + "?limit=1")).StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await app.Http.Get($"{path}/{id}")).ShouldEqual(created);
        foreach (var filter in filters)
        {
            var value = Uri.EscapeDataString(created.Text(filter));
            var found = (await app.Http.Get($"{path}?{filter}={value}")).AsArray();
            found.Select(e => e!.Text("id")).ShouldContain(id);
            foreach (var entry in found) entry!.Text(filter).ShouldBe(created.Text(filter));
            (await app.Http.Get($"{path}?fields={filter}")).AsArray()[0]!.AsObject().Select(p => p.Key).ShouldBe(new[] { "id", "href", filter }.Distinct(), ignoreOrder: true);
        }
        (await app.Http.Get($"{path}?name=nobody")).AsArray().ShouldBeEmpty();
        await app.Http.Get($"{path}?shoeSize=1", 400);
        await app.Http.Get($"{path}/279edf2b-0130-4c8f-8277-f81daa05d87d", 404);
        return id;
    }

    static async Task ChangeAndDelete(TestApp app, string path, string id)
    {
        var before = await app.Http.Get($"{path}/{id}");
        app.Time.Advance(TimeSpan.FromSeconds(1));
        var after = await app.Http.Patch($"{path}/{id}", """{"description":"changed"}""");
        after.Text("description").ShouldBe("changed");
        string.CompareOrdinal(after.Text("lastUpdate"), before.Text("lastUpdate")).ShouldBePositive();
        (await app.Http.Get($"{path}/{id}")).ShouldEqual(after);
        (await app.Http.DeleteAsync($"{path}/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await app.Http.Get($"{path}/{id}", 404);
        (await app.Http.DeleteAsync($"{path}/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
