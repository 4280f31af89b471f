using Dialtone.Contracts.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Catalog.Tests.Promotions;

public sealed class PromotionTests
{
    const string Path = "/tmf-api/promotionManagement/v4/promotion";

    static readonly SaleContext sale = new(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero)) { Customer = new("individual", "gold", "inNetwork", "01", "/CJ/01/"), Channel = "hall", Area = "01" };

    static Task<IReadOnlyList<string>> Of(TestApp app, SaleContext context) => app.In(s => s.GetRequiredService<IPromotions>().Of(context, default));

    static string Body(string code, string criteria, string more = "", string status = "Active", string relationship = "AND") => $$"""
        {"name":"促销 {{code}}","code":"{{code}}","lifecycleStatus":"{{status}}"{{more}},
         "pattern":[{"criteriaGroup":[{"criteriaLogicalRelationship":"{{relationship}}","criteria":[{{criteria}}]}],"action":[{"actionType":"price"}]}]}
        """;

    static string Is(string parameter, string value, string how = "equal") => $$"""{"criteriaParameter":"{{parameter}}","criteriaOperator":"{{how}}","criteriaValue":"{{value}}"}""";

    [Theory, BothDatabases]
    public async Task A_sale_falls_under_the_promotions_whose_criteria_it_fulfils(Db db)
    {
        await using var app = await Tmf620.Start(db);
        await app.New(Path, Body("GOLD", $"{Is("segment", "gold,silver", "in")},{Is("channel", "hall")}"));
        await app.New(Path, Body("OTHER-CITY", Is("area", "02")));
        await app.New(Path, Body("EITHER", $"{Is("area", "02")},{Is("channel", "hall")}", relationship: "OR"));
        await app.New(Path, Body("NOT-HERE", Is("area", "01,02", "notIn")));
        await app.New(Path, Body("OVER", Is("channel", "hall"), ""","validFor":{"endDateTime":"2026-11-22T02:00:00Z"}"""));
        await app.New(Path, Body("LATER", Is("channel", "hall"), ""","validFor":{"startDateTime":"2026-12-01T00:00:00Z"}"""));
        await app.New(Path, Body("DRAFT", Is("channel", "hall"), status: "In test"));
        await app.New(Path, """{"name":"EVERYBODY","lifecycleStatus":"Launched"}""");
        (await Of(app, sale)).ShouldBe(["EITHER", "EVERYBODY", "GOLD"]);
        (await Of(app, sale with { At = sale.At.AddDays(30), Channel = "hall", Area = "02" })).ShouldBe(["EITHER", "EVERYBODY", "GOLD", "LATER", "OTHER-CITY"]);
        (await Of(app, sale with { Customer = null, Channel = "" })).ShouldBe(["EVERYBODY"]);
    }

    [Theory, BothDatabases]
    public async Task What_is_retired_is_over_at_once(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var id = await app.New(Path, Body("SUMMER5G", Is("channel", "hall")));
        (await Of(app, sale)).ShouldBe(["SUMMER5G"]);
        await app.Http.Patch($"{Path}/{id}", """{"lifecycleStatus":"Retired"}""");
        (await Of(app, sale)).ShouldBeEmpty();
        (await app.Http.Patch($"{Path}/{id}", """{"lifecycleStatus":"Active"}""", 409)).Text("code").ShouldBe("catalog.lifecycle.illegal");
    }

    [Theory, BothDatabases]
    public async Task What_cannot_be_decided_may_be_a_draft_but_not_go_on_sale(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var id = await app.New(Path, Body("ODD", Is("shoeSize", "42", "like"), status: "In test"));
        var refused = await app.Http.Patch($"{Path}/{id}", """{"lifecycleStatus":"Active"}""", 422);
        refused["details"]!.AsArray().Select(p => p!.Text("code")).ShouldBe(["catalog.promotion.parameter", "catalog.promotion.operator"]);
        (await app.Http.Post(Path, """{"name":"x","pattern":[{"criteriaGroup":[],"action":[{"actionType":"price","actionEntityRef":{"id":"nobody"}}]}]}""", 400)).Text("code").ShouldBe("platform.reference");
    }

    [Theory, BothDatabases]
    public async Task A_price_that_a_promotion_names_cannot_be_deleted(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var price = await app.New(Tmf620.Price, """{"name":"p","priceType":"recurring","price":{"unit":"CNY","value":1}}""");
        await app.New(Path, $$"""{"name":"x","pattern":[{"criteriaGroup":[],"action":[{"actionType":"price","actionEntityRef":{"id":"{{price}}"} }] }]}""");
        (await app.Http.DeleteAsync($"{Tmf620.Price}/{price}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Conflict);
    }
}
