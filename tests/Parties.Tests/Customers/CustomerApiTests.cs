using System.Net;
using System.Text.Json.Nodes;
using static Dialtone.Parties.Tests.PartiesApp;

namespace Dialtone.Parties.Tests.Customers;

public sealed class CustomerApiTests
{
    static async Task<JsonNode> Person(TestApp app, string family = "张", string given = "伟") => await app.Http.Post(IndividualPath, $$"""{"familyName":"{{family}}","givenName":"{{given}}"}""");

    static string Of(JsonNode party, string name = "张伟", string more = "") => $$"""{"name":"{{name}}","engagedParty":{"id":"{{party["id"]}}","@referredType":"Individual"}{{more}}}""";

    [Theory, BothDatabases]
    public async Task A_customer_gets_its_number_state_tier_and_home_from_the_server(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var created = await app.Http.Post(CustomerPath, Of(await Person(app)));
        ((string)created["@type"]!).ShouldBe("Customer");
        ((string)created["customerNumber"]!).ShouldStartWith("C1");
        ((string)created["status"]!).ShouldBe("potential");
        ((string)created["tier"]!).ShouldBe("residential");
        ((string)created["engagedParty"]!["name"]!).ShouldBe("张伟");
        ((string)created["statusHistory"]![0]!["status"]!).ShouldBe("potential");
        (await app.Http.Get(CustomerPath + "?name=" + Uri.EscapeDataString("张伟"))).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(CustomerPath + $"?id={created["id"]}")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(CustomerPath + $"?customerNumber={created["customerNumber"]}&tier=residential&status=potential")).AsArray().Count.ShouldBe(1);
        (await app.Http.Get(CustomerPath + "?fields=href")).AsArray().Single()!.AsObject().Select(p => p.Key).ShouldBe(["id", "href"]);
        (await app.Events()).ShouldContain("Parties.CustomerRegistered");
    }

    [Theory, BothDatabases]
    public async Task A_customer_needs_a_name_and_a_party_that_is_there(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        await app.Http.Post(CustomerPath, """{"name":"x"}""", 400);
        var refused = await app.Http.Post(CustomerPath, """{"name":"x","engagedParty":{"id":"nobody","@referredType":"Individual"}}""", 400);
        ((string)refused["code"]!).ShouldBe("platform.reference");
        await app.Http.Post(CustomerPath, """{"name":"x","engagedParty":{"id":"7","@referredType":"Individual","href":"https://elsewhere.example/party/7"}}""");
        await app.Http.Post(CustomerPath, Of(await Person(app), more: ""","tier":"platinum" """), 422);
        await app.Http.Post(CustomerPath, Of(await Person(app), more: ""","account":[{"id":"nowhere","name":"a"}]"""), 400);
        await app.Http.Get(CustomerPath + "/c2df1950-c17c-4576-9c22-e59073a4a86a", 404);
    }

    [Theory, BothDatabases]
    public async Task The_life_of_a_customer_follows_the_table_with_dates(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var href = (string)(await app.Http.Post(CustomerPath, Of(await Person(app))))["href"]!;
        var refused = await app.Http.Patch(href, """{"status":"lost"}""", 409);
        ((string)refused["reason"]!).ShouldContain("inNetwork, competitor, blacklisted");
        app.Time.Advance(TimeSpan.FromDays(1));
        var patched = await app.Http.Patch(href, """{"status":"inNetwork","statusReason":"入网"}""");
        patched["statusHistory"]!.AsArray().Select(s => (string)s!["status"]!).ShouldBe(["potential", "inNetwork"]);
        ((string)patched["statusHistory"]![1]!["reason"]!).ShouldBe("入网");
        ((string)patched["statusSince"]!).ShouldBe("2026-11-23T02:00:00.000Z");
        await app.Http.Patch(href, """{"status":"happy"}""", 400);
    }

    [Theory, BothDatabases]
    public async Task What_the_server_sets_and_whose_the_customer_is_cannot_be_patched(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var created = await app.Http.Post(CustomerPath, Of(await Person(app)));
        var href = (string)created["href"]!;
        foreach (var attribute in new[] { "id", "href", "@type", "customerNumber", "statusSince", "homeOrganization", "homeCity" })
            ((string)(await app.Http.Patch(href, $$"""{"{{attribute}}":"x"}""", 400))["details"]![0]!["field"]!).ShouldBe(attribute);
        await app.Http.Patch(href, """{"statusHistory":[]}""", 400);
        var other = await Person(app, "李", "娜");
        ((string)(await app.Http.Patch(href, $$"""{"engagedParty":{"id":"{{other["id"]}}"} }""", 409))["code"]!).ShouldBe("parties.customer.party");
        ((string)(await app.Http.Patch(href, """{"name":"张老板","tier":"keyAccount"}"""))["name"]!).ShouldBe("张老板");
        (await app.Http.DeleteAsync((string)created["engagedParty"]!["href"]! ?? IndividualPath + "/" + created["engagedParty"]!["id"])).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await app.Http.DeleteAsync(href)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory, BothDatabases]
    public async Task Roles_named_without_a_date_begin_now_and_may_be_of_any_kind_of_party(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var owner = await app.Http.Post(CustomerPath, Of(await Person(app)));
        var tenant = await app.Http.Post(OrganizationPath, """{"tradingName":"租户有限公司"}""");
        var patched = await app.Http.Patch((string)owner["href"]!, $$"""
            {"relatedParty":[{"id":"{{tenant["id"]}}","@referredType":"Organization","role":"user","name":"租户有限公司"},{"id":"{{owner["id"]}}","@referredType":"Customer","role":"payer"}]}
            """);
        ((string)patched["relatedParty"]![0]!["validFor"]!["startDateTime"]!).ShouldBe("2026-11-22T02:00:00.000Z");
        await app.Http.Patch((string)owner["href"]!, """{"relatedParty":[{"id":"nobody","@referredType":"PartyRole","role":"user"}]}""", 400);
    }

    [Theory, BothDatabases]
    public async Task A_renamed_party_is_told_once_and_found_under_its_new_name(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var person = await Person(app);
        var customer = await app.Http.Post(CustomerPath, Of(person));
        await app.Http.Patch((string)person["href"]!, """{"gender":"male"}""");
        await app.Http.Patch((string)person["href"]!, """{"givenName":"威"}""");
        await app.Http.Patch((string)person["href"]!, """{"givenName":"威"}""");
        (await app.Events()).Count(e => e == "Parties.PartyChanged").ShouldBe(1);
        await app.Settle();
        (await app.Failures()).ShouldBeEmpty();
        var read = await app.Http.Get((string)customer["href"]!);
        ((string)read["name"]!).ShouldBe("张威");
        ((string)read["engagedParty"]!["name"]!).ShouldBe("张威");
        ((string)(await app.Http.Get("/api/customers?q=" + Uri.EscapeDataString("张威")))["items"]![0]!["id"]!).ShouldBe((string)customer["id"]!);
    }

    [Theory, BothDatabases]
    public async Task A_customer_whose_product_comes_into_service_is_in_the_network_unless_blacklisted(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var customer = await app.Http.Post(CustomerPath, Of(await Person(app)));
        var banned = await app.Http.Post(CustomerPath, Of(await Person(app, "李", "娜"), "李娜"));
        await app.Http.Patch((string)banned["href"]!, """{"status":"blacklisted"}""");
        await app.In(async s =>
        {
            var session = (Platform.Store.Session)s.GetService(typeof(Platform.Store.Session))!;
            foreach (var id in new[] { (string)customer["id"]!, (string)banned["id"]! }) session.Publish(new Contracts.Inventory.ProductActivated("p" + id, id, "o", "5G 畅享 129", "19908000001", session.Now));
            await session.Commit(default);
        });
        await app.Settle();
        (await app.Failures()).ShouldBeEmpty();
        ((string)(await app.Http.Get((string)customer["href"]!))["status"]!).ShouldBe("inNetwork");
        ((string)(await app.Http.Get((string)banned["href"]!))["status"]!).ShouldBe("blacklisted");
    }
}
