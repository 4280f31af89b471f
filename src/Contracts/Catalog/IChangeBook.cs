namespace Dialtone.Contracts.Catalog;

/// <summary>Reckons what a change of plan costs: the penalties of contracts that end with it, and the bills of this month and the next.</summary>
public interface IChangeBook
{
    ChangeCost Reckon(ChangeCase change);
}

/// <param name="Start">The local day the change takes effect.</param>
/// <param name="Held">What is charged already, each until the day it ends.</param>
/// <param name="New">What is charged from the start on, as the price book reckons it.</param>
/// <param name="Broken">Contracts that end early.</param>
/// <param name="Monthly">What the plan costs a month before and after.</param>
public sealed record ChangeCase(DateOnly Today, DateOnly Start, IReadOnlyList<HeldCharge> Held, IReadOnlyList<Charge> New, IReadOnlyList<BrokenContract> Broken, decimal Monthly, decimal NewMonthly);

/// <summary>A monthly charge as it was agreed.</summary>
/// <param name="To">Exclusive; null is no end.</param>
public sealed record HeldCharge(string LineKey, string Name, string NameEn, decimal Amount, string Unit, DateOnly From, DateOnly? To, Proration Proration);

/// <param name="Ends">The first day it no longer binds.</param>
public sealed record BrokenContract(string LineKey, string Name, string NameEn, ContractTerms Terms, DateOnly Ends);

public sealed record ChangeCost(IReadOnlyList<PenaltyCharge> Penalties, IReadOnlyList<FirstBill> Bills);

/// <param name="Remaining">Months not served, a month begun among them.</param>
public sealed record PenaltyCharge(string LineKey, string Name, string NameEn, decimal Amount, string Unit, int Remaining, IReadOnlyList<ReceiptStep> Steps);
