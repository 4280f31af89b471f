namespace Dialtone.Contracts.Catalog;

/// <summary>Says what may still be chosen of offers, what follows from what was chosen, why the rest cannot be, and what would have to change for it.</summary>
public interface IConfigurator
{
    /// <summary>For each line what is still possible, given all that is chosen elsewhere in it. Parts and characteristics that nobody chose yet are open. Lines of unknown offers are left out.</summary>
    Task<IReadOnlyList<Configuration>> Configure(IReadOnlyList<ConfiguredOffer> lines, SaleContext context, CancellationToken ct);

    /// <summary>The cheapest valid configuration that keeps what was chosen; the same input gives the same one.</summary>
    Task<Completion> Complete(ConfiguredOffer line, SaleContext context, CancellationToken ct);

    /// <summary>The rules and groups that the lines break as they stand: what was not chosen is not there.</summary>
    Task<IReadOnlyList<BrokenRule>> Check(IReadOnlyList<ConfiguredOffer> lines, SaleContext context, CancellationToken ct);
}

/// <summary>What may be chosen of one line and of every part in it.</summary>
/// <param name="IsPossible">Some valid configuration keeps all that was chosen.</param>
/// <param name="IsExact">Every value said to be possible is part of a valid configuration. Otherwise the limit of effort was reached, and some may turn out not to be.</param>
/// <param name="Nodes">The line and the parts in it, each after what it is part of.</param>
/// <param name="Follows">What follows from what was chosen: what a rule derives or presets, and what is left as the only way. The screen may simply do it.</param>
/// <param name="Broken">What the line breaks as it stands.</param>
public sealed record Configuration(string LineKey, string OfferingId, bool IsPossible, bool IsExact, IReadOnlyList<ConfigurationNode> Nodes, IReadOnlyList<ChoiceChange> Follows, IReadOnlyList<BrokenRule> Broken);

public sealed record ConfigurationNode(string LineKey, string OfferingId, IReadOnlyList<PartChoice> Parts, IReadOnlyList<GroupChoice> Groups, IReadOnlyList<CharacteristicChoice> Characteristics);

/// <summary>How many of a part there may be.</summary>
/// <param name="Chosen">How many there are.</param>
/// <param name="Counts">In order; more than <paramref name="Most"/> are not looked at.</param>
public sealed record PartChoice(string OfferingId, string OfferNumber, string? GroupId, int Chosen, int Most, IReadOnlyList<CountChoice> Counts);

/// <param name="Blocked">Why it cannot be chosen; null where it can.</param>
public sealed record CountChoice(int Count, BlockedChoice? Blocked);

/// <summary>A substitution group: between lower and upper of its members in all.</summary>
public sealed record GroupChoice(string Id, string Name, string NameEn, int Lower, int Upper, int Chosen, IReadOnlyList<string> OfferingIds);

/// <param name="Chosen">Null where nothing was chosen.</param>
/// <param name="Preset">What it will be where nothing is chosen; null where that is nothing.</param>
/// <param name="IsDerived">A rule says what it is; it is not to be chosen.</param>
/// <param name="Values">Those of the catalogue, or of an open characteristic the chosen one.</param>
public sealed record CharacteristicChoice(string Name, string? Chosen, string? Preset, bool IsDerived, IReadOnlyList<ValueChoice> Values);

public sealed record ValueChoice(string Value, BlockedChoice? Blocked);

/// <summary>Why something cannot be chosen, in words, and the smallest change that would make it possible; none where nothing would.</summary>
/// <param name="Rules">Keys of the rules that together rule it out.</param>
public sealed record BlockedChoice(string Zh, string En, IReadOnlyList<string> Rules, IReadOnlyList<ChoiceChange> Changes);

/// <summary>One choice and what it becomes: how many of a part of a line, or the value of a characteristic of it.</summary>
/// <param name="LineKey">The line; of a part the one it is part of.</param>
/// <param name="PartId">Offering of the part; null where a characteristic changes.</param>
/// <param name="From">Null where nothing was chosen.</param>
/// <param name="To">Null where nothing is to be chosen.</param>
public sealed record ChoiceChange(string LineKey, string? PartId, string? Characteristic, string? From, string? To, string Zh, string En);

/// <summary>A rule or group that does not hold for a line as it stands.</summary>
/// <param name="Kind">require, exclude, eligibility, derive or group.</param>
public sealed record BrokenRule(string LineKey, string? Field, string Key, string Kind, string Zh, string En);

/// <param name="Line">Null where nothing valid keeps what was chosen, or none was found within the limit of effort.</param>
/// <param name="IsCheapest">Nothing cheaper is possible; otherwise it is the cheapest of those looked at.</param>
public sealed record Completion(ConfiguredOffer? Line, IReadOnlyList<ChoiceChange> Changes, bool IsCheapest, BlockedChoice? Why);
