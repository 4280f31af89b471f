using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Time;

namespace Dialtone.Catalog.Trials;

/// <summary>What is chosen in a trial; what is not said is as the offer brings it.</summary>
internal sealed record TrialLine(string OfferingId, int? Quantity, IReadOnlyDictionary<string, string>? Characteristics, IReadOnlyList<TrialLine>? Parts);

/// <summary>For whom a trial is made: a customer's facts or made-up ones.</summary>
/// <param name="On">The local day of sale; null is today.</param>
internal sealed record TrialContext(DateOnly? On, string? Kind, string? Tier, string? Grade, string? State, string? City, string? Channel, string? Action, IReadOnlyList<string>? Campaigns, IReadOnlyDictionary<string, int>? Holdings)
{
    public SaleContext Context(DateTimeOffset now) => new(At(now))
    {
        Customer = new(Kind ?? "individual", Tier ?? (Kind == "organization" ? "business" : "residential"), State ?? "inNetwork", City ?? "", "") { Grade = Grade ?? "standard" },
        Channel = Channel ?? "",
        Area = City ?? "",
        Action = Action ?? "add",
        Campaigns = Campaigns ?? [],
        Holdings = new SortedDictionary<string, int>((Holdings ?? new Dictionary<string, int>()).ToDictionary(), StringComparer.Ordinal),
    };

    public DateTimeOffset At(DateTimeOffset now) => On is { } day && day != Clock.LocalDate(now) ? Clock.StartOf(day).AddHours(12) : now;
}

/// <summary>Makes lines of what was chosen, the rest filled in from the offer.</summary>
internal static class TrialLines
{
    public static ConfiguredOffer Of(Offer offer, TrialLine? chosen) => Of(offer, chosen, "1", 1);

    static ConfiguredOffer Of(Offer offer, TrialLine? chosen, string key, int quantity)
    {
        var parts = chosen?.Parts is { } given
            ? given.Select(g => (offer.Parts.FirstOrDefault(p => p.Offer.Id == g.OfferingId)?.Offer, Chosen: (TrialLine?)g, Count: g.Quantity ?? 1)).Where(p => p is { Offer: not null, Count: > 0 })
            : offer.Parts.Where(p => p.Default > 0).Select(p => ((Offer?)p.Offer, Chosen: (TrialLine?)null, Count: p.Default));
        return new(key, offer.Id, Characteristics(offer, chosen?.Characteristics), quantity, [.. parts.Select((p, i) => Of(p.Item1!, p.Chosen, $"{key}.{i + 1}", p.Count))]);
    }

    static SortedDictionary<string, string> Characteristics(Offer offer, IReadOnlyDictionary<string, string>? given)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var characteristic in offer.Characteristics)
            if (given?.GetValueOrDefault(characteristic.Name) is { Length: > 0 } said && characteristic.Configurable) values[characteristic.Name] = said;
            else if (string.Join(',', characteristic.Values.Where(v => v.IsDefault).Select(v => v.Value)) is { Length: > 0 } preset) values[characteristic.Name] = preset;
        return values;
    }
}
