using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;
using static Dialtone.Catalog.Tests.Pricing.Wares;

namespace Dialtone.Catalog.Tests.Pricing;

public sealed class PriceEngineTests
{
    [Fact]
    public void Three_rules_stack_in_their_order_and_each_says_why()
    {
        var card = Sold("card", [Monthly("card-fee", 10)]);
        var plan = Sold("plan", [Monthly("fee", 100),
            Percent("account", 10, 1) with { Condition = "account.state == 'active'" },
            Off("campaign", 15, 2) with { Condition = "'double11' in campaign", Reason = ("双十一活动", "The November campaign") },
            Percent("composition", 50, 3) with { Condition = "count(\"CARD\") >= 2" }], Part(card));
        var receipt = Price([Line("1", plan, Line("1.1", card), Line("1.2", card))], null, plan);
        // 120 − 10 % = 108; − 15 = 93; half of it, and two cards of 3.875 that are rounded each.
        receipt.Recurring().ShouldBe(46.51m);
        var fee = receipt.Charges.Single(c => c.PriceId == "fee");
        fee.Steps.Select(s => s.PriceId).ShouldBe(["fee", "account", "campaign", "composition"]);
        fee.Steps.Select(s => s.After).ShouldBe([100, 90, 77.50m, 38.75m]);
        fee.Steps[3].Reads.ShouldBe([new("count(\"CARD\")", "2")]);
        (fee.Steps[2].Zh, fee.Steps[2].En).ShouldBe(("享受“campaign优惠”：优惠 ¥12.50。适用条件：双十一活动。", "“campaign discount”: ¥12.50 off. Because: The November campaign."));
        fee.Steps[1].Zh.ShouldBe("享受“account优惠”：9 折。满足条件 account.state == 'active'（account.state = active）。");
        Price([Line("1", plan, Line("1.1", card), Line("1.2", card))], Context with { Campaigns = [] }, plan).Recurring().ShouldBe(54);
        Price([Line("1", plan)], Context with { Account = new("A1", "suspended") }, plan).Recurring().ShouldBe(85);
    }

    [Theory]
    [InlineData(1, 2, 20)]
    [InlineData(2, 1, 35)]
    public void The_stacking_order_decides_and_not_the_order_of_the_prices(int percent, int amount, int expected)
    {
        var plan = Sold("plan", [Monthly("fee", 100), Off("b", 30, amount), Percent("a", 50, percent)]);
        Price([Line("1", plan)], null, plan).Recurring().ShouldBe(expected);
    }

    [Fact]
    public void A_discount_greater_than_the_price_stops_at_zero_and_says_so()
    {
        var plan = Sold("plan", [Monthly("fee", 20), Off("much", 50)]);
        var charge = Price([Line("1", plan)], null, plan).Charges.Single();
        (charge.Amount, charge.Steps[^1].Zh).ShouldBe((0, "享受“much优惠”：优惠 ¥20.00。优惠后不低于零。"));
    }

    [Theory]
    [InlineData("volume", 4, 40)]
    [InlineData("volume", 5, 40)]
    [InlineData("volume", 12, 60)]
    [InlineData("graduated", 4, 40)]
    [InlineData("graduated", 5, 50)]
    [InlineData("graduated", 12, 100)]
    public void Tiers_are_by_volume_or_graduated(string mode, int lines, int expected)
    {
        var seat = Sold("seat", [Monthly("seat-fee", 0) with { Tiers = new(mode, "quantity", [new(0, 5, 10), new(5, 10, 8), new(10, null, 5)]) }]);
        Price([.. Enumerable.Range(1, lines).Select(i => Line($"{i}", seat))], null, seat).Recurring().ShouldBe(expected);
        Price([Line("1", seat) with { Quantity = lines }], null, seat).Recurring().ShouldBe(expected);
    }

    [Fact]
    public void Tiers_may_be_on_a_characteristic_and_use_is_only_told()
    {
        var data = Sold("data", [Monthly("gb", 0) with { Tiers = new("graduated", "gb", [new(0, 20, 2), new(20, null, 1)]) },
            new("over", "套外", "Beyond", "usage", null, 0, "CNY", null, "GB") { Tiers = new("graduated", "usage", [new(0, 10, 5), new(10, null, 3)]) }]) with { Characteristics = [Number("gb")] };
        var receipt = Price([Line("1", data) with { Characteristics = new Dictionary<string, string> { ["gb"] = "30" } }], null, data);
        receipt.Charges[0].Amount.ShouldBe(50);
        receipt.Charges[0].Steps.Single().Zh.ShouldBe("数量 30，分段累进：0–20（不含）每份 ¥2.00；20 及以上每份 ¥1.00，合计 ¥50.00。");
        (receipt.Charges[1].Amount, receipt.Totals.Any(t => t.Type == "usage")).ShouldBe((5, false));
    }

    [Fact]
    public void A_promotion_price_covers_what_the_bundle_brings_and_is_split_over_it()
    {
        var pack = Sold("pack", [Monthly("pack-fee", 20)]);
        var mobile = Sold("mobile", [Monthly("mobile-fee", 129)], Part(pack, 0));
        var broadband = Sold("broadband", [Monthly("broadband-fee", 100), new("install", "安装费", "Installation", "oneTime", null, 100, "CNY", null, null)]);
        var fusion = Sold("fusion", [Monthly("promo", 169) with { Overrides = true, Allocation = [new("MOBILE", 0.6m), new("BROADBAND", 0.4m)] }], Part(mobile), Part(broadband));
        var receipt = Price([Line("1", fusion, Line("1.1", mobile, Line("1.1.1", pack)), Line("1.2", broadband), Line("1.3", mobile))], null, fusion);
        receipt.Recurring().ShouldBe(169 + 20 + 129, "the bundle, the pack nobody brings, the second mobile");
        receipt.Charges.Single(c => c.Type == "oneTime").Amount.ShouldBe(100);
        receipt.Charges.Single(c => c.PriceId == "promo").Allocation.ShouldBe([new("1.1", "MOBILE", 101.40m), new("1.2", "BROADBAND", 67.60m)], ignoreOrder: true);
        receipt.Charges.Single(c => c is { PriceId: "broadband-fee" }).Steps[^1].Zh.ShouldBe("已包含在“promo月费”内，不另收费。");

        var plain = Sold("fusion", [Monthly("promo", 100) with { Overrides = true }], Part(mobile), Part(broadband));
        Price([Line("1", plain, Line("1.1", mobile), Line("1.2", broadband))], null, plain).Charges.Single(c => c.PriceId == "promo").Allocation.Select(a => a.Amount).Order().ToArray().ShouldBe([43.67m, 56.33m], "in proportion to what the parts cost by themselves");
        var sum = Sold("fusion", [], Part(mobile), Part(broadband));
        Price([Line("1", sum, Line("1.1", mobile), Line("1.2", broadband))], null, sum).Recurring().ShouldBe(229);
    }

    [Fact]
    public void A_promotion_ends_after_its_months_and_the_receipt_says_what_then()
    {
        var plan = Sold("plan", [Monthly("fee", 99), Off("year", 30, 1) with { Months = 12 }, Off("quarter", 9, 2) with { Months = 3 }]);
        var charge = Price([Line("1", plan)], null, plan).Charges.Single();
        (charge.Amount, charge.Later).ShouldSatisfyAllConditions(c => c.Amount.ShouldBe(60), c => c.Later.ShouldBe([new(4, 69), new(13, 99)]));
        charge.Steps[^1].Zh.ShouldBe("从第 13 个月起为 ¥99.00。");
    }

    [Theory]
    [InlineData("CNY", 10.005, 10.01)]
    [InlineData("JPY", 100.5, 101)]
    [InlineData("KWD", 1.0005, 1.001)]
    public void Rounding_is_half_up_to_what_the_currency_has(string unit, decimal amount, decimal rounded)
    {
        var plan = Sold("plan", [Monthly("fee", amount, unit)]);
        Price([Line("1", plan)], null, plan).Recurring().ShouldBe(rounded);
    }

    [Fact]
    public void Tax_is_inside_the_amount_at_the_rate_of_the_day()
    {
        var changes = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var plan = Sold("plan", [Monthly("fee", 109) with { Taxes = [new("VAT", 9, null, changes), new("VAT", 6, changes, null)] }]);
        Price([Line("1", plan)], null, plan).Charges[0].Tax.ShouldBe(new("VAT", 9, 9));
        Price([Line("1", plan)], Context with { At = changes }, plan).Charges[0].Tax.ShouldBe(new("VAT", 6, 6.17m));
    }

    [Theory]
    [InlineData("day", 20, 33.00)]
    [InlineData("half", 20, 45.00)]
    [InlineData("half", 15, 90.00)]
    [InlineData("full", 30, 90.00)]
    public void A_first_bill_across_two_cycles_is_itemised(string rule, int day, decimal first)
    {
        var plan = Sold("plan", [Monthly("fee", 90) with { Proration = new(rule, rule) }, Off("first", 30) with { Months = 1 }, Monthly("card", 30) with { Type = "oneTime", Period = null }]);
        plan = plan with { Prices = [.. plan.Prices.Where(p => p.Id != "first")] };
        var bills = Price([Line("1", plan) with { Start = new(2026, 11, day) }], null, plan).Bills;
        bills.Select(b => (b.From, b.To)).ShouldBe([(new(2026, 11, 1), new(2026, 11, 30)), (new(2026, 12, 1), new(2026, 12, 31))]);
        bills.Select(b => b.Totals.Single().Amount).ShouldBe([first + 30, 90]);
        bills[0].Lines.Count.ShouldBe(2);
        if (rule == "day") bills[0].Lines[0].Zh.ShouldBe("按天折算：¥90.00 × 11/30 天");
    }

    [Theory]
    [InlineData("day", 10, 30)]
    [InlineData("half", 15, 45)]
    [InlineData("half", 16, 90)]
    [InlineData("full", 1, 90)]
    public void The_last_month_is_charged_by_its_rule(string rule, int day, decimal expected)
    {
        var plan = Sold("plan", [Monthly("fee", 90) with { Proration = new("day", rule) }]);
        Prorating.LastMonth(Price([Line("1", plan)], null, plan).Charges[0], new(2026, 11, day)).ShouldBe(expected);
    }

    [Fact]
    public void A_month_charged_in_part_does_not_use_up_a_promotion()
    {
        var plan = Sold("plan", [Monthly("fee", 60), Off("first", 30) with { Months = 1 }]);
        Price([Line("1", plan) with { Start = new(2026, 11, 16) }], null, plan).Bills.Select(b => b.Totals.Single().Amount).ShouldBe([15, 30]);
        Price([Line("1", plan) with { Start = new(2026, 11, 1) }], null, plan).Bills.Select(b => b.Totals.Single().Amount).ShouldBe([30, 60]);
    }

    [Fact]
    public void What_is_charged_beyond_the_catalogue_stands_in_the_receipt_with_its_reason()
    {
        var plan = Sold("plan", [Monthly("fee", 60)]);
        var extra = new ExtraCharge("靓号预存", "Number prepayment", "prepayment", 500, "CNY", "靓号", "A sought-after number");
        Price([Line("1", plan) with { Extras = [extra] }], null, plan).Charges[1].Steps.Single().Zh.ShouldBe("靓号");
    }

    [Fact]
    public void Conditions_read_what_is_chosen_below_and_held_already()
    {
        var line = Sold("line", [Monthly("line-fee", 60)]) with { Characteristics = [Number("speed")] };
        var plan = Sold("plan", [Monthly("fee", 100), Off("fast", 10) with { Condition = "value(\"LINE\", \"speed\") >= 1000" }, Off("loyal", 20) with { Condition = "holds('mainPlan') > 0 && today < timestamp('2027-01-01T00:00:00Z')" }], Part(line));
        ConfiguredOffer At(string speed) => Line("1", plan, Line("1.1", line) with { Characteristics = new Dictionary<string, string> { ["speed"] = speed } });
        Price([At("500")], null, plan).Recurring().ShouldBe(160);
        Price([At("1000")], null, plan).Recurring().ShouldBe(150);
        Price([At("1000")], Context with { Holdings = new Dictionary<string, int> { ["mainPlan"] = 1 } }, plan).Recurring().ShouldBe(130);
        Price([Line("1", plan)], null, plan).Recurring().ShouldBe(100, "no such part is no such value, and the condition does not hold");
    }
}
