namespace Dialtone.Catalog.Tests.Prices;

public sealed class PriceCheckTests
{
    static string Price(string more) => $$"""{"name":"p","lifecycleStatus":"Active",{{more}}}""";

    [Theory]
    [InlineData("""
        "priceType":"discount","price":{"unit":"CNY","value":-5}
        """, "catalog.price.negative")]
    [InlineData("""
        "priceType":"discount","percentage":120
        """, "catalog.price.percentage")]
    [InlineData("""
        "priceType":"discount"
        """, "catalog.price.discount")]
    [InlineData("""
        "priceType":"discount","percentage":10,"price":{"unit":"CNY","value":5}
        """, "catalog.price.discount")]
    [InlineData("""
        "priceType":"recurring","tier":[{"from":0,"to":5,"value":1},{"from":6,"value":2}]
        """, "catalog.price.tierGap")]
    [InlineData("""
        "priceType":"recurring","tier":[{"from":0,"to":5,"value":1},{"from":4,"value":2}]
        """, "catalog.price.tierOverlap")]
    [InlineData("""
        "priceType":"recurring","tier":[{"from":1,"value":1}]
        """, "catalog.price.tierEnds")]
    [InlineData("""
        "priceType":"recurring","tier":[{"from":0,"value":1}],"tierMode":"stairs"
        """, "platform.enum")]
    [InlineData("""
        "priceType":"recurring","override":true,"price":{"unit":"CNY","value":9},"allocation":[{"offerNumber":"A","share":0.5},{"offerNumber":"B","share":0.4}]
        """, "catalog.price.shares")]
    [InlineData("""
        "priceType":"recurring","price":{"unit":"CNY","value":9},"allocation":[{"offerNumber":"A","share":1}]
        """, "catalog.price.allocationAlone")]
    [InlineData("""
        "priceType":"recurring","stackingOrder":"first"
        """, "platform.type")]
    [InlineData("""
        "priceType":"recurring","stackingOrder":1.5
        """, "platform.type")]
    [InlineData("""
        "priceType":"recurring","taxIncluded":false
        """, "catalog.price.taxIncluded")]
    [InlineData("""
        "priceType":"discount","percentage":5,"condition":"custommer.tier == 'business'"
        """, "platform.rule.name.near")]
    [InlineData("""
        "priceType":"discount","percentage":5,"condition":"customer.tier == "
        """, "platform.rule.syntax")]
    [InlineData("""
        "priceType":"discount","percentage":5,"condition":"customer.tier"
        """, "catalog.rule.yesNo")]
    [InlineData("""
        "priceType":"discount","percentage":5,"condition":"count('A','B') > 1"
        """, "catalog.rule.arguments")]
    public async Task A_price_that_cannot_be_reckoned_is_refused_when_it_is_saved(string more, string code)
    {
        await using var app = await Tmf620.Start(Db.Sqlite);
        (await app.Http.Post(Tmf620.Price, Price(more.Trim()), 422)).Text("code").ShouldBe(code);
    }

    [Theory, BothDatabases]
    public async Task A_condition_may_name_only_what_the_offer_has(Db db)
    {
        await using var app = await Tmf620.Start(db);
        async Task<string> Discount(string condition) => await app.New(Tmf620.Price, Price($$""" "priceType":"discount","percentage":5,"condition":"{{condition}}" """));
        static string Offer(string price) => $$"""{"name":"o","lifecycleStatus":"Active","productOfferingPrice":[{"id":"{{price}}"}],"prodSpecCharValueUse":[{"name":"speed","valueType":"number","productSpecCharacteristicValue":[{"value":300}]}]}""";
        var fitting = await Discount("own.speed >= 300");
        var offer = await app.New(Tmf620.Offering, Offer(fitting));
        foreach (var (condition, code) in new[] { ("true && own.sped > 1", "platform.rule.name.near"), ("own.speed == 'fast'", "platform.rule.overload"), ("count('NOBODY') > 1", "catalog.rule.part") })
        {
            var answer = await app.Http.Post(Tmf620.Offering, Offer(await Discount(condition)), 422);
            answer.Text("code").ShouldBe(code);
            answer.ToJsonString().ShouldContain(".condition");
        }
        (await app.Http.PatchAsync($"{Tmf620.Price}/{fitting}", HttpWords.Json("""{"condition":"own.sped > 1"}"""))).StatusCode.ShouldBe(System.Net.HttpStatusCode.UnprocessableEntity, "the offer it stands on has no such characteristic");
        await app.Http.Patch($"{Tmf620.Offering}/{offer}", """{"description":"x"}""");
    }

    [Theory, BothDatabases]
    public async Task A_discount_below_zero_and_one_of_a_foreign_price_are_refused(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var fee = await app.New(Tmf620.Price, Price(""" "priceType":"recurring","recurringChargePeriodType":"month","price":{"unit":"CNY","value":50} """));
        var other = await app.New(Tmf620.Price, Price(""" "priceType":"recurring","price":{"unit":"CNY","value":50} """));
        async Task<string> Discount(string of, int amount) => await app.New(Tmf620.Price, Price($$""" "priceType":"discount","price":{"unit":"CNY","value":{{amount}}},"popRelationship":[{"id":"{{of}}","relationshipType":"discounts"}] """));
        string Offer(string discount) => $$"""{"name":"o","lifecycleStatus":"Active","productOfferingPrice":[{"id":"{{fee}}"},{"id":"{{discount}}"}]}""";
        (await app.Http.Post(Tmf620.Offering, Offer(await Discount(fee, 51)), 422)).Text("code").ShouldBe("catalog.price.belowZero");
        (await app.Http.Post(Tmf620.Offering, Offer(await Discount(other, 5)), 422)).Text("code").ShouldBe("catalog.price.alters");
        await app.New(Tmf620.Offering, Offer(await Discount(fee, 50)));
    }
}
