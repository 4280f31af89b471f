using System.Diagnostics;
using Dialtone.Catalog.Configuring;
using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Bench;

/// <summary>
/// What a sales page needs after each choice, for bundles of forty parts and thirty rules: the rules broken as it stands, every value of every part and attribute shown that
/// is part of a valid configuration with all else chosen, one valid configuration that keeps the choices, and what that costs, with the first two bills. The engine gets the
/// line as carts have it and gives its receipt in full, words in both languages included, unsigned; by hand the same line is read, the same is searched for and reckoned, and
/// five amounts come out, no words. Left out on both sides: reading from the store, why something is not possible, and the cheapest of all completions.
/// </summary>
static class CatalogBench
{
    const int Bundles = 12, Walks = 6, Rounds = 7;

    sealed record Step(Bundle Bundle, BundleByHand ByHand, ConfiguredOffer Line, IReadOnlyDictionary<string, PricedOffer> Offers);

    public static int Run() => Math.Max(Configure(), CompileBench.Run());

    static int Configure()
    {
        var steps = Steps().ToArray();
        foreach (var step in steps) Compare(step);
        Console.WriteLine($"{steps.Length} choices: the engine says what is written by hand.");
        var took = steps.Select(_ => new List<double>()).ToArray();
        var (ours, floors) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            GC.Collect();
            var all = Stopwatch.StartNew();
            for (var i = 0; i < steps.Length; i++)
            {
                var began = Stopwatch.GetTimestamp();
                Engine(steps[i], out _, out _, out _);
                if (round > 0) took[i].Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            }
            var engine = steps.Length / all.Elapsed.TotalSeconds;
            GC.Collect();
            all.Restart();
            for (var n = 0; n < 5; n++)
                foreach (var step in steps) ByHand(step, out _, out _, out _);
            var byHand = 5 * steps.Length / all.Elapsed.TotalSeconds;
            if (round == 0) continue;
            ours.Add(engine);
            floors.Add(byHand);
            Result.Round(round, engine, byHand);
        }
        // Of each choice the median of the rounds: what it takes by itself, whatever else the machine did in one of them.
        var each = took.Select(t => Result.Median(t)).Order().ToArray();
        var missed = Result.Print("catalog configure and price", Result.Median(ours), Result.Median(floors), 0.2, "choices/s");
        return Math.Max(missed, Result.Print("catalog p99 against median", each[(int)(each.Length * 0.99)], each[each.Length / 2], 3, "µs a choice", most: true));
    }

    static IEnumerable<Step> Steps()
    {
        var random = new Random(5);
        for (var (seed, made) = (1, 0); made < Bundles; seed++)
        {
            var context = new SaleContext(new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero))
            {
                Customer = new("individual", "residential", "inNetwork", "01", "/CJ/01/") { Grade = seed % 2 == 0 ? "gold" : "silver" }, Account = new("A1", "active"), Channel = "shop", Area = "01", Campaigns = seed % 3 == 0 ? [] : ["double11"],
            };
            var bundle = new Bundle(seed, context);
            var byHand = new BundleByHand(bundle);
            if (byHand.Explore(new uint[Bundle.Variables]).Whole is null) continue;
            made++;
            var offers = new Dictionary<string, PricedOffer> { [bundle.Offer.Id] = bundle.Priced };
            for (var walk = 0; walk < Walks; walk++)
            {
                var chosen = new uint[Bundle.Variables];
                for (var length = 0; length < 12; length++)
                {
                    yield return new(bundle, byHand, Line(chosen), offers);
                    if (Choice(random, byHand.Explore(chosen).Possible, chosen) is not var (variable, value)) break;
                    chosen[variable] = value;
                }
            }
        }
    }

    // Something that is still possible and not chosen yet; speeds of what is chosen.
    static (int, uint)? Choice(Random random, uint[] possible, uint[] chosen)
    {
        var open = Enumerable.Range(0, Bundle.Variables).Where(v => chosen[v] == 0 && (v <= Bundle.Plan ? v == Bundle.Plan || possible[v] > 1 : chosen[v - Bundle.Plan - 1] > 1)).ToArray();
        if (open.Length == 0) return null;
        var variable = open[random.Next(open.Length)];
        var values = Enumerable.Range(variable < Bundle.Parts ? 1 : 0, 4).Where(n => (possible[variable] >> n & 1) != 0).ToArray();
        return (variable, 1u << values[random.Next(values.Length)]);
    }

    static ConfiguredOffer Line(uint[] chosen)
    {
        var none = new Dictionary<string, string>();
        var parts = new List<ConfiguredOffer>();
        for (var i = 0; i < Bundle.Parts; i++)
            for (var n = chosen[i] == 0 ? 0 : Bundle.Least(chosen[i]); n > 0; n--)
                parts.Add(new($"1.{parts.Count + 1}", Bundle.Id(i), i < Bundle.Speeds && chosen[Bundle.Plan + 1 + i] is > 0 and var speed ? new() { ["speed"] = Bundle.SpeedTexts[Bundle.Least(speed)] } : none, 1, []));
        return new("1", "bundle", chosen[Bundle.Plan] is > 0 and var plan ? new Dictionary<string, string> { ["plan"] = Bundle.Plans[Bundle.Least(plan)] } : none, 1, parts);
    }

    static Receipt Engine(Step step, out Exploration explored, out IReadOnlyList<BrokenRule> broken, out ConfiguredOffer whole)
    {
        broken = Configurator.Check([Configurator.Settled(step.Line, step.Bundle.Priced)], step.Bundle.Context, step.Offers);
        explored = new Exploration(new(step.Bundle.Priced, step.Line, step.Bundle.Context), new(Configurator.MostEffort));
        foreach (var variable in explored.Model.Variables)
            if (variable.Node?.Given is not null) explored.Possible(variable);
        whole = ConfiguredLines.Of(explored.Model, explored.Found!);
        return PriceEngine.Price([whole], step.Bundle.Context, step.Offers);
    }

    static Sum ByHand(Step step, out uint[] possible, out List<string> broken, out uint[] whole)
    {
        var chosen = BundleByHand.Read(step.Line);
        broken = step.ByHand.Broken(chosen);
        (possible, var found) = step.ByHand.Explore(chosen);
        whole = found!;
        return step.ByHand.Price(whole);
    }

    static void Compare(Step step)
    {
        var receipt = Engine(step, out var explored, out var broken, out var whole);
        ByHand(step, out var possible, out var brokenByHand, out var wholeByHand);
        if (!explored.IsExact) throw new InvalidOperationException("The limit of effort was reached.");
        if (!broken.Select(b => b.Key).SequenceEqual(brokenByHand)) throw new InvalidOperationException("Other rules are broken.");
        foreach (var variable in explored.Model.Variables.Where(v => v.Node?.Given is not null))
        {
            var at = variable.Part is { } part ? int.Parse(part.Offer.Id.AsSpan(1), null) : variable.Node!.Above is null ? Bundle.Plan : Bundle.Plan + 1 + int.Parse(variable.Node.Offer.Id.AsSpan(1), null);
            var values = (uint)(explored.Possible(variable) >> 1);
            if (variable.Part is null) values = variable.Texts.Skip(2).Select((text, i) => (values >> (i + 1) & 1) != 0 ? 1u << Array.IndexOf(at == Bundle.Plan ? Bundle.Plans : Bundle.SpeedTexts, text) : 0).Aggregate(0u, (a, b) => a | b);
            if (values != possible[at]) throw new InvalidOperationException($"Of {at} the engine says {values:b}, by hand it is {possible[at]:b}.");
        }
        Same(receipt, step.ByHand.Price(Full(whole)));
        // What was completed by hand, as carts have it.
        Same(PriceEngine.Price([Line(wholeByHand)], step.Bundle.Context, step.Offers), step.ByHand.Price(wholeByHand));
        if (step.ByHand.Broken(Full(whole)).Count > 0 || Configurator.Check([Line(wholeByHand)], step.Bundle.Context, step.Offers).Count > 0) throw new InvalidOperationException("What was completed is not valid.");
    }

    static uint[] Full(ConfiguredOffer whole) => [.. BundleByHand.Read(whole).Select(c => c == 0 ? 1 : c)];

    static void Same(Receipt receipt, Sum byHand)
    {
        var monthly = receipt.Charges.Where(c => c.Type == "recurring").ToArray();
        var engine = new Sum(receipt.Charges.Where(c => c.Type == "oneTime").Sum(c => c.Amount), monthly.Sum(c => c.Amount), monthly.Sum(c => c.Later.Count > 0 ? c.Later[^1].Amount : c.Amount), receipt.Bills[0].Totals[0].Amount, receipt.Bills[1].Totals[0].Amount);
        if (engine != byHand) throw new InvalidOperationException($"The engine says {engine}, by hand it is {byHand}.");
    }
}
