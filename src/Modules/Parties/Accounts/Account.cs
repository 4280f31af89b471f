using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;

namespace Dialtone.Parties.Accounts;

/// <summary>An account (账户): whose it is, how it is paid and how it is billed. Balances are billing's; what stands here is what billing last said.</summary>
internal abstract class Account : Document<AccountBody>
{
    static readonly LegalStates states = new("state", "active",
        ("active", ["suspended", "inactive", "closed"]),
        ("suspended", ["active", "closed"]),
        ("inactive", ["active", "closed"]),
        ("closed", []));

    public string Number { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>The customer it belongs to; empty where it names none.</summary>
    public string CustomerId { get; set; } = "";

    /// <summary>The first person or organisation it names: whose personal values it may hold.</summary>
    public string PartyId { get; set; } = "";

    public override string SubjectId => PartyId.Length > 0 ? PartyId : Id;

    /// <summary>Whether the specification demands a related party.</summary>
    protected virtual bool NeedsParty => true;

    protected override void Promote()
    {
        Number = Body.AccountNumber ?? "";
        Name = Body.Name ?? "";
        CustomerId = Body.RelatedParty?.FirstOrDefault(p => p.ReferredType == "Customer")?.Id ?? "";
        PartyId = Body.RelatedParty?.FirstOrDefault(p => p.ReferredType is "Individual" or "Organization")?.Id ?? "";
        State = Body.State;
    }

    protected override void Created(Moment moment)
    {
        Body.State = states.Begin(Body.State);
        Body.LastModified = Instant.Show(moment.Now);
    }

    protected override void Patched(JsonObject before, Moment moment)
    {
        states.Move((string?)before["state"], Body.State);
        Body.LastModified = Instant.Show(moment.Now);
    }

    protected override IEnumerable<Problem> Check()
    {
        if (NeedsParty && Body.RelatedParty is not { Count: > 0 }) yield return Problem.Of("platform.required", "relatedParty", ("field", "relatedParty"));
        if (Body.CreditLimit?.Value < 0) yield return Problem.Of("parties.account.creditLimit", "creditLimit.value", ("field", "creditLimit.value"));
        foreach (var problem in Period.Wrong(Body)) yield return problem;
    }

    public void Owe(decimal amount, DateTimeOffset now) =>
        Body.AccountBalance = [.. Body.AccountBalance ?? [], new() { BalanceType = AccountBalance.Arrears, Amount = new() { Unit = "CNY", Value = amount }, ValidFor = Period.From(now) }];
}

/// <summary>The account of a person or an organisation towards the operator, billed or not.</summary>
internal sealed class PartyAccount : Account;

/// <summary>The account charges of subscribers are billed to; one of the three households.</summary>
internal sealed class BillingAccount : Account;

/// <summary>The account a partner is settled with.</summary>
internal sealed class SettlementAccount : Account;

/// <summary>The ledger's account behind others.</summary>
internal sealed class FinancialAccount : Account
{
    protected override bool NeedsParty => false;
}

internal sealed class AccountBody : Body
{
    public string? Name { get; set; }
    public string? AccountNumber { get; set; }
    public string? State { get; set; }

    /// <summary>cash, directDebit or online.</summary>
    public string? PaymentMethod { get; set; }
    public string? LastModified { get; set; }
    public AccountMoney? CreditLimit { get; set; }
    public List<AccountBalance>? AccountBalance { get; set; }
    public List<PartyRef>? RelatedParty { get; set; }
}

internal sealed class AccountBalance : Body
{
    public const string Arrears = "arrears";

    public string? BalanceType { get; set; }
    public AccountMoney? Amount { get; set; }
    public Period? ValidFor { get; set; }
}

internal sealed class AccountMoney : Body
{
    public decimal? Value { get; set; }
    public string? Unit { get; set; }
}
