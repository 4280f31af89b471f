using System.Numerics;

namespace Dialtone.Catalog.Configuring;

/// <summary>A statement about variables. It is certainly true, certainly not, or open; and it can be made to hold.</summary>
internal abstract class Formula
{
    public static readonly Formula True = new AllOf([]), False = new AnyOf([]);

    public abstract IEnumerable<Variable> Variables { get; }

    /// <summary>1 true, -1 false, 0 open.</summary>
    public abstract int Truth(Domains domains);

    /// <summary>Takes away what cannot be where it holds; false where it cannot hold.</summary>
    public abstract bool Require(Domains domains);

    public abstract Formula Not();

    public static Formula All(params IReadOnlyList<Formula> parts) => parts.Any(p => p is AnyOf { IsEmpty: true }) ? False : parts.Count == 1 ? parts[0] : new AllOf([.. parts.Where(p => p is not AllOf { IsEmpty: true })]);

    public static Formula Any(params IReadOnlyList<Formula> parts) => parts.Any(p => p is AllOf { IsEmpty: true }) ? True : parts.Count == 1 ? parts[0] : new AnyOf([.. parts.Where(p => p is not AnyOf { IsEmpty: true })]);

    public static Formula In(Variable variable, ulong mask) => (variable.Full & mask) == 0 ? False : (variable.Full & ~mask) == 0 ? True : new Within(variable, mask);

    sealed class AllOf(Formula[] parts) : Formula
    {
        public bool IsEmpty => parts.Length == 0;

        public override IEnumerable<Variable> Variables => parts.SelectMany(p => p.Variables);

        public override int Truth(Domains domains)
        {
            var truth = 1;
            foreach (var part in parts)
                if (part.Truth(domains) is var own && own < 0) return -1;
                else truth = Math.Min(truth, own);
            return truth;
        }

        public override bool Require(Domains domains)
        {
            foreach (var part in parts)
                if (!part.Require(domains)) return false;
            return true;
        }

        public override Formula Not() => Any([.. parts.Select(p => p.Not())]);
    }

    sealed class AnyOf(Formula[] parts) : Formula
    {
        public bool IsEmpty => parts.Length == 0;

        public override IEnumerable<Variable> Variables => parts.SelectMany(p => p.Variables);

        public override int Truth(Domains domains)
        {
            var truth = -1;
            foreach (var part in parts)
                if (part.Truth(domains) is var own && own > 0) return 1;
                else truth = Math.Max(truth, own);
            return truth;
        }

        public override bool Require(Domains domains)
        {
            Formula? only = null;
            foreach (var part in parts)
                switch (part.Truth(domains))
                {
                    case > 0: return true;
                    case 0 when only is not null: return true;
                    case 0: only = part; break;
                }
            return only is not null && only.Require(domains);
        }

        public override Formula Not() => All([.. parts.Select(p => p.Not())]);
    }

    sealed class Within(Variable variable, ulong mask) : Formula
    {
        public override IEnumerable<Variable> Variables => [variable];

        public override int Truth(Domains domains) => (domains[variable] & mask) == 0 ? -1 : (domains[variable] & ~mask) == 0 ? 1 : 0;

        public override bool Require(Domains domains) => domains.Keep(variable, mask);

        public override Formula Not() => In(variable, ~mask);
    }
}

/// <summary>What an expression over several variables comes to, asked when it matters and remembered.</summary>
internal sealed class Table(Variable[] variables, Func<int[], Outcome> ask)
{
    readonly Dictionary<long, Outcome> known = [];

    public Variable[] Variables => variables;

    public Outcome Of(int[] places)
    {
        var key = 0L;
        foreach (var place in places) key = key * Variable.MostPlaces + place;
        if (!known.TryGetValue(key, out var outcome)) known[key] = outcome = ask(places);
        return outcome;
    }
}

internal enum Outcome { No, Yes, Unset, Fails }

/// <summary>That a table comes to one of some outcomes. It is followed up as soon as few enough combinations are left.</summary>
internal sealed class Comes(Table table, bool[] accepted) : Formula
{
    const int MostCombinations = 512;

    public static Formula To(Table table, params Outcome[] outcomes)
    {
        var accepted = new bool[4];
        foreach (var outcome in outcomes) accepted[(int)outcome] = true;
        if (table.Variables.Length > 1) return new Comes(table, accepted);
        if (table.Variables.Length == 0) return accepted[(int)table.Of([])] ? True : False;
        var (variable, mask) = (table.Variables[0], 0UL);
        for (var place = 0; place < variable.Values.Length; place++)
            if ((variable.Full >> place & 1) != 0 && accepted[(int)table.Of([place])]) mask |= 1UL << place;
        return In(variable, mask);
    }

    public override IEnumerable<Variable> Variables => table.Variables;

    public override int Truth(Domains domains)
    {
        if (!IsSmall(domains)) return 0;
        var (yes, no) = (false, false);
        Walk(domains, new int[table.Variables.Length], 0, (_, holds) =>
        {
            yes |= holds;
            no |= !holds;
            return !(yes && no);
        });
        return yes == no ? 0 : yes ? 1 : -1;
    }

    public override bool Require(Domains domains)
    {
        if (!IsSmall(domains)) return true;
        var supported = new ulong[table.Variables.Length];
        Walk(domains, new int[table.Variables.Length], 0, (places, holds) =>
        {
            if (holds)
                for (var i = 0; i < places.Length; i++) supported[i] |= 1UL << places[i];
            return true;
        });
        for (var i = 0; i < supported.Length; i++)
            if (!domains.Keep(table.Variables[i], supported[i])) return false;
        return true;
    }

    public override Formula Not() => new Comes(table, [.. accepted.Select(a => !a)]);

    bool IsSmall(Domains domains)
    {
        var combinations = 1L;
        foreach (var variable in table.Variables)
            if ((combinations *= domains.Size(variable)) > MostCombinations) return false;
        return true;
    }

    bool Walk(Domains domains, int[] places, int at, Func<int[], bool, bool> visit)
    {
        if (at == places.Length) return visit(places, accepted[(int)table.Of(places)]);
        for (var left = domains[table.Variables[at]]; left != 0; left &= left - 1)
        {
            places[at] = BitOperations.TrailingZeroCount(left);
            if (!Walk(domains, places, at + 1, visit)) return false;
        }
        return true;
    }
}
