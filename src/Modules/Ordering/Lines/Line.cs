using Dialtone.Platform.Time;

namespace Dialtone.Ordering.Lines;

/// <summary>When a change takes effect: now, nextDay, nextCycle (the first of next month) or date.</summary>
internal sealed record Effectivity(string Kind, DateOnly? Date = null)
{
    public static readonly Effectivity AtOnce = new("now");
    public static readonly string[] Kinds = ["now", "nextDay", "nextCycle", "date"];

    /// <summary>The instant it names; an immediate one is <paramref name="now"/>.</summary>
    public DateTimeOffset StartAt(DateTimeOffset now)
    {
        var today = Clock.LocalDate(now);
        return Kind switch
        {
            "nextDay" => Clock.StartOf(today.AddDays(1)),
            "nextCycle" => Clock.StartOf(new DateOnly(today.Year, today.Month, 1).AddMonths(1)),
            "date" when Date is { } date && date > today => Clock.StartOf(date),
            _ => now,
        };
    }
}

/// <summary>What is wanted of one offering, with its parts: the same for a cart and an order, and all that checks, prices and decomposition look at.</summary>
/// <param name="Key">Unique in the cart or order; the id of the order item.</param>
/// <param name="AddressText">What the address is called; sealed where it was stored.</param>
internal sealed record Line(
    string Key, string OfferingId, string AcceptanceType, Effectivity Effectivity, IReadOnlyDictionary<string, string> Characteristics,
    string? AccessNumber, string? Iccid, string? AddressId, string? AddressText, string? AccountId, string? UserPartyId, int Quantity, IReadOnlyList<Line> Children)
{
    public IEnumerable<Line> Flat() => Children.SelectMany(c => c.Flat()).Prepend(this);
}
