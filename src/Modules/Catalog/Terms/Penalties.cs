using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Terms;

/// <summary>What a contract costs that ends early (违约金), step by step: by its formula, then what was given for the months not served.</summary>
internal static class Penalties
{
    const string Unit = "CNY";

    public static PenaltyCharge Of(BrokenContract broken, DateOnly start, decimal monthly, decimal newMonthly)
    {
        var terms = broken.Terms;
        var remaining = Remaining(start, broken.Ends);
        var steps = new List<ReceiptStep>();
        var amount = 0m;
        Add(remaining == 0 ? 0 : Formula(terms, remaining, monthly, newMonthly), Words(terms, remaining));
        if (terms.Gift is { Value: > 0 } gift)
            Add(Rounding.Round(gift.Value * remaining / terms.Months, Unit), ContractWords.Gift(gift.Value, remaining, terms.Months));
        var (zh, en) = ContractWords.Total(amount, broken.Ends);
        steps.Add(new("total", null, null, [], amount, amount, zh, en));
        return new(broken.LineKey, $"{broken.Name}违约金", $"Penalty: {broken.NameEn}", amount, Unit, remaining, steps);

        void Add(decimal more, (string Zh, string En) said)
        {
            steps.Add(new("penalty", null, terms.Penalty.Rule, [], amount, amount + more, $"{said.Zh} = {PriceWords.Show(more, Unit)}。", $"{said.En} = {PriceWords.Show(more, Unit)}."));
            amount += more;
        }
    }

    /// <summary>Months not served; one that has begun counts.</summary>
    public static int Remaining(DateOnly start, DateOnly ends)
    {
        var months = Math.Max(0, (ends.Year - start.Year) * 12 + ends.Month - start.Month);
        return start.AddMonths(months) < ends ? months + 1 : months;
    }

    static decimal Formula(ContractTerms terms, int remaining, decimal monthly, decimal newMonthly) => Rounding.Round(Math.Max(0, terms.Penalty.Kind switch
    {
        "remainingMonths" => remaining * (terms.MinimumSpend ?? 0) * (terms.Penalty.Percentage ?? 0) / 100,
        "rule" => PenaltyRule.Amount(terms.Penalty.Rule ?? "", terms.Months, remaining, terms.MinimumSpend ?? 0, monthly, newMonthly) ?? 0,
        _ => terms.Penalty.Amount ?? 0,
    }), Unit);

    static (string Zh, string En) Words(ContractTerms terms, int remaining) => terms.Penalty.Kind switch
    {
        "remainingMonths" => ContractWords.ByMonths(remaining, terms.MinimumSpend ?? 0, terms.Penalty.Percentage ?? 0),
        "rule" => ContractWords.ByRule(remaining, terms.Penalty.Rule ?? ""),
        _ => ContractWords.Fixed(remaining),
    };
}
