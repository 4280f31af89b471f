using Dialtone.Contracts.Catalog;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Failures;

namespace Dialtone.Ordering.Tests.Lines;

public sealed class LineCheckTests
{
    readonly Shop shop = new();

    string[] Codes(params Line[] lines) => [.. LineChecks.Check(lines, shop.Facts()).Select(p => p.Code)];

    [Fact]
    public void A_complete_bundle_has_no_problems() => Codes(Shop.GoodFusion()).ShouldBeEmpty();

    [Fact]
    public void An_empty_cart_an_unknown_offer_one_past_its_end_and_one_before_its_start_are_refused()
    {
        Codes().ShouldBe(["ordering.lines.empty"]);
        Codes(Shop.Of(Shop.Line with { Id = "nowhere" }, "1")).ShouldBe(["ordering.offering.unknown"]);
        Codes(Shop.Of(Shop.Ended, "1")).ShouldBe(["ordering.offering.ended"]);
        Codes(Shop.Of(Shop.Future, "1")).ShouldBe(["ordering.offering.notYet"]);
    }

    [Fact]
    public void What_is_not_sold_alone_is_refused_as_a_root_and_accepted_as_a_part()
    {
        shop.Offers["ftth"] = Shop.Ftth with { IsSellable = false };
        Codes(Shop.Of(Shop.Ftth, "1") with { AddressId = "x" }).ShouldBe(["ordering.offering.notSoldAlone"]);
        Codes(Shop.GoodFusion()).ShouldBeEmpty();
    }

    [Fact]
    public void A_bundle_outside_its_cardinalities_names_the_part_and_the_bounds()
    {
        var good = Shop.GoodFusion();
        var problem = LineChecks.Check([good with { Children = [good.Children[0]] }], shop.Facts()).Single();
        problem.Code.ShouldBe("ordering.cardinality");
        (((Named)problem.Values["part"]!).Zh, problem.Values["lower"], problem.Values["upper"], problem.Values["given"]).ShouldBe(("名mobile", 1, 2, 0));
        Codes(good with { Children = [good.Children[0], good.Children[0] with { Key = "1.9" }, good.Children[1]] }).ShouldBe(["ordering.cardinality"]);
    }

    [Fact]
    public void A_part_that_is_none_of_the_bundle_is_refused()
    {
        var good = Shop.GoodFusion();
        Codes(good with { Children = [.. good.Children, Shop.Of(Shop.Line, "1.3")] }).ShouldBe(["ordering.part.foreign"]);
    }

    [Fact]
    public void Telecom_attributes_are_complete_or_named()
    {
        Codes(Shop.Of(Shop.Mobile, "1")).ShouldBe(["ordering.number.required", "ordering.sim.required"], ignoreOrder: true);
        Codes(Shop.Of(Shop.Ftth, "1")).ShouldBe(["ordering.address.required"]);
        Codes(Shop.Of(Shop.Mobile, "1") with { AccessNumber = "09908000001", Iccid = "1" }).ShouldBe(["ordering.number.kind"]);
        Codes(Shop.Of(Shop.Mobile, "1") with { AccessNumber = "13800000000", Iccid = "1" }).ShouldBe(["ordering.number.unknown"]);
    }

    [Fact]
    public void A_parts_address_is_that_of_the_bundle_it_belongs_to() =>
        Codes(Shop.GoodFusion() with { AddressId = null }).ShouldBe(["ordering.address.required"]);

    [Fact]
    public void A_characteristic_takes_only_its_values()
    {
        Codes(Shop.Of(Shop.Ftth, "1") with { AddressId = "x", Characteristics = new Dictionary<string, string> { ["speed"] = "400" } }).ShouldBe(["ordering.characteristic.value"]);
        Codes(Shop.Of(Shop.Ftth, "1") with { AddressId = "x", Characteristics = new Dictionary<string, string> { ["speed"] = "500.0" } }).ShouldBeEmpty();
        Codes(Shop.Of(Shop.Ftth, "1") with { AddressId = "x", Characteristics = new Dictionary<string, string> { ["colour"] = "red" } }).ShouldBe(["ordering.characteristic.unknown"]);
    }

    [Fact]
    public void A_blacklisted_customer_and_one_without_a_document_get_no_mobile_service()
    {
        LineChecks.Check([Shop.GoodFusion()], shop.Facts(Shop.Customer with { State = "blacklisted" })).Single().Code.ShouldBe("ordering.customer.blacklisted");
        LineChecks.Check([Shop.GoodFusion()], shop.Facts(Shop.Customer with { IdentityHash = null })).Single().Code.ShouldBe("ordering.identity.required");
    }

    [Fact]
    public void An_offer_of_an_area_is_sold_there_only_and_another_address_is_another_answer()
    {
        shop.Offers["ftth"] = Shop.Ftth with { Reach = new([new("0102", "东区", "East"), new("02", "望海", "Wanghai")], [], []) };
        var line = Shop.Of(Shop.Ftth, "1");
        Codes(line with { AddressId = "01020301-3-2-1502" }).ShouldBeEmpty();
        Codes(line with { AddressId = "02990101-1" }).ShouldBeEmpty();
        Codes(line with { AddressId = "01030301-3" }).ShouldBe(["ordering.offering.area"]);
        shop.Offers["mobile"] = Shop.Mobile with { Reach = new([new("01", "澄州", "Chengzhou")], [], []) };
        Codes(Shop.Of(Shop.Mobile, "1") with { AccessNumber = "19908000001", Iccid = "1" }).ShouldBeEmpty();
        var mobile = Shop.Of(Shop.Mobile, "1") with { AccessNumber = "19908000001", Iccid = "1" };
        LineChecks.Check([mobile], shop.Facts(Shop.Customer with { HomeCity = "02" })).Single().Code.ShouldBe("ordering.offering.area");
        shop.Offers["mobile"] = Shop.Mobile with { Reach = OfferReach.Unlimited with { Organization = "/CJ/02/" } };
        Codes(mobile).ShouldBe(["ordering.offering.scope"]);
    }

    [Fact]
    public void A_number_is_used_once_in_an_order()
    {
        var mobile = Shop.Of(Shop.Mobile, "1") with { AccessNumber = "19908000001", Iccid = "1" };
        Codes(mobile, mobile with { Key = "2", Iccid = "2" }).ShouldBe(["ordering.number.twice"]);
    }

    [Fact]
    public void A_card_is_blank_and_in_stock_and_within_what_the_identity_may_have()
    {
        var mobile = Shop.Of(Shop.Mobile, "1") with { AccessNumber = "19908000001", Iccid = "8986009" };
        Codes(mobile).ShouldBe(["inventory.sim.taken"]);
        Codes(mobile with { Iccid = "123" }).ShouldBe(["inventory.sim.unknown"]);
        var five = shop.Facts() with { Cards = new(new Dictionary<string, string> { ["1"] = "blank" }, 5, 5) };
        LineChecks.Check([mobile with { Iccid = "1" }], five).Select(p => p.Code).ShouldBe(["inventory.cards.limit"]);
    }

    [Fact]
    public void A_date_lies_between_today_and_a_year_from_now()
    {
        var line = Shop.Of(Shop.Ftth, "1") with { AddressId = "x" };
        Codes(line with { Effectivity = new("date", new(2026, 11, 21)) }).ShouldBe(["ordering.effectivity.date"]);
        Codes(line with { Effectivity = new("date", new(2026, 12, 1)) }).ShouldBeEmpty();
        Codes(line with { Effectivity = new("someday") }).ShouldBe(["ordering.effectivity.kind"]);
    }

    [Theory]
    [InlineData("now", "2026-11-22T02:00:00Z")]
    [InlineData("nextDay", "2026-11-22T16:00:00Z")]
    [InlineData("nextCycle", "2026-11-30T16:00:00Z")]
    public void Effectivity_is_counted_on_the_operators_calendar(string kind, string expected) =>
        new Effectivity(kind).StartAt(shop.Facts().Now).ShouldBe(DateTimeOffset.Parse(expected));

    [Fact]
    public void Prices_add_up_with_a_beautiful_numbers_prepayment_and_conditions()
    {
        var good = Shop.GoodFusion();
        var beautiful = good with { Children = [good.Children[0], good.Children[1] with { AccessNumber = "19908888888" }] };
        Receipt Priced(Line line) => shop.Price(LinePrices.Of(new[] { line }.Settle(shop.Offers), shop.Facts()), LinePrices.Context([line], shop.Facts(), "shop"), default).Result;
        decimal Sum(string type) => Priced(beautiful).Charges.Where(c => c.Type == type).Sum(c => c.Amount);
        (Sum("recurring"), Sum("prepayment")).ShouldBe((9 + 60 + 99, 2000));
        Priced(beautiful).Context.Customer.ShouldBe(new("individual", "residential", "inNetwork", "01", "/CJ/01/H1/") { Grade = "standard" });
        shop.Offers["ftth"] = Shop.Ftth with { Prices = [Shop.Ftth.Prices[0] with { When = new("speed", "500") }] };
        int Charges(Dictionary<string, string> given) => Priced(Shop.Of(Shop.Ftth, "1") with { Characteristics = given }).Charges.Count;
        Charges([]).ShouldBe(0);
        Charges(new() { ["speed"] = "500.0" }).ShouldBe(1);
    }
}
