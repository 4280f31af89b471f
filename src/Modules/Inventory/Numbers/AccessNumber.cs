using Dialtone.Contracts.Inventory;

namespace Dialtone.Inventory.Numbers;

/// <summary>An access number (接入号) of the operator's pools, with whoever holds it. A row, not a document: what changes it is one compare-and-set.</summary>
internal sealed class AccessNumber
{
    public required string Number { get; init; }

    /// <summary>The number from its end, so that a wish for certain last digits walks an index.</summary>
    public required string Reversed { get; init; }
    public required string Kind { get; init; }
    public required string Segment { get; init; }
    public required string CityCode { get; init; }
    public required string Grade { get; init; }
    public required string Pool { get; init; }
    public required string OwningNetwork { get; init; }
    public decimal? Prepayment { get; init; }
    public decimal? MinimumSpend { get; init; }
    public required string State { get; set; }

    /// <summary>The cart that selected it, or the order it is reserved for.</summary>
    public string? Holder { get; set; }

    /// <summary>Until when, by the database's clock, it is selected or cools; after that it is free again.</summary>
    public DateTimeOffset? Until { get; set; }
    public string? OrderId { get; set; }
    public string? ProductId { get; set; }

    /// <summary>A fixed place in an order that looks random: whoever starts anywhere in it and takes the next few gets others than his neighbour.</summary>
    public required int Shuffle { get; init; }

    public static AccessNumber Of(NumberIntake given) => new()
    {
        Number = given.Number, Reversed = Reverse(given.Number), Kind = given.Kind, Segment = given.Segment, CityCode = given.CityCode, Grade = given.Grade, Pool = given.Pool,
        OwningNetwork = given.OwningNetwork, Prepayment = given.Prepayment, MinimumSpend = given.MinimumSpend, State = NumberStates.Free, Shuffle = ShuffleOf(given.Number),
    };

    /// <summary>A number somebody uses that was in no pool of ours.</summary>
    public static AccessNumber InUse(string number, string kind, string cityCode, string productId) => new()
    {
        Number = number, Reversed = Reverse(number), Kind = kind, Segment = number[..Math.Min(7, number.Length)], CityCode = cityCode, Grade = "ordinary", Pool = "served", OwningNetwork = "",
        State = NumberStates.InUse, ProductId = productId, Shuffle = ShuffleOf(number),
    };

    public static string Reverse(string number) => string.Concat(number.Reverse());

    // FNV-1a: the same in every process, unlike string.GetHashCode.
    static int ShuffleOf(string number) => (int)(number.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) & int.MaxValue);
}

internal static class NumberStates
{
    public const string Free = "free", Selected = "selected", Reserved = "reserved", InUse = "inUse", Cooling = "cooling";

    /// <summary>The state as it is now: a lease or a rest that is over leaves the number free without anybody writing so.</summary>
    public static string Now(string state, DateTimeOffset? until, DateTimeOffset now) => state is Selected or Cooling && until <= now ? Free : state;
}
