using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Catalog.Tests.Pricing;

public sealed class PriceBookTests
{
    [Theory, BothDatabases]
    public async Task A_receipt_is_the_same_after_twelve_later_versions_of_the_catalogue(Db db)
    {
        await using var app = await Tmf620.Start(db);
        var specification = await app.New(Tmf620.Specification, """{"name":"宽带","productSpecCharacteristic":[{"name":"speed","valueType":"number"}]}""");
        var fee = await app.New(Tmf620.Price, """{"name":"月费","lifecycleStatus":"Active","priceType":"recurring","recurringChargePeriodType":"month","price":{"unit":"CNY","value":99.90},"tax":[{"taxCategory":"VAT","taxRate":6}]}""");
        var off = await app.New(Tmf620.Price, """{"name":"城市优惠","lifecycleStatus":"Active","priceType":"discount","percentage":33.3,"condition":"own.speed >= 500 && customer.city == '01'","productOfferingTerm":[{"duration":{"amount":1,"units":"year"}}]}""");
        var part = await app.New(Tmf620.Offering, $$"""{"name":"宽带","offerNumber":"FTTH","lifecycleStatus":"Active","productSpecification":{"id":"{{specification}}"},"productOfferingPrice":[{"id":"{{fee}}"},{"id":"{{off}}"}]}""");
        var bundle = await app.New(Tmf620.Offering, Tmf620.Bundle("融合", Tmf620.Part(part)));
        ConfiguredOffer line = new("1", bundle, new Dictionary<string, string>(), 1, [new("1.1", part, new Dictionary<string, string> { ["speed"] = "500" }, 1, [])]);
        Task<Receipt> Price() => app.In(s => s.GetRequiredService<IPriceBook>().Price([line], Wares.Context, default));

        var sold = StoreJson.Write(await Price());
        for (var version = 0; version < 12; version++)
        {
            await app.Http.Patch($"{Tmf620.Price}/{fee}", $$"""{"price":{"unit":"CNY","value":{{120 + version}} } }""");
            await app.Http.Patch($"{Tmf620.Price}/{off}", $$"""{"percentage":{{version}}}""");
            await app.Http.Patch($"{Tmf620.Offering}/{bundle}", $$"""{"name":"融合 {{version}}"}""");
        }
        await app.Http.Patch($"{Tmf620.Specification}/{specification}", """{"productSpecCharacteristic":[{"name":"speed","valueType":"string"}]}""");
        await app.Http.Patch($"{Tmf620.Price}/{fee}", """{"lifecycleStatus":"Retired"}""");
        await app.Http.Patch($"{Tmf620.Price}/{fee}", """{"lifecycleStatus":"Obsolete"}""");

        var stored = StoreJson.Read<Receipt>(sold);
        stored.Charges.Single().Amount.ShouldBe(66.63m);
        stored.Charges.Single().Later.ShouldBe([new(13, 99.90m)]);
        StoreJson.Write(await Price()).ShouldNotBe(sold);
        var again = StoreJson.Write(await app.In(s => s.GetRequiredService<IPriceBook>().Replay(stored, default)));
        again.ShouldBe(sold);
    }

    [Theory, BothDatabases]
    public async Task The_demonstration_shows_a_promotion_price_a_first_year_and_tiers(Db db)
    {
        await using var app = await Intake.Demo.Loaded(db);
        static ConfiguredOffer Line(string key, string offer, params ConfiguredOffer[] parts) => new(key, offer, new Dictionary<string, string>(), 1, parts);
        Task<Receipt> Price(SaleContext context, params ConfiguredOffer[] lines) => app.In(s => s.GetRequiredService<IPriceBook>().Price(lines, context, default));
        var business = Wares.Context with { Customer = Wares.Context.Customer! with { Tier = "business" } };

        var fusion = (await Price(Wares.Context, Line("1", "off-fusion-199", Line("1.1", "off-fusion-199-home"), Line("1.2", "off-fusion-199-mobile")))).Charges.Single(c => c.Type == "recurring");
        (fusion.Amount, fusion.Allocation.Sum(a => a.Amount)).ShouldBe((199, 199));
        fusion.Allocation.Single(a => a.LineKey == "1.1").Amount.ShouldBe(69.65m);

        var gigabit = Line("1", "off-ftth-1000");
        (await Price(Wares.Context, gigabit)).Charges.Single().Amount.ShouldBe(119);
        var first = (await Price(business, gigabit)).Charges.Single();
        (first.Amount, first.Later.Single()).ShouldBe((83.30m, new ChargePhase(13, 119)));
        first.Steps[1].Zh.ShouldBe("享受“千兆宽带首年七折”：7 折，优惠期 12 个月。适用条件：澄州市商业客户新装千兆宽带，首年七折。");

        (await Price(Wares.Context, [.. Enumerable.Range(1, 60).Select(i => Line($"{i}", "off-vnet"))])).Totals.Single().Amount.ShouldBe(240);
    }
}
