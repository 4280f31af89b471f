using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules;

namespace Dialtone.Platform.Tests.Rules;

public sealed class RuleTests
{
    static readonly Messages messages = new([]);

    static RuleEnvironment Shop() => new RuleEnvironment().Declare("customer.tier", RuleType.String).Declare("speed", RuleType.Int).Declare("price", RuleType.Decimal).Declare("lines", RuleType.List(RuleType.Dyn));

    static object? Value(string text) => Shop() is var shop ? Rule.Compile(text, shop).Evaluate(shop.NewValues().Set("customer.tier", "gold").Set("speed", 500).Set("price", 129.90m).Set("lines", new object?[] { new Dictionary<string, object?> { ["number"] = "13800000000" } })) : null;

    static Problem Refusal(string text) => Should.Throw<Refused>(() => Rule.Compile(text, Shop())).Problems[0];

    [Theory]
    [InlineData("customer.teir == 'gold'", "platform.rule.name.near", 1, 9, "customer.tier")]
    [InlineData("tier == 'gold'", "platform.rule.name.near", 1, 1, "customer.tier")]
    [InlineData("speed > 100 &&\n  region == 'x'", "platform.rule.name", 2, 3, "region")]
    [InlineData("customer.tier.startWith('g')", "platform.rule.function.near", 1, 14, "startsWith")]
    [InlineData("speed + 'M'", "platform.rule.overload", 1, 7, "int, string")]
    [InlineData("speed + 1u", "platform.rule.overload", 1, 7, "int, uint")]
    [InlineData("speed ? 1 : 2", "platform.rule.type", 1, 1, "bool")]
    [InlineData("speed >", "platform.rule.syntax", 1, 8, "expression")]
    [InlineData("(speed > 1", "platform.rule.syntax", 1, 11, ")")]
    [InlineData("'宽带' == 'open", "platform.rule.unclosed", 1, 9, "'")]
    [InlineData("speed # 3", "platform.rule.character", 1, 7, "#")]
    [InlineData("9223372036854775808", "platform.rule.number", 1, 1, "9223372036854775808")]
    [InlineData("'\\q'", "platform.rule.escape", 1, 2, "\\q")]
    [InlineData("for > 1", "platform.rule.word", 1, 1, "for")]
    [InlineData("has(speed > 1)", "platform.rule.has", 1, 11, "")]
    [InlineData("has(int)", "platform.rule.has", 1, 5, "")]
    [InlineData("lines.all(1, true)", "platform.rule.macroName", 1, 11, "")]
    [InlineData("google.type.Money{units: 1}", "platform.rule.message", 1, 18, "google.type.Money")]
    [InlineData("customer.tier.matches('(a)\\\\1')", "platform.rule.pattern", 1, 23, "\\1")]
    [InlineData("{1.5: 'a'}", "platform.rule.keyType", 1, 2, "double")]
    [InlineData("speed.all(x, x > 1)", "platform.rule.range", 1, 1, "int")]
    [InlineData("speed > 1 ? 'a' : 2", "platform.rule.branches", 1, 11, "string")]
    public void What_does_not_fit_is_refused_with_its_place(string text, string code, int line, int column, string names)
    {
        var problem = Refusal(text);
        problem.Code.ShouldBe(code);
        problem.Data.ShouldBeOfType<RulePosition>().ShouldSatisfyAllConditions(at => at.Line.ShouldBe(line), at => at.Column.ShouldBe(column));
        foreach (var language in Language.All) messages.Say(language, problem).ShouldContain(names == "expression" ? "" : names);
    }

    [Fact]
    public void Several_mistakes_are_told_together() =>
        Should.Throw<Refused>(() => Rule.Compile("a > 1 && b > 2 && speed + 'x' == 3", Shop())).Problems.Select(p => p.Code).ShouldBe(["platform.rule.name", "platform.rule.name", "platform.rule.overload"]);

    [Theory]
    [InlineData("1 / (speed - 500)", "platform.rule.divideByZero")]
    [InlineData("[1, 2][speed]", "platform.rule.index")]
    [InlineData("lines[0].name", "platform.rule.noKey")]
    [InlineData("price / 0", "platform.rule.divideByZero")]
    [InlineData("price * decimal('79228162514264337593543950335')", "platform.rule.overflow")]
    [InlineData("price.round(2, 'nearest')", "platform.rule.rounding")]
    [InlineData("timestamp('2026-11-22T00:00:00Z').getHours('Mars/North')", "platform.rule.zone")]
    [InlineData("[1, 1].map(x, 'a'.matches('(' + string(x)))", "platform.rule.pattern")]
    public void What_fails_on_its_values_says_what_and_where(string text, string code)
    {
        var problem = Should.Throw<Refused>(() => Value(text)).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        problem.Data.ShouldBeOfType<RulePosition>();
        foreach (var language in Language.All) messages.Say(language, problem).ShouldNotContain("{");
    }

    [Theory]
    [InlineData("price", "129.90")]
    [InlineData("price + decimal('0.10')", "130.00")]
    [InlineData("price * 3", "389.70")]
    [InlineData("decimal('0.1') + decimal('0.2')", "0.3")]
    [InlineData("(price * decimal('0.8')).round(2)", "103.92")]
    [InlineData("(decimal('10') / 3).round(2)", "3.33")]
    [InlineData("decimal('2.345').round(2)", "2.35")]
    [InlineData("decimal('2.345').round(2, 'half_even')", "2.34")]
    [InlineData("decimal('2.345').round(2, 'half_down')", "2.34")]
    [InlineData("decimal('-2.345').round(2, 'half_up')", "-2.35")]
    [InlineData("decimal('2.341').round(2, 'up')", "2.35")]
    [InlineData("decimal('-2.341').round(2, 'up')", "-2.35")]
    [InlineData("decimal('-2.349').round(2, 'down')", "-2.34")]
    [InlineData("decimal('-2.341').round(2, 'floor')", "-2.35")]
    [InlineData("decimal('-2.349').round(2, 'ceiling')", "-2.34")]
    [InlineData("math.least(price, decimal(99))", "99")]
    [InlineData("-price", "-129.90")]
    public void Amounts_are_exact(string text, string amount) => Convert.ToString(Value(text), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(amount);

    [Theory]
    [InlineData("price > 100", true)]
    [InlineData("price == decimal('129.9')", true)]
    [InlineData("decimal('1.0') == 1", true)]
    [InlineData("type(price) == decimal", true)]
    [InlineData("string(price) == '129.90'", true)]
    [InlineData("int(price) == 129", true)]
    [InlineData("has(customer.tier) && has(lines[0].number) && !has(lines[0].name)", true)]
    [InlineData("customer.tier in ['gold', 'platinum']", true)]
    [InlineData("speed in [100, 200]", false)]
    public void Amounts_and_names_compare(string text, bool holds) => Value(text).ShouldBe(holds);

    [Fact]
    public void An_amount_never_mixes_with_a_double() => Refusal("price * 0.8").Code.ShouldBe("platform.rule.overload");

    [Fact]
    public void A_name_without_a_value_fails_only_where_it_is_read()
    {
        var shop = Shop();
        var rule = Rule.Compile("customer.tier == 'gold' || speed > 100", shop);
        rule.Holds(shop.NewValues().Set("speed", 500)).ShouldBeTrue();
        Should.Throw<Refused>(() => rule.Holds(shop.NewValues().Set("speed", 50))).Problems[0].Code.ShouldBe("platform.rule.unset");
        Rule.Compile("has(customer.tier) ? customer.tier : 'none'", shop).Evaluate(shop.NewValues()).ShouldBe("none");
    }

    [Fact]
    public void A_value_of_another_type_than_declared_is_refused() => Should.Throw<Refused>(() => Shop().NewValues().Set("speed", "500")).Problems[0].Code.ShouldBe("platform.rule.value");

    [Fact]
    public void Values_are_read_again_at_every_evaluation()
    {
        var shop = Shop();
        var (rule, values) = (Rule.Compile("speed > 100 && price < 200", shop), shop.NewValues());
        rule.Holds(values.Set("speed", 500).Set("price", 129.90m)).ShouldBeTrue();
        rule.Holds(values.Set("price", 299m)).ShouldBeFalse();
        values.Set(values.SlotOf("price"), 99m);
        rule.Holds(values).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => rule.Holds(Shop().NewValues()));
    }

    [Fact]
    public void A_function_of_the_host_is_called_with_values_and_checked_by_its_types()
    {
        var shop = Shop().Declare("owns", [RuleType.String], RuleType.Bool, given => (string)given[0]! == "宽带");
        Rule.Compile("owns('宽带') && !owns('电视')", shop).Holds(shop.NewValues()).ShouldBeTrue();
        Should.Throw<Refused>(() => Rule.Compile("owns(1)", shop)).Problems[0].Code.ShouldBe("platform.rule.overload");
    }

    [Fact]
    public void A_receipt_names_the_conditions_that_decided_in_both_languages()
    {
        var shop = Shop();
        var rule = Rule.Compile("(customer.tier == 'platinum' || speed >= 500) && price < 100", shop);
        var receipt = rule.Explain(shop.NewValues().Set("customer.tier", "gold").Set("speed", 500).Set("price", 129.90m));
        receipt.Value.ShouldBe(false);
        receipt.Sentences().Select(s => messages.Say(Language.English, s)).ShouldBe(["price < 100 does not hold (price = 129.90)"]);
        receipt.Sentences().Select(s => messages.Say(Language.Chinese, s)).ShouldBe(["price < 100 不成立（price = 129.90）"]);
        rule.Explain(shop.NewValues().Set("customer.tier", "gold").Set("speed", 500).Set("price", 99m)).Sentences().Select(s => messages.Say(Language.English, s))
            .ShouldBe(["speed >= 500 holds (speed = 500)", "price < 100 holds (price = 99)"]);
    }

    [Fact]
    public void A_receipt_tells_of_a_failure()
    {
        var shop = Shop();
        var receipt = Rule.Compile("customer.tier == 'gold' && speed > 1", shop).Explain(shop.NewValues().Set("speed", 5));
        receipt.Problem!.Code.ShouldBe("platform.rule.unset");
        receipt.Sentences().Select(s => messages.Say(Language.English, s)).ShouldBe(["customer.tier == \"gold\" could not be decided (customer.tier = ?)"]);
    }

    [Fact]
    public void Values_go_through_json_and_back()
    {
        foreach (var json in new[] { "null", "true", "5", "1.0", "1e+300", "\"宽\"", "[1,2.5,null]", """{"a":{"b":1}}""", """{"@uint":"1"}""", """{"@decimal":"1.10"}""", """{"@bytes":"AAE="}""", """{"@timestamp":"2026-11-22T00:00:00Z"}""", """{"@duration":"1.5s"}""", """{"@double":"NaN"}""", """{"@map":[[1,"a"],[true,"b"]]}""", """{"@map":[["@uint","1"]]}""", """{"@optional":[1]}""", """{"@optional":[]}""" })
        {
            var value = RuleJson.Read(System.Text.Json.Nodes.JsonNode.Parse(json));
            System.Text.Json.Nodes.JsonNode.DeepEquals(RuleJson.Write(value), System.Text.Json.Nodes.JsonNode.Parse(json)).ShouldBeTrue(json);
        }
        Should.Throw<FormatException>(() => RuleJson.Read(System.Text.Json.Nodes.JsonNode.Parse("""{"@uint":"-1"}""")));
        Should.Throw<FormatException>(() => RuleJson.Read(System.Text.Json.Nodes.JsonNode.Parse("9223372036854775808")));
    }
}
