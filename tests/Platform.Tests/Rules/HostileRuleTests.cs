using System.Diagnostics;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules;
using Dialtone.Platform.Rules.Functions;

namespace Dialtone.Platform.Tests.Rules;

/// <summary>What somebody may write who means harm, or does not know better.</summary>
public sealed class HostileRuleTests
{
    static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    public static IEnumerable<TheoryDataRow<string>> TooDeep => new[]
    {
        Repeat("(", 5000) + "1" + Repeat(")", 5000), Repeat("[", 9000), Repeat("!", 19000) + "true", Repeat("-", 19000) + "x", "1" + Repeat(" + 1", 4900), Repeat("{1: ", 4000), "x" + Repeat("[0]", 6000), "x" + Repeat(".a", 9000),
        Repeat("true ? true : ", 1400) + "true", "x" + Repeat(".map(y, y)", 1900), Repeat("a(", 9000), Repeat("cel.bind(x, 1, ", 1300) + "1", Repeat("true ? ", 2800) + "1",
    }.Select(text => new TheoryDataRow<string>(text));

    [Theory, MemberData(nameof(TooDeep))]
    public void A_rule_nested_without_end_is_refused_and_nothing_overflows(string text)
    {
        var clock = Stopwatch.StartNew();
        Should.Throw<Refused>(() => Rule.Compile(text, new RuleEnvironment().Declare("x", RuleType.Dyn))).Problems[0].Code.ShouldBeOneOf("platform.rule.deep", "platform.rule.syntax", "platform.rule.word");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_rule_as_deep_as_allowed_compiles_on_a_small_stack()
    {
        Exception? failed = null;
        var thread = new Thread(() =>
        {
            try
            {
                foreach (var text in new[] { Repeat("(", 150) + "1" + Repeat(")", 150), "1" + Repeat(" + 1", 150), Repeat("true ? (false || ", 70) + "true" + Repeat(") : false", 70), Repeat("[1].all(x, ", 70) + "true" + Repeat(")", 70) })
                {
                    var environment = new RuleEnvironment();
                    Rule.Compile(text, environment).Evaluate(environment.NewValues());
                }
            }
            catch (Exception e)
            {
                failed = e;
            }
        }, 1024 * 1024);
        thread.Start();
        thread.Join();
        failed.ShouldBeNull();
    }

    [Fact]
    public void A_text_beyond_the_limit_is_refused() => Should.Throw<Refused>(() => Rule.Compile(new string(' ', 20_001), new())).Problems[0].Code.ShouldBe("platform.rule.long");

    [Theory]
    [InlineData("l.all(a, l.all(b, l.all(c, l.all(d, a + b + c + d >= 0))))")]
    [InlineData("l.map(a, l.map(b, l.map(c, l))).size() > 0")]
    [InlineData("cel.bind(a, s + s, cel.bind(b, a + a + a + a, cel.bind(c, b + b + b + b, cel.bind(d, c + c + c + c, cel.bind(e, d + d + d + d, (e + e + e + e + e + e + e + e).size()))))) > 0")]
    [InlineData("l.exists(a, l.exists(b, s.matches('(x+x+)+y') && a < 0))")]
    [InlineData("l.exists(a, l.exists(b, s.replace('x', s).size() < 0))")]
    [InlineData("l.exists(a, l.exists(b, s.split('').size() < 0))")]
    [InlineData("l.exists(a, l.exists(b, (l + l + l + l + l + l) == []))")]
    [InlineData("l.all(a, l.all(b, l.all(c, 1 / 0 > 1)))")]
    [InlineData("l.exists(a, l.exists(b, timestamp(0).getHours('Z' + string(a) + 'y' + string(b)) > 99))")]
    [InlineData("l.exists(a, l.exists(b, s.matches('(' + string(a) + ')' + string(b) + 'z')))")]
    public void A_rule_that_does_too_much_is_stopped_in_time(string text)
    {
        var environment = new RuleEnvironment().Declare("l", RuleType.List(RuleType.Int)).Declare("s", RuleType.String);
        var values = environment.NewValues().Set("l", Enumerable.Range(0, 1000).Select(i => (object?)(long)i).ToArray()).Set("s", new string('x', 20_000));
        var clock = Stopwatch.StartNew();
        Rule.Compile(text, environment).TryEvaluate(values, out _, out var problem).ShouldBeFalse();
        problem!.Code.ShouldBe("platform.rule.cost");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        values.CostSoFar.ShouldBeLessThan(RuleLimits.Default.Cost + 1_000_000);
    }

    [Fact]
    public void A_value_that_shares_its_parts_is_neither_shown_nor_written_whole()
    {
        var text = "a0";
        for (var i = 8; i > 0; i--) text = $"cel.bind(a{i}, [{string.Join(", ", Enumerable.Repeat($"a{i - 1}", 20))}], {text.Replace("a0", i == 8 ? "a8" : "a0")})";
        var environment = new RuleEnvironment().Declare("a0", RuleType.Dyn).Declare("m", RuleType.Map(RuleType.Dyn, RuleType.Int));
        var values = environment.NewValues().Set("a0", 1).Set("m", new Dictionary<string, object?>());
        var nested = Rule.Compile(text, environment).Evaluate(values);
        Should.Throw<FormatException>(() => RuleJson.Write(nested));
        Rule.Compile(text.Replace(", a8)", ", m[a8])"), environment).TryEvaluate(values, out _, out var problem).ShouldBeFalse();
        problem!.Code.ShouldBe("platform.rule.noKey");
        problem.Values["key"].ShouldBeOfType<string>().Length.ShouldBeLessThan(100_000);
    }

    [Fact]
    public void No_or_absorbs_that_it_was_too_much()
    {
        var environment = new RuleEnvironment(limits: new(Cost: 50)).Declare("l", RuleType.List(RuleType.Int));
        var values = environment.NewValues().Set("l", Enumerable.Range(0, 100).Select(i => (object?)(long)i).ToArray());
        Rule.Compile("l.all(a, a >= 0) || true", environment).TryEvaluate(values, out _, out var problem).ShouldBeFalse();
        problem!.Code.ShouldBe("platform.rule.cost");
    }

    [Fact]
    public void An_evaluation_can_be_cancelled()
    {
        var environment = new RuleEnvironment().Declare("l", RuleType.List(RuleType.Int));
        var values = environment.NewValues().Set("l", new object?[1000].Select(_ => (object?)1L).ToArray());
        Should.Throw<OperationCanceledException>(() => Rule.Compile("l.all(a, l.all(b, true))", environment).Evaluate(values, new CancellationToken(true)));
    }

    [Theory]
    [InlineData("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", false)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^😀+$", "😀😀", true)]
    [InlineData("^[a😀]+$", "a😀", true)]
    [InlineData("a$", "a\n", false)]
    [InlineData("(?m)a$", "a\nb", true)]
    [InlineData("a.b", "a\nb", false)]
    [InlineData("(?s)a.b", "a\nb", true)]
    [InlineData("(?i)GOLD", "gold", true)]
    [InlineData("(?i:A)b", "aB", false)]
    [InlineData(@"^\d+$", "１２", false)]
    [InlineData(@"^\w+$", "宽", false)]
    [InlineData(@"^\W$", "宽", true)]
    [InlineData(@"^[\D]$", "5", false)]
    [InlineData(@"^\p{Han}+$", "宽带", true)]
    [InlineData(@"^\pL+$", "宽带a", true)]
    [InlineData(@"^[[:alpha:]]+$", "abc", true)]
    [InlineData(@"\Qa.b\E", "axb", false)]
    [InlineData(@"(?P<year>\d{4})-\d{2}", "2026-11", true)]
    [InlineData(@"^[]a]+$", "]a", true)]
    [InlineData(@"a{,2}", "a{,2}", true)]
    [InlineData(@"\x41\x{4f60}", "A你", true)]
    [InlineData("|a", "", true)]
    [InlineData("^1[3-9][0-9]{9}$", "13800000000", true)]
    public void A_pattern_means_what_it_means_in_re2(string pattern, string text, bool matches)
    {
        Re2Pattern.TryMake(pattern, out var regex, out var why).ShouldBeTrue(why);
        regex.IsMatch(text).ShouldBe(matches);
    }

    [Theory]
    [InlineData(@"(a)\1")]
    [InlineData("(?=a)")]
    [InlineData("(?!a)")]
    [InlineData("(?<=a)b")]
    [InlineData("(?<!a)b")]
    [InlineData("(?>a)")]
    [InlineData("(?#a)")]
    [InlineData("a**")]
    [InlineData("a*+")]
    [InlineData("a++")]
    [InlineData("*a")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[b-a]")]
    [InlineData(@"a\")]
    [InlineData(@"\Z")]
    [InlineData(@"\y")]
    [InlineData("a{1001}")]
    [InlineData("(a{100}){100}")]
    [InlineData("a{2,1}")]
    [InlineData(@"\p{Klingon}")]
    [InlineData("[[:foo:]]")]
    [InlineData("(?<n-m>a)")]
    [InlineData("(?(a)b|c)")]
    public void What_re2_refuses_is_refused(string pattern) => Re2Pattern.TryMake(pattern, out _, out var why).ShouldBeFalse(why);
}
