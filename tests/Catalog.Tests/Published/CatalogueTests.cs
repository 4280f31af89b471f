using Dialtone.Catalog.Tests.Intake;
using Dialtone.Platform;
using Dialtone.Catalog.Published;
using Dialtone.Contracts.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Catalog.Tests.Published;

public sealed class CatalogueTests
{
    static Task<Offer?> Find(TestApp app, string id) => app.In(s => s.GetRequiredService<ICatalogue>().Find(id, default));

    const string Base = """
        {"name":"业务","localized":{"en":{"name":"Business"}},"isAbstract":true,"telecom":{"accessNumber":null,"sim":false,"address":true},
         "productSpecCharacteristic":[
          {"name":"colour","description":"颜色","localized":{"en":{"name":"Colour"}},"valueType":"string","configurable":true,"minCardinality":1,"target":"billing",
           "productSpecCharacteristicValue":[{"value":"red","name":"红","localized":{"en":{"name":"Red"}},"isDefault":true},{"value":"blue","name":"蓝"},{"value":"green","name":"绿"}]},
          {"name":"speed","valueType":"number","productSpecCharacteristicValue":[{"valueFrom":10,"valueTo":1000},{"value":100,"isDefault":true}]},
          {"name":"lines","valueType":"string","maxCardinality":5,"regex":"^1[0-9]{10}$"}],
         "fulfilment":[{"key":"reserve","name":"预占","kind":"resource","peer":"resource","operation":"reserve","after":[]},
                       {"key":"activate","name":"开通","kind":"service","peer":"activation","operation":"activate-any","after":["reserve"]}]}
        """;

    static async Task<string> Child(TestApp app)
    {
        var parent = await app.New(Tmf620.Specification, Base);
        return await app.New(Tmf620.Specification, $$$"""
            {"name":"宽带","telecom":{"accessNumber":"broadband","sim":false,"address":true},"productSpecificationRelationship":[{"id":"{{{parent}}}","relationshipType":"inheritsFrom"}],
             "productSpecCharacteristic":[{"name":"speed","description":"速率","valueType":"number","configurable":false,"productSpecCharacteristicValue":[{"value":300,"isDefault":true},{"value":500}]},{"name":"static","valueType":"boolean"}],
             "fulfilment":[{"key":"activate","name":"开通宽带","kind":"service","peer":"activation","operation":"activate-broadband","after":["reserve"]},{"key":"test","name":"测速","kind":"field","peer":"field","operation":"test","after":["activate"]}]}
            """);
    }

    [Theory, BothDatabases]
    public async Task Characteristics_and_tasks_are_inherited_and_each_tells_where_it_comes_from(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var offer = (await Find(app, await app.New(Tmf620.Offering, $$"""{"name":"光纤","productSpecification":{"id":"{{await Child(app)}}"},"lifecycleStatus":"Active"}""")))!;
        offer.Characteristics.Select(c => c.Name).ShouldBe(["colour", "speed", "lines", "static"]);
        var (colour, speed, lines) = (offer.Characteristics[0], offer.Characteristics[1], offer.Characteristics[2]);
        (colour.Origin, colour.Overrides, colour.Label, colour.LabelEn, colour.Required, colour.Target).ShouldBe(("业务", null, "颜色", "Colour", true, "billing"));
        (speed.Origin, speed.Overrides, speed.Configurable, speed.From).ShouldBe(("宽带", "业务", false, null));
        speed.Values.Select(v => (v.Value, v.IsDefault)).ShouldBe([("300", true), ("500", false)]);
        (lines.MaxValues, lines.Regex, lines.Required).ShouldBe((5, "^1[0-9]{10}$", false));
        offer.Telecom.ShouldBe(new Telecom("broadband", false, true));
        offer.Fulfilment.Select(f => f.Operation).ShouldBe(["reserve", "activate-broadband", "test"]);
        offer.Fulfilment[1].After.ShouldBe(["reserve"]);
    }

    [Theory, BothDatabases]
    public async Task An_offering_fixes_narrows_and_adds_characteristics(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var parent = await app.New(Tmf620.Specification, Base);
        var offer = (await Find(app, await app.New(Tmf620.Offering, $$$"""
            {"name":"千兆","productSpecification":{"id":"{{{parent}}}"},"prodSpecCharValueUse":[
              {"name":"colour","productSpecCharacteristicValue":[{"value":"red"},{"value":"blue"}]},
              {"name":"speed","productSpecCharacteristicValue":[{"value":1000.0}]},
              {"name":"lines","minCardinality":1,"maxCardinality":3},
              {"name":"gift","valueType":"string","description":"赠品","productSpecCharacteristicValue":[{"value":"cup"},{"value":"pen","isDefault":true}]}]}
            """)))!;
        var by = offer.Characteristics.ToDictionary(c => c.Name);
        by["colour"].Values.Select(v => (v.Value, v.Label, v.LabelEn, v.IsDefault)).ShouldBe([("red", "红", "Red", true), ("blue", "蓝", "蓝", false)]);
        by["colour"].Configurable.ShouldBeTrue();
        (by["speed"].Values.Single(), by["speed"].Configurable, by["speed"].From, by["speed"].To).ShouldBe((new OfferCharacteristicValue("1000", "1000", "1000", true), false, null, null));
        (by["lines"].Required, by["lines"].MaxValues).ShouldBe((true, 3));
        (by["gift"].Origin, by["gift"].Label).ShouldBe(("千兆", "赠品"));
    }

    [Theory, BothDatabases]
    public async Task A_range_keeps_its_ends_and_its_default(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var specification = await app.New(Tmf620.Specification, Base);
        var speed = (await Find(app, await app.New(Tmf620.Offering, $$"""{"name":"x","productSpecification":{"id":"{{specification}}"} }""")))!.Characteristics.Single(c => c.Name == "speed");
        (speed.ValueType, speed.From, speed.To).ShouldBe(("number", 10, 1000));
        speed.Values.ShouldBe([new("100", "100", "100", true)]);
    }

    [Theory, BothDatabases]
    public async Task A_price_may_depend_on_a_characteristic_and_begin_and_end(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var parent = await app.New(Tmf620.Specification, Base);
        async Task<string> Price(int value, string more) => await app.New(Tmf620.Price, $$$"""{"name":"{{{value}}}","lifecycleStatus":"Active","priceType":"recurring","recurringChargePeriodType":"monthly","price":{"unit":"CNY","value":{{{value}}}},"chargeItem":"c.{{{value}}}"{{{more}}}}""");
        string When(string colour) => $$""","prodSpecCharValueUse":[{"name":"colour","productSpecCharacteristicValue":[{"value":"{{colour}}"}]}]""";
        string[] prices = [await Price(10, When("red")), await Price(20, When("blue")), await Price(30, ""), await Price(40, ""","validFor":{"startDateTime":"2026-11-23T00:00:00Z","endDateTime":"2026-11-24T00:00:00Z"}"""),
            await app.New(Tmf620.Price, """{"name":"draft","price":{"unit":"CNY","value":1000}}""")];
        var id = await app.New(Tmf620.Offering, $$"""{"name":"x","lifecycleStatus":"Active","productSpecification":{"id":"{{parent}}"},"productOfferingPrice":[{{string.Join(',', prices.Select(p => $$"""{"id":"{{p}}"}"""))}}]}""");

        var offer = (await Find(app, id))!;
        offer.Prices.Select(p => (p.Amount, p.When)).ShouldBe([(10m, new PriceCondition("colour", "red")), (20m, new PriceCondition("colour", "blue")), (30m, null)]);
        (offer.Prices[0].Period, offer.Prices[0].Unit, offer.Prices[0].ChargeItem).ShouldBe(("month", "CNY", "c.10"));
        (await app.ListPrice(offer.Id)).Monthly.ShouldBe(new Money(40, "CNY"));
        app.Time.Advance(TimeSpan.FromDays(1));
        (await Find(app, id))!.Prices.Select(p => p.Amount).ShouldBe([10, 20, 30, 40]);
        app.Time.Advance(TimeSpan.FromDays(1));
        (await Find(app, id))!.Prices.Select(p => p.Amount).ShouldBe([10, 20, 30]);
        (await app.Http.Post(Tmf620.Price, """{"name":"two","prodSpecCharValueUse":[{"name":"a"},{"name":"b"}]}""", 422)).Text("code").ShouldBe("catalog.price.conditions");
    }

    [Theory, BothDatabases]
    public async Task A_bundle_is_whole_to_any_depth_and_adds_up_what_it_brings_by_default(Db db)
    {
        await using var app = await Tmf620.Start(db);
        string Priced(string name, int price, string type) => $$"""{"name":"{{name}}","lifecycleStatus":"Active","productOfferingPrice":[{"name":"p","priceType":"{{type}}","recurringChargePeriodType":"month","price":{"unit":"CNY","value":{{price}} } }]}""";
        var below = await app.New(Tmf620.Offering, Priced("leaf", 7, "recurring"));
        var optional = await app.New(Tmf620.Offering, Priced("optional", 1000, "recurring"));
        var fee = await app.New(Tmf620.Offering, Priced("fee", 100, "oneTime"));
        for (var level = 0; level < 6; level++)
            below = await app.New(Tmf620.Offering, Tmf620.Bundle($"level {level}", Tmf620.Part(below, 1, 4, level == 0 ? 3 : 1), Tmf620.Part(optional, 0, 1, 0), Tmf620.Part(fee, 0, 1, level == 2 ? 1 : 0)));
        var offer = (await Find(app, below))!;
        var depth = 0;
        for (var at = offer; at.Parts.Count > 0; at = at.Parts[0].Offer) depth++;
        depth.ShouldBe(6);
        (offer.Parts[0].Lower, offer.Parts[0].Upper, offer.Parts[0].Default).ShouldBe((1, 4, 1));
        (await app.ListPrice(offer.Id)).Monthly.ShouldBe(new Money(21, "CNY"));
        (await app.ListPrice(offer.Id)).OneTime.ShouldBe(new Money(100, "CNY"));
        var view = await app.Http.Get("/api/offerings/" + below);
        ((decimal)view["offering"]!["monthly"]!["value"]!).ShouldBe(21);
        view["tree"]!["children"]![0]!["children"]![0]!.Text("name").ShouldBe("level 3");
    }

    [Theory, BothDatabases]
    public async Task A_change_anywhere_below_is_in_the_next_answer(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var specification = await Child(app);
        var part = await app.New(Tmf620.Offering, $$"""{"name":"part","productSpecification":{"id":"{{specification}}"} }""");
        var bundle = await app.New(Tmf620.Offering, Tmf620.Bundle("bundle", Tmf620.Part(part)));
        (await Find(app, bundle))!.Parts[0].Offer.Characteristics.Select(c => c.Name).ShouldContain("colour");
        var parent = (await app.Http.Get(Tmf620.Specification + "?name=" + Uri.EscapeDataString("业务"))).AsArray().Single()!.Text("id");
        await app.Http.Patch($"{Tmf620.Specification}/{parent}", """{"productSpecCharacteristic":[{"name":"shape"}]}""");
        (await Find(app, bundle))!.Parts[0].Offer.Characteristics.Select(c => c.Name).ShouldBe(["shape", "speed", "static"]);
        (await Find(app, "nobody")).ShouldBeNull();
        var many = await app.In(s => s.GetRequiredService<ICatalogue>().FindMany([bundle, part, "nobody"], default));
        many.Keys.ShouldBe([bundle, part], ignoreOrder: true);
    }
}
