using System.Text;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Dialtone.Platform.Tests.Rules;

public sealed class RulePropertyTests
{
    static readonly Arbitrary<int[]> numbers = Gen.Choose(0, 999).ArrayOf(120).ToArbitrary();
    static readonly string[] pieces =
    [
        "a", "x", "1", "2u", "1.5", "'t'", "\"", "'''", "b'", "r'", "\\", "(", ")", "[", "]", "{", "}", "?", ":", ",", ".", "&&", "||", "!", "-", "==", "<", "in", " ", "\n", "//", "has(", ".all(x, ", ".map(", "cel.bind(",
        "matches('", "(?", "true", "null", "dyn(", "for", "`", "@", "0x", "1e9", "😀", "宽", "optional.of(", ".?",
    ];

    [Fact]
    public void A_compiled_rule_gives_what_a_walk_over_its_tree_gives()
    {
        var (values, failures) = (0, 0);
        Prop.ForAll(numbers, choices =>
        {
            var environment = RandomRules.Environment();
            var rule = Rule.Compile(new RandomRules(choices).Rule(), environment);
            var given = RandomRules.Values(environment);
            var compiled = rule.TryEvaluate(given, out var value, out var problem) ? value : problem.Code;
            given.Begin(default);
            object? walked;
            try
            {
                walked = new ReferenceEvaluator(environment, given).Value(rule.Node);
                values++;
            }
            catch (ReferenceEvaluator.Failed failed)
            {
                walked = failed.Message;
                failures++;
            }
            compiled.ShouldBe(walked, rule.Text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        values.ShouldBeGreaterThan(40);
        failures.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void A_rule_printed_and_parsed_is_the_same_rule() => Prop.ForAll(numbers, choices =>
    {
        var environment = RandomRules.Environment();
        var printed = Rule.Compile(new RandomRules(choices).Rule(), environment).ToString();
        var again = Rule.Compile(printed, environment);
        again.ToString().ShouldBe(printed);
        Outcome(again, environment).ShouldBe(Outcome(Rule.Compile(new RandomRules(choices).Rule(), environment), environment));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void An_explanation_gives_the_value_of_its_rule() => Prop.ForAll(numbers, choices =>
    {
        var environment = RandomRules.Environment();
        var rule = Rule.Compile(new RandomRules(choices).Rule(), environment);
        var receipt = rule.Explain(RandomRules.Values(environment));
        receipt.Reason.Value.ShouldBe(receipt.Value);
        receipt.Reason.Problem?.Code.ShouldBe(receipt.Problem?.Code);
        receipt.Sentences().ShouldNotBeEmpty(rule.Text);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Whatever_is_written_a_rule_comes_out_or_a_refusal() => Prop.ForAll(numbers, choices =>
    {
        var text = new StringBuilder();
        foreach (var choice in choices.Take(1 + choices[0] % 40)) text.Append(pieces[choice % pieces.Length]);
        foreach (var strict in new[] { true, false })
            try
            {
                var environment = new RuleEnvironment().Declare("a", RuleType.Dyn);
                Rule.Compile(text.ToString(), environment, strict).TryEvaluate(environment.NewValues().Set("a", new object?[] { 1L, "t" }), out _, out _);
            }
            catch (Refused refused)
            {
                refused.Problems.ShouldAllBe(p => p.Code.StartsWith("platform.rule."));
            }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    static string Outcome(Rule rule, RuleEnvironment environment) => rule.TryEvaluate(RandomRules.Values(environment), out var value, out var problem) ? value!.ToString()! : problem.Code;
}
