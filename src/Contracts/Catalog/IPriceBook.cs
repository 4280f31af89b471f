namespace Dialtone.Contracts.Catalog;

/// <summary>Prices what is wanted, and says why it costs that.</summary>
public interface IPriceBook
{
    /// <summary>The receipt of these offers, with the catalogue as it is now. The same lines in the same context give the same receipt.</summary>
    Task<Receipt> Price(IReadOnlyList<ConfiguredOffer> lines, SaleContext context, CancellationToken ct);

    /// <summary>The receipt made anew from its own inputs and the versions of the catalogue it names, whatever the catalogue says by now.</summary>
    Task<Receipt> Replay(Receipt receipt, CancellationToken ct);
}

/// <summary>An offer as it is wanted, with its parts: characteristics as the catalogue writes them, defaults filled in.</summary>
/// <param name="Key">Unique among the lines.</param>
/// <param name="Quantity">Of it in each of what it is part of.</param>
public sealed record ConfiguredOffer(string Key, string OfferingId, IReadOnlyDictionary<string, string> Characteristics, int Quantity, IReadOnlyList<ConfiguredOffer> Parts)
{
    /// <summary>The local day it is expected to begin; null is the day of sale.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>What it costs beyond the catalogue, such as the prepayment of a beautiful number.</summary>
    public IReadOnlyList<ExtraCharge> Extras { get; init; } = [];
}

/// <param name="Type">As of a price.</param>
/// <param name="Why">A sentence.</param>
public sealed record ExtraCharge(string Name, string NameEn, string Type, decimal Amount, string Unit, string Why, string WhyEn);

/// <summary>Who buys what where, when: all that conditions of prices may speak of. Nothing personal is in it.</summary>
public sealed record SaleContext(DateTimeOffset At)
{
    public SaleCustomer? Customer { get; init; }

    public SaleAccount? Account { get; init; }

    public string Channel { get; init; } = "";

    public string Area { get; init; } = "";

    public IReadOnlyList<string> Campaigns { get; init; } = [];

    public string Action { get; init; } = "add";

    /// <summary>How many the customer has in service, by offer number and by kind.</summary>
    public IReadOnlyDictionary<string, int> Holdings { get; init; } = new SortedDictionary<string, int>(StringComparer.Ordinal);
}

public sealed record SaleCustomer(string Kind, string Tier, string State, string City, string Organization)
{
    /// <summary>standard, silver, gold or diamond.</summary>
    public string Grade { get; init; } = "";
}

public sealed record SaleAccount(string Number, string State);
