using System.Globalization;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Needs;

/// <summary>What an offer brings of data, voice and bandwidth with the parts it brings by default: its allowances, or its characteristics by their units.</summary>
internal sealed class OfferAmounts
{
    public static readonly string[] Kinds = ["data", "voice", "bandwidth"];

    // An amount in a unit, and whether amounts of several parts add up; two lines of 500M are no gigabit.
    static readonly Dictionary<string, (string Of, decimal Times)> units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MB"] = ("data", 1m / 1024), ["GB"] = ("data", 1), ["TB"] = ("data", 1024), ["minute"] = ("voice", 1), ["Mbps"] = ("bandwidth", 1), ["Gbps"] = ("bandwidth", 1000),
    };

    readonly Dictionary<string, decimal> given = [];
    readonly List<(string Of, OfferChoice Choice, decimal Amount, bool IsDefault)> choices = [];

    OfferAmounts(Offer offer) => Take(offer, 1);

    public static OfferAmounts Of(Offer offer) => new(offer);

    void Take(Offer offer, int times)
    {
        var allowed = offer.Terms.Allowances.Where(a => a.Cycle != "day" && units.ContainsKey(a.Unit)).Select(a => (units[a.Unit].Of, Amount: a.Amount * units[a.Unit].Times)).ToArray();
        foreach (var (of, amount) in allowed) given[of] = Together(of, given.GetValueOrDefault(of), amount * times);
        // What an allowance says, a characteristic only repeats.
        foreach (var characteristic in offer.Characteristics)
            if (characteristic.Unit is { } unit && units.TryGetValue(unit, out var measure) && allowed.All(a => a.Of != measure.Of)) Take(offer, characteristic, measure.Of, measure.Times, times);
        foreach (var part in offer.Parts.Where(p => p.Default > 0)) Take(part.Offer, times * part.Default);
    }

    void Take(Offer offer, OfferCharacteristic characteristic, string of, decimal unit, int times)
    {
        foreach (var value in characteristic.Values)
            if (decimal.TryParse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                if (characteristic.Configurable) choices.Add((of, new(offer.Id, characteristic.Name, value.Value), number * unit * times, value.IsDefault));
                else if (value.IsDefault) given[of] = Together(of, given.GetValueOrDefault(of), number * unit * times);
    }

    /// <summary>The least that is within the range with what must be chosen for it; without a range what it brings as it comes; null where it cannot.</summary>
    public (decimal Amount, OfferChoice? Choice)? Fit(string of, NeededRange? range)
    {
        var bare = given.GetValueOrDefault(of);
        var open = choices.Where(c => c.Of == of).ToArray();
        if (range is null)
        {
            var amount = open.Where(c => c.IsDefault).Aggregate(bare, (sum, c) => Together(of, sum, c.Amount));
            return amount > 0 ? (amount, null) : null;
        }
        if (bare > 0 && Within(range, bare)) return (bare, null);
        var fitting = open.Select(c => (Amount: Together(of, bare, c.Amount), c.Choice)).Where(c => c.Amount > 0 && Within(range, c.Amount)).OrderBy(c => c.Amount).ToArray();
        return fitting.Length > 0 ? fitting[0] : null;
    }

    static bool Within(NeededRange range, decimal amount) => !(amount < range.From) && !(amount > range.To);

    static decimal Together(string of, decimal a, decimal b) => of == "bandwidth" ? Math.Max(a, b) : a + b;
}
