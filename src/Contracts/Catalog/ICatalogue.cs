using Dialtone.Platform.Outbox;

namespace Dialtone.Contracts.Catalog;

/// <summary>Asks the catalogue. What comes back is what is published now, whole and immutable; it may be kept for the length of an act.</summary>
public interface ICatalogue
{
    /// <summary>The offering with everything below it, whatever its status; null where there is none.</summary>
    Task<Offer?> Find(string offeringId, CancellationToken ct);

    Task<IReadOnlyDictionary<string, Offer>> FindMany(IReadOnlyCollection<string> offeringIds, CancellationToken ct);

    /// <summary>As they are in a unit of the operator, by its path: with the names, dates and amounts that it or a unit above it has of its own.</summary>
    Task<IReadOnlyDictionary<string, Offer>> FindMany(IReadOnlyCollection<string> offeringIds, string organization, CancellationToken ct);
}

/// <summary>What may be sold by itself today.</summary>
public interface IOfferShelf
{
    /// <summary>By name; of one category and those below it, or of all.</summary>
    Task<IReadOnlyList<Offer>> OnSale(string? categoryId, CancellationToken ct);
}

/// <summary>An offering as published: its specification's characteristics with inheritance resolved, its prices, its parts to any depth, and how it is fulfilled.</summary>
/// <param name="Kind">mainPlan, sharedCard, pack, broadband, iptv, fixedLine, leasedLine, bundle, device or service.</param>
/// <param name="IsBundle">In TM Forum's sense: it has parts. A plan with packs under it has, too; only the kind <c>bundle</c> merely ties together what comes into service by itself.</param>
/// <param name="ValidFrom">Inclusive; null is always.</param>
/// <param name="ValidTo">Exclusive; null is forever.</param>
public sealed record Offer(
    string Id, long Version, string Number, string Name, string NameEn, string Kind, bool IsBundle, bool IsSellable, string LifecycleStatus,
    DateTimeOffset? ValidFrom, DateTimeOffset? ValidTo, string? SpecificationId, Telecom Telecom,
    IReadOnlyList<OfferCharacteristic> Characteristics, IReadOnlyList<OfferPrice> Prices, IReadOnlyList<OfferPart> Parts, IReadOnlyList<FulfilmentTask> Fulfilment)
{
    public OfferReach Reach { get; init; } = OfferReach.Unlimited;
}

/// <summary>Where, through which channels and to which segments an offer is sold; an empty list is everywhere, by all, to everybody.</summary>
public sealed record OfferReach(IReadOnlyList<ReachItem> Areas, IReadOnlyList<ReachItem> Channels, IReadOnlyList<ReachItem> Segments)
{
    public static readonly OfferReach Unlimited = new([], [], []);

    /// <summary>The unit whose customers it is for, as the beginning of an organisation path; the whole operator is <c>/</c>.</summary>
    public string Organization { get; init; } = "/";
}

/// <param name="Id">Of an area the beginning of the codes of what lies in it: a city, a district, a street.</param>
public sealed record ReachItem(string Id, string Name, string NameEn);

/// <summary>A part of a bundle and how many of it there may be.</summary>
public sealed record OfferPart(Offer Offer, int Lower, int Upper, int Default);

/// <summary>What the specification says a product of this kind needs from the network.</summary>
/// <param name="AccessNumber">mobile, fixed, broadband, or null where it has no number of its own.</param>
public sealed record Telecom(string? AccessNumber, bool Sim, bool Address);

/// <param name="ValueType">string, number, boolean or table.</param>
/// <param name="Origin">Name of the specification the characteristic comes from.</param>
/// <param name="Target">service (told to activation) or billing (told to billing).</param>
public sealed record OfferCharacteristic(string Name, string Label, string LabelEn, string ValueType, bool Required, bool Configurable,
    IReadOnlyList<OfferCharacteristicValue> Values, decimal? From, decimal? To, string? Regex, string Origin, string Target)
{
    /// <summary>How many values it may have at once, comma-joined where they are written as one text; the regex and the range hold for each.</summary>
    public int MaxValues { get; init; } = 1;

    /// <summary>The columns of a table, whose value is a JSON array of rows; none where it is no table. <see cref="MaxValues"/> is the most rows.</summary>
    public IReadOnlyList<OfferColumn> Columns { get; init; } = [];

    /// <summary>The origin by its English name; the Chinese where it has none.</summary>
    public string? OriginEn { get; init; }

    /// <summary>Name of the specification further up whose characteristic of this name the origin replaces; null where it replaces none.</summary>
    public string? Overrides { get; init; }

    public string? OverridesEn { get; init; }
}

public sealed record OfferCharacteristicValue(string Value, string Label, string LabelEn, bool IsDefault);

/// <summary>A column of a table; each row of it is checked by itself.</summary>
/// <param name="ValueType">string, number or boolean.</param>
/// <param name="Unique">No two rows may have the same value in it.</param>
public sealed record OfferColumn(string Name, string Label, string LabelEn, string ValueType, bool Required, bool Unique, string? Regex);

/// <summary>A task template of the specification: what is asked of which peer, after which others of the same item.</summary>
/// <param name="Kind">service, resource or field.</param>
public sealed record FulfilmentTask(string Key, string Name, string NameEn, string Kind, string Peer, string Operation, IReadOnlyList<string> After);

/// <summary>Something in the catalogue changed; whoever keeps a compiled copy drops it.</summary>
public sealed record CatalogueChanged(string Id, string Type, long Version) : IEvent
{
    public string AggregateId => Id;
}
