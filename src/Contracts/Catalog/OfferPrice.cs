namespace Dialtone.Contracts.Catalog;

/// <summary>One price of an offer, as the catalogue states it.</summary>
/// <param name="Type">oneTime, recurring, usage, deposit, prepayment or discount.</param>
/// <param name="Period">month for recurring ones.</param>
/// <param name="Amount">Tax included; of a discount what it takes off.</param>
/// <param name="Unit">ISO 4217 currency.</param>
public sealed record OfferPrice(string Id, string Name, string NameEn, string Type, string? Period, decimal Amount, string Unit, string? ChargeItem, string? UnitOfMeasure)
{
    public long Version { get; init; }

    /// <summary>The price applies only where the characteristic has the value; null is always.</summary>
    public PriceCondition? When { get; init; }

    /// <summary>The price applies only where this rule holds; null is always.</summary>
    public string? Condition { get; init; }

    /// <summary>The product manager's own words on when and why, in both languages; null where there are none.</summary>
    public (string Zh, string En)? Reason { get; init; }

    /// <summary>A discount's hundredths; null where it is an amount.</summary>
    public decimal? Percentage { get; init; }

    /// <summary>Lower goes first; equal ones go by id.</summary>
    public int StackingOrder { get; init; }

    /// <summary>Ids of the prices a discount alters; none is every recurring one of its offer and of what is below it.</summary>
    public IReadOnlyList<string> Alters { get; init; } = [];

    /// <summary>It holds for the first so many months; null is as long as the product lives.</summary>
    public int? Months { get; init; }

    public PriceTiers? Tiers { get; init; }

    /// <summary>A promotion price: it stands in place of the recurring prices of the parts it covers.</summary>
    public bool Overrides { get; init; }

    /// <summary>How it is split over parts: offer numbers and shares that sum to 1.</summary>
    public IReadOnlyList<PriceShare> Allocation { get; init; } = [];

    public IReadOnlyList<PriceTax> Taxes { get; init; } = [];

    public Proration Proration { get; init; } = Proration.ByDay;

    /// <summary>own, gift or earmarked: which money of the customer's it becomes.</summary>
    public string? Balance { get; init; }

    /// <summary>How many hundredths may be taken off by hand; null is none.</summary>
    public decimal? Authority { get; init; }

    /// <summary>Of a price as agreed with a customer: what it is from later months on.</summary>
    public IReadOnlyList<ChargePhase> Later { get; init; } = [];
}

public sealed record PriceCondition(string Characteristic, string Value);

/// <param name="Mode">volume: the tier reached is the price of all; graduated: each tier is the price of what lies in it.</param>
/// <param name="On">quantity, usage, or a number characteristic of the offer.</param>
public sealed record PriceTiers(string Mode, string On, IReadOnlyList<PriceTier> Steps);

/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive; null is no end.</param>
public sealed record PriceTier(decimal From, decimal? To, decimal Value);

public sealed record PriceShare(string OfferNumber, decimal Share);

/// <param name="Rate">Hundredths.</param>
public sealed record PriceTax(string? Category, decimal Rate, DateTimeOffset? From, DateTimeOffset? To);

/// <summary>What a month is charged in which a product starts or stops: day, half or full.</summary>
public sealed record Proration(string Start, string Stop)
{
    public static readonly Proration ByDay = new("day", "day");
}
