using Dialtone.Platform.Outbox;

namespace Dialtone.Contracts.Catalog;

/// <summary>Asks the catalogue. What comes back is what is published now, whole and immutable; it may be kept for the length of an act.</summary>
public interface ICatalogue
{
    /// <summary>The offering with everything below it, whatever its status; null where there is none.</summary>
    Task<Offer?> Find(string offeringId, CancellationToken ct);

    Task<IReadOnlyDictionary<string, Offer>> FindMany(IReadOnlyCollection<string> offeringIds, CancellationToken ct);
}

/// <summary>An offering as published: its specification's characteristics with inheritance resolved, its prices, its parts to any depth, and how it is fulfilled.</summary>
/// <param name="Kind">mainPlan, sharedCard, pack, broadband, iptv, fixedLine, leasedLine, bundle, device, service or contract.</param>
/// <param name="IsBundle">In TM Forum's sense: it has parts. A plan with packs under it has, too; only the kind <c>bundle</c> merely ties together what comes into service by itself.</param>
/// <param name="ValidFrom">Inclusive; null is always.</param>
/// <param name="ValidTo">Exclusive; null is forever.</param>
public sealed record Offer(
    string Id, long Version, string Number, string Name, string NameEn, string Kind, bool IsBundle, bool IsSellable, string LifecycleStatus,
    DateTimeOffset? ValidFrom, DateTimeOffset? ValidTo, string? SpecificationId, Telecom Telecom,
    IReadOnlyList<OfferCharacteristic> Characteristics, IReadOnlyList<OfferPrice> Prices, IReadOnlyList<OfferPart> Parts, IReadOnlyList<FulfilmentTask> Fulfilment)
{
    public OfferTerms Terms { get; init; } = OfferTerms.Plain;

    /// <summary>Those of its specification first, with what they inherit.</summary>
    public IReadOnlyList<ConfigurationRule> Rules { get; init; } = [];

    /// <summary>Parts that may stand for one another.</summary>
    public IReadOnlyList<OfferGroup> Groups { get; init; } = [];

    /// <summary>Under which the tariff is filed with the regulator (资费方案编号).</summary>
    public string? TariffFilingNumber { get; init; }

    /// <summary>What a holder is charged in each state of the product.</summary>
    public IReadOnlyList<HolderTreatment> HolderTreatments { get; init; } = [];

    /// <summary>What becomes of the holders once it is no longer sold; null where nothing is said.</summary>
    public Retirement? Retirement { get; init; }
}

/// <summary>A part of a bundle and how many of it there may be.</summary>
public sealed record OfferPart(Offer Offer, int Lower, int Upper, int Default)
{
    /// <summary>The substitution group it belongs to; null where it stands by itself.</summary>
    public string? GroupId { get; init; }

    /// <summary>component, or member: another subscriber's product, which may outlive the bundle.</summary>
    public string Role { get; init; } = "component";
}

/// <summary>A substitution group: of its members there are between lower and upper in all.</summary>
public sealed record OfferGroup(string Id, string Name, string NameEn, int Lower, int Upper, IReadOnlyList<string> OfferingIds);

/// <summary>A rule of what may be chosen together, or of who may buy; the expressions are of the rules language.</summary>
/// <param name="Kind">require, exclude, eligibility, default or derive.</param>
/// <param name="When">When it applies; null is always.</param>
/// <param name="Then">What must hold, or of <c>exclude</c> must not; null where it sets.</param>
/// <param name="Origin">Name of the specification or offering that says it.</param>
public sealed record ConfigurationRule(string Key, string Kind, string? When, string? Then, RuleTarget? Set, string Zh, string En, string Origin, string OriginEn);

/// <summary>What a rule sets: a characteristic of the offer or of a part, or how many of a part there are.</summary>
/// <param name="Part">Offer number; null is the offer the rule stands on.</param>
/// <param name="Characteristic">Null is the number of the part.</param>
/// <param name="Value">An expression.</param>
public sealed record RuleTarget(string? Part, string? Characteristic, string Value);

/// <param name="State">active, stopped, suspended, forced or preTerminated.</param>
/// <param name="Charged">full, half or none.</param>
public sealed record HolderTreatment(string State, string Charged);

/// <param name="Holders">keep, migrate or end.</param>
/// <param name="To">Offer number, of <c>migrate</c>.</param>
public sealed record Retirement(string Holders, string? To);

/// <summary>What the specification says a product of this kind needs from the network.</summary>
/// <param name="AccessNumber">mobile, fixed, broadband, or null where it has no number of its own.</param>
public sealed record Telecom(string? AccessNumber, bool Sim, bool Address);

/// <param name="ValueType">string, number or boolean.</param>
/// <param name="Origin">Name of the specification the characteristic comes from.</param>
/// <param name="Target">service (told to activation) or billing (told to billing).</param>
public sealed record OfferCharacteristic(string Name, string Label, string LabelEn, string ValueType, bool Required, bool Configurable,
    IReadOnlyList<OfferCharacteristicValue> Values, decimal? From, decimal? To, string? Regex, string Origin, string Target)
{
    /// <summary>How many values it may have at once, comma-joined where they are written as one text; the regex and the range hold for each.</summary>
    public int MaxValues { get; init; } = 1;

    /// <summary>The origin by its English name; the Chinese where it has none.</summary>
    public string? OriginEn { get; init; }

    /// <summary>Name of the specification further up whose characteristic of this name the origin replaces; null where it replaces none.</summary>
    public string? Overrides { get; init; }
}

public sealed record OfferCharacteristicValue(string Value, string Label, string LabelEn, bool IsDefault);

/// <summary>A task template of the specification: what is asked of which peer, after which others of the same item.</summary>
/// <param name="Kind">service, resource or field.</param>
public sealed record FulfilmentTask(string Key, string Name, string NameEn, string Kind, string Peer, string Operation, IReadOnlyList<string> After);

/// <summary>Something in the catalogue changed; whoever keeps a compiled copy drops it.</summary>
public sealed record CatalogueChanged(string Id, string Type, long Version) : IEvent
{
    public string AggregateId => Id;
}
