using Dialtone.Catalog.Tests.Intake;
using Dialtone.Contracts.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Catalog.Tests.Needs;

public sealed class OfferSearchTests
{
    static Task<FoundOffers> Find(TestApp app, OfferNeed need) => app.In(s => s.GetRequiredService<IOfferSearch>().Find(need, default));

    static async Task<string[]> Found(TestApp app, OfferNeed need) => [.. (await Find(app, need)).Items.Select(i => i.Offer.Number)];

    [Theory, BothDatabases]
    public async Task Offers_are_found_by_what_they_bring(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var plans = await Found(app, new("80G 800分钟") { Kinds = ["mainPlan"] });
        plans.ShouldContain("5G-129");
        plans.ShouldNotContain("5G-99");
        var fast = await Find(app, new("1000M") { Kinds = ["broadband", "bundle"] });
        fast.Items.Select(i => i.Offer.Number).ShouldContain("KD-1000");
        fast.Items.Select(i => i.Offer.Number).ShouldContain("RH-199", "a part brings it");
        fast.Items.Select(i => i.Offer.Number).ShouldNotContain("KD-500");
        (await Found(app, new("") { Amounts = [new("bandwidth", new(400, 600))], Kinds = ["broadband"] })).ShouldBe(["KD-500"]);
    }

    [Theory, BothDatabases]
    public async Task A_value_that_can_be_chosen_is_named_as_the_choice(Db db)
    {
        await using var app = await Demo.Loaded(db);
        var line = (await Find(app, new("200M") { Kinds = ["leasedLine"] })).Items.Single(i => i.Offer.Number == "ZX-1");
        line.Choices.ShouldBe([new(line.Offer.Id, "bandwidth", "1000")]);
        line.Amounts.Single(a => a.Of == "bandwidth").Amount.ShouldBe(1000);
        (await Find(app, new("ZX-1"))).Items[0].Choices.ShouldBeEmpty("nothing is needed of it");
    }

    [Theory, BothDatabases]
    public async Task Words_are_found_in_names_pinyin_descriptions_shelves_and_parts(Db db)
    {
        await using var app = await Demo.Loaded(db);
        (await Found(app, new("gxkd")))[0].ShouldBe("KD-1000", "initials, in the order of pinyin");
        (await Found(app, new("光纤宽带 300M")))[0].ShouldBe("KD-300", "its name comes before what its words would mean");
        (await Found(app, new("融合 机顶盒"))).ShouldContain("RH-299");
        (await Found(app, new("4 张副卡"))).ShouldContain("5G-129");
        (await Found(app, new("nosuchthing"))).ShouldBeEmpty();
        (await Found(app, new("KD-500 4G"))).ShouldBeEmpty("every word must fit");
    }

    [Theory, BothDatabases]
    public async Task An_allowance_counts_before_the_characteristic_that_repeats_it(Db db)
    {
        await using var app = await Tmf620.Start(db);
        await app.New(Tmf620.Offering, """
            {"name":"Plan","offerNumber":"P-1","lifecycleStatus":"Active",
             "allowance":[{"key":"d","name":{"zh":"流量","en":"Data"},"unit":"MB","amount":40960,"cycle":"month","carryOver":"none","sharing":"own","order":1}],
             "prodSpecCharValueUse":[{"name":"data","valueType":"number","productSpecCharacteristicValue":[{"value":90,"unitOfMeasure":"GB"}]}]}
            """);
        (await Find(app, new("40G"))).Items.Single().Amounts.ShouldBe([new("data", 40)]);
        (await Found(app, new("41G"))).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task What_is_being_designed_is_not_found_and_what_was_sold_once_is(Db db)
    {
        await using var app = await Tmf620.Start(db);
        foreach (var status in new[] { "In study", "In test", "Rejected", "Active", "Retired" }) await app.New(Tmf620.Offering, $$"""{"name":"Plan {{status}}","offerNumber":"{{status}}","lifecycleStatus":"{{status}}"}""");
        (await Found(app, new("Plan"))).ShouldBe(["Active", "Retired"], ignoreOrder: true);
    }
}
