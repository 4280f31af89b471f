using System.Numerics;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Bench;

/// <summary>What a bundle comes to: once, each month, each month when promotions are over, and the first two bills.</summary>
readonly record struct Sum(decimal Once, decimal Monthly, decimal Later, decimal FirstBill, decimal SecondBill);

/// <summary>What one who knew nothing but this bundle would write: a search over small sets, rules and prices as plain C#.</summary>
sealed class BundleByHand(Bundle bundle)
{
    readonly TwofoldRule[][] reading = [.. Enumerable.Range(0, Bundle.Variables).Select(v => bundle.Rules.Where(r => r.Reads.Contains(v)).ToArray())];

    readonly uint[] full = [.. Enumerable.Range(0, Bundle.Variables).Select(v => v < Bundle.Parts ? (1u << (bundle.Upper[v] + 1)) - 1 : 15u)];

    /// <summary>What is chosen in a line: a set of one for each variable chosen, else 0.</summary>
    public static uint[] Read(ConfiguredOffer line)
    {
        var chosen = new uint[Bundle.Variables];
        if (line.Characteristics.TryGetValue("plan", out var plan)) chosen[Bundle.Plan] = 1u << Array.IndexOf(Bundle.Plans, plan);
        foreach (var part in line.Parts)
        {
            var at = (part.OfferingId[1] - '0') * 10 + part.OfferingId[2] - '0';
            chosen[at] = chosen[at] == 0 ? 2 : chosen[at] << 1;
            if (part.Characteristics.TryGetValue("speed", out var speed)) chosen[Bundle.Plan + 1 + at] = 1u << Array.IndexOf(Bundle.SpeedTexts, speed);
        }
        return chosen;
    }

    /// <summary>The rules that what is chosen breaks as it stands; the group is "g".</summary>
    public List<string> Broken(uint[] chosen)
    {
        var (there, members, broken) = (new uint[chosen.Length], 0, new List<string>());
        for (var i = 0; i < there.Length; i++) there[i] = chosen[i] == 0 ? 1 : chosen[i];
        for (var i = Bundle.GroupFrom; i < Bundle.Parts; i++) members += Bundle.Least(there[i]);
        if (members is < 1 or > 2) broken.Add("g");
        foreach (var rule in bundle.Rules)
            if (rule.ByHand(there) < 0) broken.Add(rule.Rule.Key);
        return broken;
    }

    /// <summary>Of every variable what is part of some valid configuration with all else that is chosen, and one such with all of it; null where there is none.</summary>
    public (uint[] Possible, uint[]? Whole) Explore(uint[] chosen)
    {
        var possible = new uint[Bundle.Variables];
        var left = new uint[Bundle.Variables];
        for (var i = 0; i < left.Length; i++) left[i] = chosen[i] == 0 ? full[i] : chosen[i];
        var whole = Solve(left);
        if (whole is null) return (possible, null);
        for (var i = 0; i < left.Length; i++) possible[i] |= whole[i];
        for (var i = 0; i < left.Length; i++)
        {
            var before = left[i];
            for (var open = full[i] & ~possible[i]; open != 0; open &= open - 1)
            {
                var value = open & (0 - open);
                if ((possible[i] & value) != 0) continue;
                left[i] = value;
                if (Solve(left) is not { } found) continue;
                if (chosen[i] != 0) possible[i] |= value;
                else
                    for (var j = 0; j < left.Length; j++) possible[j] |= chosen[j] == 0 || j == i ? found[j] : 0;
            }
            left[i] = before;
        }
        return (possible, whole);
    }

    uint[]? Solve(uint[] left)
    {
        var copy = (uint[])left.Clone();
        for (var i = 0; i < copy.Length; i++)
            if (!Narrow(copy, i)) return null;
        return Search(copy, 0);
    }

    // One variable after another, the lower first; what a choice leaves of the others is followed up.
    uint[]? Search(uint[] sets, int at)
    {
        while (at < sets.Length && BitOperations.IsPow2(sets[at])) at++;
        if (at == sets.Length) return sets;
        for (var open = sets[at]; open != 0; open &= open - 1)
        {
            var copy = (uint[])sets.Clone();
            copy[at] = open & (0 - open);
            if (Narrow(copy, at) && Search(copy, at + 1) is { } found) return found;
        }
        return null;
    }

    // Takes away what the rules that read a variable forbid, and so on from what was changed by that.
    bool Narrow(uint[] sets, int at)
    {
        if (at is >= Bundle.GroupFrom and < Bundle.Parts && !GroupMay(sets)) return false;
        foreach (var rule in reading[at])
        {
            var truth = rule.ByHand(sets);
            if (truth < 0) return false;
            if (truth > 0) continue;
            foreach (var other in rule.Reads)
            {
                var (before, kept) = (sets[other], 0u);
                if (BitOperations.IsPow2(before)) continue;
                for (var open = before; open != 0; open &= open - 1)
                {
                    sets[other] = open & (0 - open);
                    if (rule.ByHand(sets) >= 0) kept |= sets[other];
                }
                sets[other] = kept;
                if (kept == 0 || kept != before && !Narrow(sets, other)) return false;
            }
        }
        return true;
    }

    static bool GroupMay(uint[] sets)
    {
        var (least, most) = (0, 0);
        for (var i = Bundle.GroupFrom; i < Bundle.Parts; i++) (least, most) = (least + Bundle.Least(sets[i]), most + Bundle.Most(sets[i]));
        return least <= 2 && most >= 1;
    }

    public Sum Price(uint[] whole)
    {
        var once = 0m;
        for (var i = 0; i < Bundle.Parts; i++) once += bundle.OneTime[i] * Bundle.Least(whole[i]);
        var (first, later) = (Months(whole, promotion: true), Months(whole, promotion: false));
        var day = Dialtone.Platform.Time.Clock.LocalDate(bundle.Context.At);
        var days = DateTime.DaysInMonth(day.Year, day.Month);
        var part = (decimal)(days - day.Day + 1) / days;
        var bill = once;
        foreach (var amount in first) bill += Cents(amount * part);
        return new(once, first.Sum(), later.Sum(), bill, first.Sum());
    }

    List<decimal> Months(uint[] whole, bool promotion)
    {
        var isGold = bundle.Context.Customer!.Grade == "gold";
        var charges = new List<decimal>(64);
        for (var i = 0; i < Bundle.Parts; i++)
            for (var n = Bundle.Least(whole[i]); n > 0; n--) charges.Add(Reduced(i, bundle.Monthly[i], isGold));
        charges.Add(59.9m + 40 * BitOperations.TrailingZeroCount(whole[Bundle.Plan]));
        for (var i = 0; i < Bundle.Speeds; i++)
            if (whole[i] > 1 && BitOperations.TrailingZeroCount(whole[Bundle.Plan + 1 + i]) is > 0 and var speed) charges.Add(Reduced(i, speed * 10.05m, isGold));
        if (promotion && bundle.Context.Campaigns.Contains("double11")) TakeOff(charges, 30);
        var percent = isGold && whole[3] > 1 ? 5 : 0;
        for (var i = 0; i < charges.Count; i++) charges[i] = Cents(charges[i] - charges[i] * percent / 100);
        return charges;
    }

    decimal Reduced(int part, decimal amount, bool isGold) => isGold ? amount - amount * bundle.Percent[part] / 100 : amount;

    // Shared out by what each costs, to the cent; what is left over goes to the largest remainders.
    static void TakeOff(List<decimal> charges, decimal most)
    {
        var sum = charges.Sum();
        var left = most = Math.Min(most, sum);
        var (parts, rest) = (new decimal[charges.Count], new (decimal Short, int At)[charges.Count]);
        for (var i = 0; i < parts.Length; i++)
        {
            var exact = most * charges[i] / sum;
            parts[i] = Math.Floor(exact * 100) / 100;
            rest[i] = (parts[i] - exact, i);
            left -= parts[i];
        }
        Array.Sort(rest);
        for (var i = 0; left > 0; i++, left -= 0.01m) parts[rest[i].At] += Math.Min(0.01m, left);
        for (var i = 0; i < parts.Length; i++) charges[i] -= parts[i];
    }

    static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
