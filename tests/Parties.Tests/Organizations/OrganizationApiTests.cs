using static Dialtone.Parties.Tests.PartiesApp;

namespace Dialtone.Parties.Tests.Organizations;

public sealed class OrganizationApiTests
{
    const string Company = """{"tradingName":"澄州智芯电子有限公司","organizationIdentification":[{"identificationType":"unifiedSocialCreditCode","identificationId":"91350100M000100Y43"}]}""";

    [Theory, BothDatabases]
    public async Task An_organization_is_created_found_by_its_trading_name_and_masked(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var created = await app.Http.Post(OrganizationPath, Company);
        ((string)created["status"]!).ShouldBe("initialized");
        ((string)created["organizationIdentification"]![0]!["identificationId"]!).ShouldBe("9135**********0Y43");
        (await app.Http.Get(OrganizationPath + "?tradingName=" + Uri.EscapeDataString("澄州智芯电子有限公司"))).AsArray().Single()!["id"]!.ToString().ShouldBe((string)created["id"]!);
        (await app.Http.Get((string)created["href"]! + "?fields=tradingName")).AsObject().Select(p => p.Key).ShouldBe(["id", "href", "tradingName"]);
        await app.Http.Get(OrganizationPath + "/933929cd-1761-44f5-96e7-e6e138d17b94", 404);
        await app.Http.Post(OrganizationPath, """{"name":"no trading name"}""", 400);
    }

    [Theory, BothDatabases]
    public async Task States_follow_the_table_and_a_refusal_names_the_legal_ones(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var href = (string)(await app.Http.Post(OrganizationPath, Company))["href"]!;
        await app.Http.Patch(href, """{"status":"validated"}""");
        await app.Http.Patch(href, """{"status":"closed"}""");
        var refused = await app.Http.Patch(href, """{"status":"validated"}""", 409);
        ((string)refused["code"]!).ShouldBe("parties.state.illegal");
        await app.Http.Patch(href, """{"status":"bankrupt"}""", 400);
        await app.Http.Post(OrganizationPath, """{"tradingName":"x","status":"closed"}""", 409);
        var other = (string)(await app.Http.Post(OrganizationPath, """{"tradingName":"x"}"""))["href"]!;
        (await app.Http.Patch((string)(await app.Http.Post(IndividualPath, """{"familyName":"a","givenName":"b","status":"validated"}"""))["href"]!, """{"status":"deceaded"}"""))["status"]!.ToString().ShouldBe("deceaded");
        (await app.Http.Patch(other, """{"status":null}""", 400))["code"]!.ToString().ShouldBe("platform.required");
    }

    [Theory, BothDatabases]
    public async Task Parents_must_exist_and_never_go_round_in_a_circle(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        await app.Http.Post(OrganizationPath, """{"tradingName":"x","organizationParentRelationship":{"organization":{"id":"nobody"}}}""", 400);
        var parent = await app.Http.Post(OrganizationPath, """{"tradingName":"母公司"}""");
        var child = await app.Http.Post(OrganizationPath, $$"""{"tradingName":"子公司","organizationParentRelationship":{"relationshipType":"owner","organization":{"id":"{{parent["id"]}}"} } }""");
        var grandchild = await app.Http.Post(OrganizationPath, $$"""{"tradingName":"孙公司","organizationParentRelationship":{"relationshipType":"owner","organization":{"id":"{{child["id"]}}"} } }""");
        var refused = await app.Http.Patch((string)parent["href"]!, $$"""{"organizationParentRelationship":{"relationshipType":"owner","organization":{"id":"{{grandchild["id"]}}"} } }""", 400);
        ((string)refused["code"]!).ShouldBe("parties.organization.circle");
        (await app.Http.DeleteAsync((string)parent["href"]!)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Conflict);
    }

    [Theory, BothDatabases]
    public async Task A_period_that_ends_before_it_begins_is_refused(Db db)
    {
        await using var app = await PartiesApp.Start(db);
        var refused = await app.Http.Post(OrganizationPath, """{"tradingName":"x","contactMedium":[{"mediumType":"mobile","validFor":{"startDateTime":"2026-02-01T00:00:00Z","endDateTime":"2026-01-01T00:00:00Z"}}]}""", 422);
        ((string)refused["details"]![0]!["field"]!).ShouldBe("contactMedium[0].validFor");
    }
}
