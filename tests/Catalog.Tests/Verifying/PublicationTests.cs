namespace Dialtone.Catalog.Tests.Verifying;

public sealed class PublicationTests
{
    [Theory, BothDatabases]
    public async Task An_offering_goes_on_sale_only_without_faults(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var fee = await app.New(Tmf620.Price, """{"name":"月费","lifecycleStatus":"Active","priceType":"recurring","recurringChargePeriodType":"month","price":{"unit":"CNY","value":30} }""");
        var path = $"{Tmf620.Offering}/{await app.New(Tmf620.Offering, $$"""{"name":"云盘","offerNumber":"YP","kind":"service","lifecycleStatus":"In test","productOfferingPrice":[{"id":"{{fee}}"}]}""")}";

        var refusal = await app.Http.Patch(path, """{"lifecycleStatus":"Active"}""", 422);

        refusal.ToJsonString().ShouldContain("catalog.verify.noChargeItem");
        refusal.ToJsonString().ShouldContain("catalog.verify.noFilingNumber");
        ((string?)(await app.Http.Get(path))["lifecycleStatus"]).ShouldBe("In test");
        var verified = await app.Http.Post($"/api/offerings/{path.Split('/')[^1]}/verification", "{}", 200);
        verified["faults"]!.AsArray().Select(f => (string?)f!["code"]).ShouldContain("catalog.verify.noEnd");

        await app.Http.Patch($"{Tmf620.Price}/{fee}", """{"chargeItem":"cloud.monthly"}""");
        await app.Http.Patch(path, """
            {"validFor":{"startDateTime":"2026-01-01T00:00:00Z"},"tariffFilingNumber":"F-1","effectivity":{"order":["now"]},"termination":{"effect":"nextCycle"},
             "productSpecification":{"id":"SPEC"},
             "holderTreatment":[{"state":"active","charged":"full"},{"state":"stopped","charged":"none"},{"state":"suspended","charged":"none"},{"state":"forced","charged":"none"},{"state":"preTerminated","charged":"none"}]}
            """.Replace("SPEC", await app.New(Tmf620.Specification, """{"name":"云盘"}""")));
        (await app.Http.Patch(path, """{"lifecycleStatus":"Active"}""")).Text("lifecycleStatus").ShouldBe("Active");
    }

    [Theory, BothDatabases]
    public async Task A_rule_that_does_not_fit_is_refused_when_it_is_saved(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var part = await app.New(Tmf620.Offering, """{"name":"电视","offerNumber":"TV","lifecycleStatus":"Active"}""");
        string With(string rules) => $$"""{"name":"组合","lifecycleStatus":"Active","bundledGroupProductOffering":[{"id":"g","name":"任选","bundledProductOffering":[{"id":"{{part}}"}]}],"rule":[{{rules}}]}""";

        (await app.Http.Post(Tmf620.Offering, With("""{"key":"a","kind":"require","then":"count(\"NONE\") > 0"}"""), 422)).ToJsonString().ShouldContain("catalog.rule.part");
        (await app.Http.Post(Tmf620.Offering, With("""{"key":"a","kind":"require","then":"count(\"TV\") >"}"""), 422)).ToJsonString().ShouldContain("platform.rule.syntax");
        (await app.Http.Post(Tmf620.Offering, With("""{"key":"a","kind":"forbid","then":"true"}"""), 422)).ToJsonString().ShouldContain("platform.enum");
        (await app.Http.Post(Tmf620.Offering, With("""{"key":"a","kind":"require","then":"true"},{"key":"a","kind":"require","then":"true"}"""), 422)).ToJsonString().ShouldContain("catalog.twice");
        var bundle = await app.New(Tmf620.Offering, With("""{"key":"a","kind":"require","then":"count(\"TV\") > 0"}"""));
        var offer = (await app.Http.Get($"/api/offerings/{bundle}"))["tree"]!;
        offer["children"]!.AsArray().Count.ShouldBe(1);
        (await app.Http.DeleteAsync($"{Tmf620.Offering}/{part}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Conflict);
    }
}
