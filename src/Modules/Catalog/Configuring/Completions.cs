using System.Numerics;
using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <summary>
/// The cheapest valid configuration that keeps what was chosen: what is due in the first year. What listed prices come to leads the search; conditions, discounts and
/// promotion prices are reckoned by the price engine for those found.
/// </summary>
internal sealed class Completions(ConfigurationModel model, IReadOnlyDictionary<string, PricedOffer> offers)
{
    const int MostReckoned = 64, MostTries = 3000;

    readonly Solver solver = new(model);
    readonly Dictionary<string, (decimal Cost, ConfiguredOffer Line, Domains Solution)> reckoned = [];
    decimal best = decimal.MaxValue;
    bool cutShort;

    public Completion Find(Exploration explored)
    {
        var effort = new Effort(MostTries);
        if (solver.Begin(Choice.Of(model)) is { } begin) Walk(begin, effort);
        if (reckoned.Count == 0) return new(null, [], false, explored.IsPossible ? null : Conflict(explored));
        var (_, line, solution) = reckoned.OrderBy(r => r.Value.Cost).ThenBy(r => r.Key, StringComparer.Ordinal).First().Value;
        var chosen = Choice.Of(model).ToDictionary(c => c.Variable, c => BitOperations.TrailingZeroCount(c.Places));
        var changes = model.Choosable.Where(v => v.Node!.Given is not null && !chosen.ContainsKey(v) && solution.Place(v) > 1 && (v.Part is null ? v.Texts[solution.Place(v)] != Places.Preset(v.Characteristic!) : v.Count(solution.Place(v)) > 0))
            .Select(v => ChoiceWords.ChangeOf(v, null, solution.Place(v)));
        return new(line, [.. changes], !cutShort && !effort.IsSpent, null);
    }

    static BlockedChoice? Conflict(Exploration explored) => explored.Choices.Count == 0 ? null : explored.Why(explored.Choices[^1].Variable, BitOperations.TrailingZeroCount(explored.Choices[^1].Places));

    // Depth first, the cheaper values first; a branch whose listed prices alone are dearer than the best so far is left, unless discounts could make it cheaper.
    void Walk(Domains domains, Effort effort)
    {
        if (!effort.Take() || reckoned.Count >= MostReckoned)
        {
            cutShort = true;
            return;
        }
        if (!MayBeReduced && Listed(domains) >= best) return;
        if (model.Choosable.FirstOrDefault(v => !domains.IsFixed(v)) is not { } variable)
        {
            if (solver.Solve(domains, new(200)) is { } whole) Reckon(whole);
            return;
        }
        foreach (var place in variable.Order.Where(p => (domains[variable] >> p & 1) != 0).OrderBy(p => Price(variable, p)))
            if (solver.Assume(domains, variable, 1UL << place) is { } next) Walk(next, effort);
    }

    void Reckon(Domains solution)
    {
        var line = ConfiguredLines.Of(model, solution);
        var cost = FirstYear(PriceEngine.Price([line], model.Context!, offers));
        best = Math.Min(best, cost);
        reckoned.TryAdd(ConfiguredLines.Spell(line), (cost, line, solution));
    }

    public static decimal FirstYear(Receipt receipt) => receipt.Charges.Sum(c => c.Type switch
    {
        "recurring" when c.Period is null or "month" => Enumerable.Range(1, 12).Sum(month => c.Later.LastOrDefault(l => l.From <= month)?.Amount ?? c.Amount),
        "recurring" or "oneTime" => c.Amount,
        _ => 0,
    });

    bool MayBeReduced { get; } = model.Nodes.Any(n => n.Offer.Prices.Any(p => p.Type == "discount" || p.Overrides || p.Tiers is not null || p.Months is not null));

    decimal Listed(Domains domains) => model.Nodes.Sum(n => n.Parts.Sum(p => Price(p, BitOperations.TrailingZeroCount(domains[p])))) + model.Root.Offer.Prices.Where(IsCertain).Sum(Year);

    // Of what is fixed, listed and unconditional: less than what it will cost at least.
    static decimal Price(Variable variable, int place) => variable.Part is { } part ? variable.Count(place) * part.Offer.Prices.Where(IsCertain).Sum(Year)
        : variable.Node!.Offer.Prices.Where(p => p.When is { } when && when.Characteristic == variable.Characteristic!.Name && when.Value == variable.Texts[place]).Sum(Year);

    static bool IsCertain(OfferPrice price) => price is { Condition: null, When: null };

    static decimal Year(OfferPrice price) => price.Type switch { "recurring" when price.Period is null or "month" => price.Amount * 12, "recurring" or "oneTime" => price.Amount, _ => 0 };
}
