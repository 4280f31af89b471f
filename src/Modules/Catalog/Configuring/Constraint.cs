using System.Numerics;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <summary>Something that every valid configuration obeys.</summary>
/// <param name="rule">The rule or group it comes from; null where it is the structure itself.</param>
internal abstract class Constraint(RuleSource? rule)
{
    public RuleSource? Rule => rule;

    public abstract IEnumerable<Variable> Variables { get; }

    public abstract bool Follow(Domains domains);
}

/// <summary>Where a constraint comes from, as people know it.</summary>
/// <param name="Of">The offer it stands on.</param>
internal sealed record RuleSource(string Key, string Kind, string Zh, string En, Offer Of, CompiledRule? Compiled);

/// <summary>A rule holds.</summary>
internal sealed class Holds(RuleSource? rule, Formula formula) : Constraint(rule)
{
    public Formula Formula => formula;

    public override IEnumerable<Variable> Variables => formula.Variables;

    public override bool Follow(Domains domains) => formula.Require(domains);
}

/// <summary>What belongs to a part is there where the part is, and only there.</summary>
internal sealed class Belongs(ModelNode node) : Constraint(null)
{
    readonly Variable[] own = [.. node.Parts, .. node.Characteristics];
    readonly ulong present = node.Present;

    public override IEnumerable<Variable> Variables => own.Append(node.Count!);

    public override bool Follow(Domains domains)
    {
        var count = node.Count!;
        foreach (var variable in own)
            if (domains[variable] == Variable.Absent ? !domains.Keep(count, ~present) : (domains[variable] & Variable.Absent) == 0 && !domains.Keep(count, present)) return false;
        var (may, must) = ((domains[count] & present) != 0, (domains[count] & ~present) == 0);
        if (may && !must) return true;
        foreach (var variable in own)
            if (!domains.Keep(variable, must ? ~Variable.Absent : Variable.Absent)) return false;
        return true;
    }
}

/// <summary>Of a group's members there are between lower and upper in all.</summary>
internal sealed class Together(RuleSource rule, Variable[] members, int lower, int upper) : Constraint(rule)
{
    public override IEnumerable<Variable> Variables => members;

    public override bool Follow(Domains domains)
    {
        var (least, most, mayBeAbsent) = (0L, 0L, true);
        foreach (var member in members)
        {
            var there = domains[member] & ~Variable.Absent;
            mayBeAbsent &= (domains[member] & Variable.Absent) != 0;
            if (there == 0) return true;
            least += member.Count(BitOperations.TrailingZeroCount(there));
            most += member.Count(63 - BitOperations.LeadingZeroCount(there));
        }
        if (least > upper || most < lower)
        {
            if (!mayBeAbsent) return Fail(domains);
            foreach (var member in members)
                if (!domains.Keep(member, Variable.Absent)) return false;
            return true;
        }
        foreach (var member in members)
        {
            var there = domains[member] & ~Variable.Absent;
            var (ownLeast, ownMost) = (member.Count(BitOperations.TrailingZeroCount(there)), member.Count(63 - BitOperations.LeadingZeroCount(there)));
            var keep = 0UL;
            for (var left = there; left != 0; left &= left - 1)
            {
                var place = BitOperations.TrailingZeroCount(left);
                if (least - ownLeast + member.Count(place) <= upper && most - ownMost + member.Count(place) >= lower) keep |= 1UL << place;
            }
            if (!domains.Keep(member, keep | (mayBeAbsent ? Variable.Absent : 0))) return false;
        }
        return true;
    }

    bool Fail(Domains domains) => domains.Keep(members[0], 0);
}

/// <summary>How many of something there are at any depth: a sum of products, which only grows where what it is made of grows.</summary>
/// <param name="terms">Each with the numbers that are multiplied: of the variable how many beyond what stands before.</param>
internal sealed class Sums(Variable sum, (Variable Variable, int Beyond)[][] terms) : Constraint(null)
{
    public override IEnumerable<Variable> Variables => terms.SelectMany(t => t.Select(f => f.Variable)).Append(sum).Distinct();

    public override bool Follow(Domains domains)
    {
        var (least, most) = (Total(domains, null, 0, least: true), Total(domains, null, 0, least: false));
        var last = sum.Values.Length - 1L;
        if (!domains.Keep(sum, Between(Math.Min(least, last), Math.Min(most, last)))) return false;
        var (from, to) = ((long)BitOperations.TrailingZeroCount(domains[sum]), 63L - BitOperations.LeadingZeroCount(domains[sum]));
        if (to == last) to = long.MaxValue;
        foreach (var variable in Variables)
            if (variable != sum && !domains.IsFixed(variable))
            {
                var keep = 0UL;
                for (var left = domains[variable]; left != 0; left &= left - 1)
                {
                    var place = BitOperations.TrailingZeroCount(left);
                    if (Total(domains, variable, place, least: false) >= from && Total(domains, variable, place, least: true) <= to) keep |= 1UL << place;
                }
                if (!domains.Keep(variable, keep)) return false;
            }
        return true;
    }

    long Total(Domains domains, Variable? assumed, int place, bool least)
    {
        var total = 0L;
        foreach (var term in terms)
        {
            var product = 1L;
            foreach (var (variable, beyond) in term)
            {
                var at = variable == assumed ? place : least ? BitOperations.TrailingZeroCount(domains[variable]) : 63 - BitOperations.LeadingZeroCount(domains[variable]);
                product *= beyond < 0 ? (variable.Count(at) >= -beyond ? 1 : 0) : Math.Max(0, variable.Count(at) - beyond);
            }
            total += product;
        }
        return total;
    }

    static ulong Between(long from, long to) => (to >= 63 ? ulong.MaxValue : (1UL << (int)(to + 1)) - 1) & ~((1UL << (int)from) - 1);
}

/// <summary>The value of a characteristic of the first part that has one.</summary>
internal sealed class First(Variable first, Variable[] candidates, ulong[][] same) : Constraint(null)
{
    const ulong Nothing = 3; // not there, or nothing chosen

    public override IEnumerable<Variable> Variables => candidates.Append(first);

    public override bool Follow(Domains domains)
    {
        var possible = 0UL;
        var open = true;
        for (var i = 0; i < candidates.Length && open; i++)
        {
            for (var left = domains[candidates[i]] & ~Nothing; left != 0; left &= left - 1) possible |= same[i][BitOperations.TrailingZeroCount(left)];
            open = (domains[candidates[i]] & Nothing) != 0;
        }
        if (open) possible |= Variable.Absent;
        if (!domains.Keep(first, possible)) return false;
        // What decides for certain is what the first one is.
        if ((domains[candidates[0]] & Nothing) != 0) return true;
        var keep = 0UL;
        for (var left = domains[candidates[0]]; left != 0; left &= left - 1)
            if ((same[0][BitOperations.TrailingZeroCount(left)] & domains[first]) != 0) keep |= left & (0 - left);
        return domains.Keep(candidates[0], keep);
    }
}
