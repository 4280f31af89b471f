using Dialtone.Catalog.Terms;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Tests.Terms;

public sealed class ChangeBookTests
{
    static ContractTerms Terms(ContractPenalty penalty, int months = 24, decimal? minimum = 100) => new(months, minimum, null, null, null, null, false, penalty, "stop", null, []);

    static PenaltyCharge Penalty(ContractTerms terms, DateOnly start, DateOnly ends) =>
        new ChangeBook().Reckon(new(start, start, [], [], [new("1", "合约", "Contract", terms, ends)], 129, 99)).Penalties.Single();

    [Theory]
    [InlineData("2026-12-01", "2028-05-01", 17)]
    [InlineData("2026-11-28", "2028-05-01", 18)]
    [InlineData("2026-12-01", "2026-12-01", 0)]
    [InlineData("2027-01-31", "2027-02-28", 1)]
    [InlineData("2026-12-02", "2027-01-01", 1)]
    public void A_month_begun_counts(string start, string ends, int months) =>
        Penalties.Remaining(DateOnly.ParseExact(start, "yyyy-MM-dd"), DateOnly.ParseExact(ends, "yyyy-MM-dd")).ShouldBe(months);

    [Fact]
    public void A_penalty_is_by_months_fixed_or_by_a_rule()
    {
        var (start, ends) = (new DateOnly(2026, 12, 1), new DateOnly(2027, 6, 1));
        Penalty(Terms(new("remainingMonths", 33.33m, null, null)), start, ends).Amount.ShouldBe(199.98m);
        Penalty(Terms(new("fixed", null, 200, null)), start, ends).Amount.ShouldBe(200m);
        Penalty(Terms(new("rule", null, null, "(monthly - newMonthly) * remaining / months * decimal('3')")), start, ends).Amount.ShouldBe(22.5m);
        Penalty(Terms(new("fixed", null, 200, null)) with { Gift = new(null, 100) }, start, ends).Steps.Select(s => s.After).ShouldBe([200m, 225m, 225m]);
    }

    [Fact]
    public void What_ends_is_charged_by_its_own_rule_up_to_the_day_before()
    {
        HeldCharge Held(string stop) => new("1", "月费", "Monthly", 100, "CNY", new(2026, 1, 1), new(2026, 11, 11), new("day", stop));
        decimal Of(HeldCharge held) => new ChangeBook().Reckon(new(new(2026, 11, 10), new(2026, 11, 11), [held], [], [], 0, 0)).Bills[0].Lines.Sum(l => l.Amount);
        (Of(Held("day")), Of(Held("half")), Of(Held("full"))).ShouldBe((33.33m, 50m, 100m));
        // From the 6th to the 10th of thirty days.
        Of(Held("day") with { From = new(2026, 11, 6) }).ShouldBe(16.67m);
        Of(Held("day") with { From = new(2026, 11, 20), To = new(2026, 11, 20) }).ShouldBe(0);
    }
}
