using Dialtone.Platform.Failures;
using Dialtone.Platform.Rules;

namespace Dialtone.Catalog.Terms;

/// <summary>A penalty's own formula: an amount from the months of the contract, those not served, its minimum spend, and what the plan costs before and after.</summary>
internal static class PenaltyRule
{
    static readonly string[] names = ["months", "remaining", "minimumSpend", "monthly", "newMonthly"];

    public static IEnumerable<Problem> Problems(string text)
    {
        try
        {
            var type = Rule.Compile(text, Names()).Type;
            return type.Kind is RuleKind.Decimal or RuleKind.Dyn ? [] : [Problem.Of("catalog.contract.amount", null, ("type", type.ToString()))];
        }
        catch (Refused wrong)
        {
            return wrong.Problems;
        }
    }

    /// <summary>Null where the rule fails on these values.</summary>
    public static decimal? Amount(string text, int months, int remaining, decimal minimumSpend, decimal monthly, decimal newMonthly)
    {
        var environment = Names();
        var values = environment.NewValues().Set("months", (decimal)months).Set("remaining", (decimal)remaining).Set("minimumSpend", minimumSpend).Set("monthly", monthly).Set("newMonthly", newMonthly);
        return Rule.Compile(text, environment, check: false).TryEvaluate(values, out var amount, out _) && amount is decimal said ? said : null;
    }

    static RuleEnvironment Names()
    {
        var environment = new RuleEnvironment("", new RuleLimits(4000, 60, 100_000));
        foreach (var name in names) environment.Declare(name, RuleType.Decimal);
        return environment;
    }
}
