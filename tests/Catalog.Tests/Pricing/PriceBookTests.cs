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
}
