using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform;

namespace Dialtone.Catalog.Tests.Pricing;

public sealed class ListPriceTests
{
    static ListPrice Of(Offer offer) => ListPrice.Of(Wares.Priced(offer));

    [Fact]
    public void What_a_rule_may_take_off_is_in_the_least_and_not_in_the_price()
    {
        var gold = Wares.Percent("gold", 30) with { Condition = "customer.tier == 'gold'" };
        Of(Wares.Sold("x", [Wares.Monthly("m", 100), gold])).ShouldBe(new ListPrice(new(100, "CNY"), new(70, "CNY"), null));
    }

    [Fact]
    public void What_a_rule_may_add_is_in_neither()
    {
        var extra = Wares.Monthly("extra", 5) with { Condition = "channel == 'shop'" };
        Of(Wares.Sold("x", [Wares.Monthly("m", 100), extra])).ShouldBe(new ListPrice(new(100, "CNY"), null, null));
    }

    [Fact]
    public void A_promotion_of_the_first_months_is_the_least_and_the_price_is_what_comes_after()
    {
        var year = Wares.Off("year", 40) with { Months = 12 };
        Of(Wares.Sold("x", [Wares.Monthly("m", 100), year])).ShouldBe(new ListPrice(new(100, "CNY"), new(60, "CNY"), null));
    }

    [Fact]
    public void The_cheapest_value_is_the_least_and_the_default_the_price()
    {
        OfferPrice At(string value, decimal amount) => Wares.Monthly("m" + value, amount) with { When = new("speed", value) };
        var speed = Wares.Number("speed") with { Values = [new("10", "10", "10", false), new("100", "100", "100", true)] };
        var line = Wares.Sold("x", [At("10", 1800), At("100", 4800)]) with { Characteristics = [speed] };
        Of(Wares.Sold("b", [Wares.Monthly("own", 1)], Wares.Part(line, 2))).ShouldBe(new ListPrice(new(9601, "CNY"), new(3601, "CNY"), null));
    }

    [Fact]
    public void Prices_in_two_currencies_have_no_sum() =>
        Of(Wares.Sold("x", [Wares.Monthly("m", 100), Wares.Monthly("j", 100, "JPY")])).Monthly.ShouldBeNull();
}
