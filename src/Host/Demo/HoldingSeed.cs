namespace Dialtone.Host.Demo;

/// <summary>Why service is stopped: arrears, lost, ownerRequest or risk; it returns when the last reason clears.</summary>
internal sealed record StopSeed(string Reason, DateOnly Since);

/// <summary>A change of main plan that takes effect at the start of the next billing cycle.</summary>
internal sealed record PendingSeed(string OfferingId, DateOnly From);

/// <summary>One product and what hangs under it, as the bundle tree of the catalogue has it. Status is active or suspended.</summary>
internal sealed record ProductSeed(string OfferingId, DateOnly StartedOn)
{
    public string? Number { get; init; }
    public string? Iccid { get; init; }
    public string? AddressId { get; init; }
    public string Status => Stops.Count == 0 ? "active" : "suspended";
    public IReadOnlyList<StopSeed> Stops { get; init; } = [];
    public DateOnly? ContractEndsOn { get; init; }
    public PendingSeed? Pending { get; init; }
    public IReadOnlyDictionary<string, string> Characteristics { get; init; } = NoCharacteristics;
    public IReadOnlyList<ProductSeed> Children { get; init; } = [];

    private static readonly Dictionary<string, string> NoCharacteristics = [];
}

/// <summary>Everything one customer holds. Arrears is yuan; payment method is cash, directDebit or online; the short number is theirs in the group's V 网.</summary>
internal sealed record HoldingSeed(int CustomerNumber, IReadOnlyList<ProductSeed> Products, decimal Arrears, string PaymentMethod, int? GroupNumber, string? ShortNumber);
