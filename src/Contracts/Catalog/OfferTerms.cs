namespace Dialtone.Contracts.Catalog;

/// <summary>On what terms an offer is held: from when acts on it take effect, how it ends, what it commits to and what it includes.</summary>
public sealed record OfferTerms(Effectivities Effectivity, Termination Termination, ContractTerms? Contract, IReadOnlyList<Allowance> Allowances)
{
    /// <summary>Of an offer that says nothing: sold from any day, changed and ended with the next cycle, its parts ended with it.</summary>
    public static readonly OfferTerms Plain = new(new(["now", "nextDay", "nextCycle", "date"], ["nextCycle"], ["nextCycle"]), new("nextCycle", new("end", null)), null, []);
}

/// <summary>When an act takes effect (生效方式): now, nextDay, nextCycle or date; the first of each is the default.</summary>
public sealed record Effectivities(IReadOnlyList<string> Order, IReadOnlyList<string> Change, IReadOnlyList<string> Cancel);

/// <param name="Effect">now or nextCycle.</param>
public sealed record Termination(string Effect, MembersAfter Members);

/// <summary>What becomes of members, such as shared cards, that the offer no longer holds together.</summary>
/// <param name="Become">end, or standAlone: a subscriber on a plan of its own.</param>
/// <param name="To">Number of that plan.</param>
public sealed record MembersAfter(string Become, string? To);

/// <summary>What a contract (合约) commits to. All amounts are tax-included.</summary>
/// <param name="MinimumSpend">A month; a plan below it breaks the contract.</param>
/// <param name="FloorMonthly">No plan below it may be changed to while the contract runs.</param>
/// <param name="Stacks">Whether it may stand beside another of its exclusion group.</param>
/// <param name="AtEnd">renew, fallBack or stop.</param>
/// <param name="FallBackTo">Number of the offer that follows.</param>
/// <param name="Blocks">What it forbids while it runs: transfer, termination, portOut, downgrade.</param>
public sealed record ContractTerms(
    int Months, decimal? MinimumSpend, decimal? FloorMonthly, ContractPrepayment? Prepayment, ContractGift? Gift, string? ExclusionGroup, bool Stacks,
    ContractPenalty Penalty, string AtEnd, string? FallBackTo, IReadOnlyList<string> Blocks);

/// <summary>Money paid ahead and returned by month.</summary>
public sealed record ContractPrepayment(decimal Amount, decimal ReturnMonthly, int Months);

/// <summary>What is given for the commitment; its value is claimed back for the months not served.</summary>
public sealed record ContractGift(string? OfferNumber, decimal Value);

/// <param name="Kind">remainingMonths: hundredths of the minimum spend of every month not served; fixed: an amount; rule: a rule's amount.</param>
public sealed record ContractPenalty(string Kind, decimal? Percentage, decimal? Amount, string? Rule)
{
    public static readonly ContractPenalty None = new("fixed", null, 0, null);
}

/// <summary>What is included, by which unit and cycle.</summary>
/// <param name="Unit">MB, minute or item.</param>
/// <param name="Cycle">month, day or term.</param>
/// <param name="CarryOver">none or oneCycle.</param>
/// <param name="Sharing">own, or members: with those it holds together.</param>
/// <param name="Order">The lower is used up first.</param>
public sealed record Allowance(string Key, string Name, string NameEn, string Unit, decimal Amount, string Cycle, string CarryOver, string Sharing, int Order);
