using System.Numerics;
using Dialtone.Catalog.Configuring;
using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Verifying;

/// <summary>
/// Whether discounts together take more than there is. Configurations are asked of the price engine itself: all that matter to prices where they are few, else those in
/// which each discount, each two, and as many as possible apply, at the lowest of what they are taken from.
/// </summary>
internal sealed class DiscountFaults
{
    const int MostPriced = 400, MostPairs = 400;

    readonly PricedOffer priced;
    readonly ConfigurationModel model;
    readonly DateTimeOffset now;
    readonly Effort effort = new(40_000);
    readonly HashSet<string> seen = [];
    readonly Dictionary<string, Finding> found = [];
    readonly Formula[] discounts;
    readonly Variable[] matters;

    public DiscountFaults(PricedOffer priced, DateTimeOffset now)
    {
        (this.priced, this.now, model) = (priced, now, new(priced, null, null));
        var applies = model.Nodes.ToArray().SelectMany(n => n.Priced.Prices.Where(p => p.Price.Type != "usage").Select(p => (p.Price, Applies: Formula.All(ConfigurationModel.NotThere(n).Not(), ReachFaults.Applies(new RuleFormula(model, n), n, p))))).ToArray();
        discounts = [.. applies.Where(a => a.Price.Type == "discount").Select(a => a.Applies)];
        matters = [.. applies.SelectMany(a => a.Applies.Variables).Concat(model.Choosable.Where(v => v.Part is { } part && Charged(part.Offer))).Where(v => !v.IsDerived).Distinct().OrderBy(v => v.Index)];
    }

    public bool IsComplete { get; private set; } = true;

    public IReadOnlyList<Finding> Find()
    {
        if (discounts.Length == 0) return [];
        var solver = new Solver(model);
        if (solver.Begin([]) is { } begin) Walk(solver, begin);
        if (seen.Count >= MostPriced)
        {
            IsComplete = false;
            Price([]);
            foreach (var discount in discounts) Price([discount]);
            foreach (var pair in Pairs().Take(MostPairs)) Price(pair);
            Price(AsManyAsPossible());
        }
        return [.. found.Values];
    }

    void Walk(Solver solver, Domains domains)
    {
        if (seen.Count >= MostPriced || !effort.Take()) return;
        if (matters.FirstOrDefault(v => !domains.IsFixed(v)) is not { } variable)
        {
            if (solver.Solve(domains, new(300)) is { } whole) Reckon(whole);
            return;
        }
        foreach (var place in variable.Order.Where(p => (domains[variable] >> p & 1) != 0))
            if (solver.Assume(domains, variable, 1UL << place) is { } next) Walk(solver, next);
    }

    IEnumerable<Formula[]> Pairs()
    {
        for (var i = 0; i < discounts.Length; i++)
            for (var j = i + 1; j < discounts.Length; j++) yield return [discounts[i], discounts[j]];
    }

    Formula[] AsManyAsPossible()
    {
        var all = new List<Formula>();
        foreach (var discount in discounts)
            if (Solve([.. all, discount]) is not null) all.Add(discount);
        return [.. all];
    }

    void Price(Formula[] wanted)
    {
        if (Solve(wanted) is { } solution) Reckon(solution);
    }

    Domains? Solve(Formula[] wanted)
    {
        var solver = new Solver(model, wanted.Select(w => new Holds(null, w)));
        return solver.Solve(solver.Begin([]), effort);
    }

    void Reckon(Domains solution)
    {
        var (line, context) = (ConfiguredLines.Of(model, solution), ConfiguredLines.Context(model, solution, now));
        if (!seen.Add(string.Join(' ', matters.Select(v => solution[v]))) && seen.Count < MostPriced) return;
        var roots = PricedLine.Of([line], new Dictionary<string, PricedOffer> { [priced.Offer.Id] = priced });
        var months = roots.SelectMany(r => r.Flat()).SelectMany(l => l.Priced.Prices).Select(p => p.Price.Months + 1).OfType<int>().Append(1).Distinct().Order();
        foreach (var month in months)
        {
            var run = new PriceRun(roots, new(context), month);
            run.Charges();
            foreach (var (at, discount, excess, unit) in run.Overdrawn)
                found.TryAdd(discount.Id, new("belowZero", priced.Offer, $"productOfferingPrice[{discount.Id}]", line, context, [("discount", discount.Name), ("discountEn", discount.NameEn), ("excess", excess), ("unit", unit), ("month", month)]));
        }
    }

    static bool Charged(Offer offer) => offer.Prices.Any(p => p.Type is "recurring" or "oneTime") || offer.Parts.Any(p => Charged(p.Offer));
}
