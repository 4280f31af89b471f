namespace Dialtone.Catalog.Configuring;

/// <summary>How much may still be tried. Where nothing is left, what was not found out stays open.</summary>
internal sealed class Effort(int tries)
{
    public int Left { get; private set; } = tries;

    public bool IsSpent => Left <= 0;

    public bool Take() => Left-- > 0;
}

/// <summary>Follows up what constraints ask, and finds configurations that obey all of them. The same question has the same answer.</summary>
internal sealed class Solver
{
    const int MostTries = 4000;

    readonly Variable[] variables;
    readonly Constraint[] constraints;
    readonly int[][] watching;

    /// <param name="more">What is asked beyond the model's own constraints.</param>
    public Solver(ConfigurationModel model, params IEnumerable<Constraint> more)
    {
        constraints = [.. model.Constraints, .. more];
        variables = [.. model.Variables];
        var watch = variables.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < constraints.Length; i++)
            foreach (var variable in constraints[i].Variables.Distinct()) watch[variable.Index].Add(i);
        watching = [.. watch.Select(w => w.ToArray())];
    }

    /// <summary>Rules that are left out of account.</summary>
    public HashSet<RuleSource> Without { get; } = [];

    public IEnumerable<RuleSource> Rules => constraints.Select(c => c.Rule).OfType<RuleSource>().Distinct();

    /// <summary>What is left of the domains; null where nothing valid is.</summary>
    public Domains? Begin(IEnumerable<Choice> choices)
    {
        var domains = new Domains(variables);
        foreach (var choice in choices)
            if (!domains.Keep(choice.Variable, choice.Places | (choice.Variable.Node?.Above is null ? 0 : Variable.Absent))) return null;
        foreach (var constraint in constraints)
            if (IsOn(constraint) && !constraint.Follow(domains)) return null;
        return Follow(domains) ? domains : null;
    }

    public Domains? Assume(Domains domains, Variable variable, ulong places)
    {
        var copy = domains.Copy();
        return copy.Keep(variable, places) && Follow(copy) ? copy : null;
    }

    /// <summary>A valid configuration within the domains; null where there is none, or none was found with what may be tried.</summary>
    public Domains? Solve(Domains? domains, Effort effort) => Solve(domains, effort, out _);

    /// <param name="isOpen">None was found, but not everything was tried.</param>
    public Domains? Solve(Domains? domains, Effort effort, out bool isOpen)
    {
        isOpen = false;
        if (domains is null) return null;
        var most = Math.Min(MostTries, Math.Max(0, effort.Left));
        var own = new Effort(most);
        var found = Search(domains, own);
        for (var spent = most - Math.Max(0, own.Left); spent > 0; spent--) effort.Take();
        isOpen = found is null && own.Left < 0;
        GaveUp |= isOpen;
        return found;
    }

    /// <summary>Some question was left open.</summary>
    public bool GaveUp { get; private set; }

    bool IsOn(Constraint constraint) => constraint.Rule is not { } rule || Without.Count == 0 || !Without.Contains(rule);

    public bool Follow(Domains domains)
    {
        while (domains.TryNext(out var index))
            foreach (var at in watching[index])
                if (IsOn(constraints[at]) && !constraints[at].Follow(domains)) return false;
        return !domains.Failed;
    }

    Domains? Search(Domains domains, Effort effort)
    {
        if (Next(domains) is not { } variable) return Finish(domains);
        foreach (var place in variable.Order)
        {
            if ((domains[variable] >> place & 1) == 0) continue;
            if (!effort.Take()) return null;
            if (Assume(domains, variable, 1UL << place) is { } next && Search(next, effort) is { } found) return found;
        }
        return null;
    }

    // The one with the fewest ways left; what nothing depends on comes at the end.
    Variable? Next(Domains domains)
    {
        Variable? best = null;
        foreach (var variable in variables)
            if (!domains.IsFixed(variable) && watching[variable.Index].Length > 0 && !variable.IsDerived && (best is null || domains.Size(variable) < domains.Size(best))) best = variable;
        return best ?? Array.Find(variables, v => v.IsDerived && !domains.IsFixed(v) && watching[v.Index].Length > 0);
    }

    Domains? Finish(Domains domains)
    {
        var done = domains.Copy();
        foreach (var variable in variables)
            if (!done.IsFixed(variable)) done.Keep(variable, 1UL << variable.Order.First(p => (done[variable] >> p & 1) != 0));
        return done;
    }
}

/// <summary>A choice of a customer or clerk: the places it leaves. Where what it belongs to is not there, it asks nothing.</summary>
internal sealed record Choice(Variable Variable, ulong Places)
{
    /// <summary>Everything chosen in the lines of a model.</summary>
    public static IReadOnlyList<Choice> Of(ConfigurationModel model) => [.. model.Nodes.Where(n => n.Given is not null).SelectMany(n => Of(n, n.Given!))];

    static IEnumerable<Choice> Of(ModelNode node, Dialtone.Contracts.Catalog.ConfiguredOffer given)
    {
        foreach (var variable in node.Parts)
            if (given.Parts.Count(p => p.OfferingId == variable.Part!.Offer.Id) is > 0 and var count) yield return new(variable, count + 1 < variable.Values.Length && count + 1 < Variable.MostPlaces ? 1UL << (count + 1) : 0);
        foreach (var variable in node.Characteristics)
            if (given.Characteristics.GetValueOrDefault(variable.Characteristic!.Name) is { Length: > 0 } text && variable.PlaceOf(text) is var place and >= 0) yield return new(variable, 1UL << place);
    }
}
