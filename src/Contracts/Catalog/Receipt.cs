namespace Dialtone.Contracts.Catalog;

/// <summary>What something costs and why: the inputs, the versions of the catalogue, every charge with the steps that led to it. Enough to make it again.</summary>
/// <param name="Engine">Version of the way of reckoning.</param>
public sealed record Receipt(
    string Engine, SaleContext Context, IReadOnlyList<ConfiguredOffer> Lines, IReadOnlyList<ReceiptSource> Sources, IReadOnlyList<Charge> Charges,
    IReadOnlyList<ReceiptTotal> Totals, IReadOnlyList<FirstBill> Bills);

/// <summary>A catalogue entry that was read, as it was.</summary>
public sealed record ReceiptSource(string Type, string Id, long Version);

/// <summary>One charge of one line.</summary>
/// <param name="PriceId">Null for what is charged beyond the catalogue.</param>
/// <param name="UnitAmount">Of one, before anything is taken off.</param>
/// <param name="Amount">For all of the quantity in the first month, tax included; of usage the tariff.</param>
public sealed record Charge(
    string LineKey, string OfferingId, string? PriceId, long PriceVersion, string Name, string NameEn, string Type, string? Period, int Quantity,
    decimal UnitAmount, decimal Amount, string Unit, string? UnitOfMeasure, IReadOnlyList<ReceiptStep> Steps)
{
    public string? ChargeItem { get; init; }

    public ReceiptTax? Tax { get; init; }

    /// <summary>What it is from later months on; none where it stays as it is.</summary>
    public IReadOnlyList<ChargePhase> Later { get; init; } = [];

    /// <summary>How a promotion price is split over the lines it covers; the amounts sum to the charge's.</summary>
    public IReadOnlyList<AllocatedAmount> Allocation { get; init; } = [];

    public Proration Proration { get; init; } = Proration.ByDay;

    public string? Balance { get; init; }

    /// <summary>How many hundredths may be taken off by hand; null is none.</summary>
    public decimal? Authority { get; init; }
}

/// <summary>One reason for an amount.</summary>
/// <param name="Kind">price, tiers, covered, discount, rounding, term or extra.</param>
/// <param name="Condition">The rule that held; null where none was asked.</param>
/// <param name="Reads">What the rule read.</param>
public sealed record ReceiptStep(string Kind, string? PriceId, string? Condition, IReadOnlyList<ReceiptRead> Reads, decimal? Before, decimal After, string Zh, string En);

public sealed record ReceiptRead(string Name, string Value);

/// <param name="Amount">Tax within the charge's amount.</param>
public sealed record ReceiptTax(string? Category, decimal Rate, decimal Amount);

/// <param name="From">The month it begins with; 1 is the first.</param>
public sealed record ChargePhase(int From, decimal Amount);

public sealed record AllocatedAmount(string LineKey, string OfferNumber, decimal Amount);

public sealed record ReceiptTotal(string Type, string? Period, string Unit, decimal Amount);

/// <summary>The bill of a month, as far as it is known on the day of sale.</summary>
public sealed record FirstBill(DateOnly From, DateOnly To, IReadOnlyList<FirstBillLine> Lines, IReadOnlyList<ReceiptTotal> Totals);

/// <param name="From">First day of the bill's month that is charged.</param>
public sealed record FirstBillLine(string LineKey, string Name, string NameEn, DateOnly From, DateOnly To, decimal Amount, string Unit, string Zh, string En);
