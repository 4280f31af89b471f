using System.Diagnostics;
using Dialtone.Platform.Rules;

namespace Dialtone.Bench;

/// <summary>Thirty rules as a telecom catalogue has them, over a thousand sets of random values, against the same rules written in C#, on one core, in turn.</summary>
static class RulesBench
{
    const int Sets = 1000, Rounds = 7;
    static readonly TimeSpan round = TimeSpan.FromSeconds(1.5);

    public static int Run()
    {
        var environment = Situation.Environment();
        var rules = TelecomRules.All.Select(r => Rule.Compile(r.Text, environment)).ToArray();
        var byHand = TelecomRules.All.Select(r => r.ByHand).ToArray();
        var random = new Random(1);
        var situations = Enumerable.Range(0, Sets).Select(_ => Situation.Make(random)).ToArray();
        var values = situations.Select(s => s.Fill(environment.NewValues())).ToArray();
        for (var i = 0; i < Sets; i++)
            for (var j = 0; j < rules.Length; j++)
                if (rules[j].Holds(values[i]) != byHand[j](situations[i])) throw new InvalidOperationException($"{rules[j].Text} differs from what is written in C#.");

        long Ours()
        {
            var held = 0L;
            foreach (var set in values)
                foreach (var rule in rules) held += rule.Holds(set) ? 1 : 0;
            return held;
        }
        long Floor()
        {
            var held = 0L;
            foreach (var situation in situations)
                foreach (var rule in byHand) held += rule(situation) ? 1 : 0;
            return held;
        }
        PerSecond(Ours, rules.Length);
        PerSecond(Floor, rules.Length);
        var (ours, floors) = (new List<double>(), new List<double>());
        for (var i = 1; i <= Rounds; i++)
        {
            ours.Add(PerSecond(Ours, rules.Length));
            floors.Add(PerSecond(Floor, rules.Length));
            Result.Round(i, ours[^1], floors[^1]);
        }
        Each(rules, byHand, values, situations);
        return Result.Print("rules", Result.Median(ours), Result.Median(floors), 0.2, "rules/s");
    }

    static double PerSecond(Func<long> pass, int rules)
    {
        var (clock, passes) = (Stopwatch.StartNew(), 0L);
        for (; clock.Elapsed < round; passes++) pass();
        return passes * Sets * rules / clock.Elapsed.TotalSeconds;
    }

    // The three that are farthest from what is written by hand.
    static void Each(Rule[] rules, Func<Situation, bool>[] byHand, RuleValues[] values, Situation[] situations)
    {
        var ratios = new List<(double Ratio, string Text)>();
        for (var i = 0; i < rules.Length; i++)
        {
            var (rule, hand) = (rules[i], byHand[i]);
            var ours = Nanoseconds(() => values.Count(v => rule.Holds(v)));
            var theirs = Nanoseconds(() => situations.Count(s => hand(s)));
            ratios.Add((theirs / ours, rule.Text));
        }
        foreach (var (ratio, text) in ratios.Order().Take(3)) Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ratio:0.00}  {text}"));
    }

    static double Nanoseconds(Func<int> pass)
    {
        pass();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 50; i++) pass();
        return clock.Elapsed.TotalNanoseconds / 50;
    }
}
