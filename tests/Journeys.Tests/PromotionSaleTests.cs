using System.Text.Json.Nodes;

using static Dialtone.Journeys.Tests.Shopfront;

namespace Dialtone.Journeys.Tests;

public sealed class PromotionSaleTests
{
    const string Promotions = "/tmf-api/promotionManagement/v4/promotion", Catalogue = "/tmf-api/productCatalogManagement/v4/";

    static decimal Monthly(JsonNode order) => order["orderTotalPrice"]!.AsArray().Where(p => (string?)p!["priceType"] is "recurring" or "discount").Sum(p => (decimal)p!["price"]!["taxIncludedAmount"]!["value"]!);

    [Theory, BothDatabases]
    public async Task A_price_that_names_a_promotion_holds_while_the_sale_falls_under_it(Db db)
    {
        var (app, customer) = await Open(db);
        await using var _ = app;
        var discount = (string)(await app.Http.Post(Catalogue + "productOfferingPrice", """
            {"name":"夏季促销立减 10 元","priceType":"discount","lifecycleStatus":"Active","price":{"unit":"CNY","value":10},"taxIncluded":true,"condition":"\"SUMMER5G\" in campaign"}
            """))["id"]!;
        var offer = await app.Http.Get(Catalogue + "productOffering/off-leased-line");
        offer["productOfferingPrice"]!.AsArray().Add(new JsonObject { ["id"] = discount });
        await app.Http.Patch(Catalogue + "productOffering/off-leased-line", new JsonObject { ["productOfferingPrice"] = offer["productOfferingPrice"]!.DeepClone() }.ToJsonString());
        async Task<decimal> Sold() => Monthly(await app.Http.Post(Orders, Order(customer, Item("off-leased-line").With("bandwidth", 100))));

        (await Sold()).ShouldBe(4800);
        var promotion = (string)(await app.Http.Post(Promotions, """
            {"name":"夏季 5G","code":"SUMMER5G","lifecycleStatus":"Active","pattern":[{"action":[{"actionType":"price"}],"criteriaGroup":[{"criteria":[{"criteriaParameter":"channel","criteriaOperator":"equal","criteriaValue":"hall"}]}]}]}
            """))["id"]!;
        (await Sold()).ShouldBe(4790);
        await app.Http.Patch($"{Promotions}/{promotion}", """{"lifecycleStatus":"Retired"}""");
        (await Sold()).ShouldBe(4800);
    }
}
