using System.Numerics;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <summary>What may still be chosen beside what is chosen, why the rest may not, and what would have to change for it.</summary>
internal sealed class Exploration
{
    const int MostChanges = 60;

    readonly Solver solver;
    readonly IReadOnlyList<Choice> kept;
    readonly Dictionary<Variable, ulong> found = [];
    readonly Dictionary<Variable, ulong> asked = [];
    readonly Effort effort;

    public Exploration(ConfigurationModel model, Effort effort)
    {
        (solver, this.effort, Model, Choices) = (new(model), effort, model, Choice.Of(model));
        var all = solver.Solve(solver.Begin(Choices), effort);
        IsPossible = all is not null;
        // Where the choices contradict one another, what else may be chosen is asked beside those that can stay.
        kept = all is not null ? Choices : [.. Choices.Except(Retract(null, 0) ?? Choices)];
        Found = all;
        Learn(all ?? solver.Solve(solver.Begin(kept), effort));
        Left = solver.Begin(kept);
    }

    public ConfigurationModel Model { get; }

    public IReadOnlyList<Choice> Choices { get; }

    /// <summary>Some valid configuration has all that was chosen.</summary>
    public bool IsPossible { get; }

    /// <summary>A valid configuration with all that was chosen; null where there is none.</summary>
    public Domains? Found { get; }

    public bool IsExact => !solver.GaveUp && !effort.IsSpent;

    /// <summary>What following up the choices leaves; null where nothing valid is left.</summary>
    public Domains? Left { get; }

    /// <summary>The places of a variable that are part of some valid configuration with all else that was chosen.</summary>
    public ulong Possible(Variable variable)
    {
        if (asked.TryGetValue(variable, out var known)) return known;
        var others = kept.Where(c => c.Variable != variable).ToArray();
        var hasOwn = others.Length < kept.Count;
        var possible = hasOwn ? 0 : found.GetValueOrDefault(variable);
        if ((hasOwn ? solver.Begin(others) : Left) is { } domains)
            for (var left = domains[variable] & ~possible; left != 0; left &= left - 1)
            {
                var place = left & (0 - left);
                if ((possible & place) != 0) continue;
                var solution = solver.Solve(solver.Assume(domains, variable, place), effort, out var isOpen);
                if (solution is null && !isOpen) continue;
                possible |= place;
                if (solution is not null && !hasOwn)
                {
                    Learn(solution);
                    possible |= found[variable];
                }
            }
        return asked[variable] = possible;
    }

    public BlockedChoice Why(Variable variable, int place)
    {
        var others = Choices.Where(c => c.Variable != variable).ToList();
        var wanted = new Choice(variable, 1UL << place);
        var rules = solver.Rules.ToList();
        if (effort.IsSpent) return Say([], []);
        // One after another is left out where it is impossible without it all the same; what stays is a smallest reason.
        foreach (var rule in rules.ToArray())
        {
            solver.Without.Add(rule);
            if (IsFeasible([.. others, wanted])) solver.Without.Remove(rule);
            else rules.Remove(rule);
        }
        foreach (var choice in others.ToArray())
            if (!IsFeasible([.. others.Where(c => c != choice), wanted])) others.Remove(choice);
        solver.Without.Clear();
        return Say(rules, others) with { Changes = Changes(variable, place) };

        BlockedChoice Say(IReadOnlyList<RuleSource> why, IReadOnlyList<Choice> beside)
        {
            var (zh, en) = ChoiceWords.Blocked(variable, place, why, beside);
            return new(zh, en, [.. why.Select(r => r.Key)], []);
        }
    }

    IReadOnlyList<ChoiceChange> Changes(Variable variable, int place)
    {
        if (Retract(variable, place) is not { } retracted) return [];
        var solution = solver.Solve(solver.Begin([.. Choices.Where(c => c.Variable != variable && !retracted.Contains(c)), new(variable, 1UL << place)]), effort);
        return solution is null ? [] : [.. retracted.Select(c => ChoiceWords.ChangeOf(c.Variable, BitOperations.TrailingZeroCount(c.Places), solution.Place(c.Variable) is var to && to == 0 ? null : to))];
    }

    /// <summary>The fewest choices without which a place is possible, breadth first over what contradicts it; null where nothing helps.</summary>
    IReadOnlyList<Choice>? Retract(Variable? variable, int place)
    {
        var others = Choices.Where(c => c.Variable != variable).ToArray();
        Choice[] wanted = variable is null ? [] : [new(variable, 1UL << place)];
        var next = new Queue<Choice[]>([[]]);
        for (var tried = 0; tried < MostChanges && next.TryDequeue(out var without) && !effort.IsSpent; tried++)
        {
            Choice[] rest = [.. others.Except(without)];
            if (IsFeasible([.. rest, .. wanted])) return without;
            var conflict = rest.ToList();
            foreach (var choice in rest)
                if (!IsFeasible([.. conflict.Where(c => c != choice), .. wanted])) conflict.Remove(choice);
            foreach (var choice in conflict) next.Enqueue([.. without, choice]);
        }
        return null;
    }

    bool IsFeasible(IReadOnlyList<Choice> choices) => solver.Solve(solver.Begin(choices), effort) is not null;

    void Learn(Domains? solution)
    {
        if (solution is null) return;
        foreach (var variable in Model.Variables) found[variable] = found.GetValueOrDefault(variable) | solution[variable];
    }
}
