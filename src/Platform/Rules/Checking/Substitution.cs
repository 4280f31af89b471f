namespace Dialtone.Platform.Rules.Checking;

/// <summary>
/// What type parameters stand for, found out while checking. Types are compared as the specification's gradual typing wants it: dyn fits everywhere,
/// a parameter takes the more general of what it meets, and what does not agree inside a literal becomes dyn.
/// </summary>
internal sealed class Substitution
{
    readonly Dictionary<string, RuleType> found = [];
    readonly Stack<(string Name, RuleType? Before)> changes = [];
    int made;

    public RuleType Fresh() => RuleType.Parameter($"_{++made}");

    /// <summary>An overload's own parameters made new, so that two calls do not mix theirs.</summary>
    public RuleType Renamed(RuleType type, Dictionary<string, RuleType> names) => type.Kind == RuleKind.Parameter
        ? names.TryGetValue(type.Name, out var known) ? known : names[type.Name] = Fresh()
        : type.Parameters.Count == 0 ? type : type.With([.. type.Parameters.Select(p => Renamed(p, names))]);

    /// <summary>Whether all given types fit what is asked for; where one does not, nothing is taken over.</summary>
    public bool Fits(IReadOnlyList<RuleType> asked, IReadOnlyList<RuleType> given)
    {
        if (asked.Count != given.Count) return false;
        changes.Clear();
        for (var i = 0; i < asked.Count; i++)
            if (!Assignable(asked[i], given[i]))
            {
                while (changes.TryPop(out var change))
                    if (change.Before is { } before) found[change.Name] = before;
                    else found.Remove(change.Name);
                return false;
            }
        return true;
    }

    void Learn(RuleType parameter, RuleType type)
    {
        changes.Push((parameter.Name, found.GetValueOrDefault(parameter.Name)));
        found[parameter.Name] = type;
    }

    /// <summary>The type of a place where both may stand.</summary>
    public RuleType Join(RuleType? one, RuleType other) => one is null ? other : Fits([one], [other]) ? MoreGeneral(one, other) : RuleType.Dyn;

    /// <summary>The type with parameters replaced by what they stand for; those that stand for nothing by dyn, at the end.</summary>
    public RuleType Resolve(RuleType type, bool atEnd) => type.Kind == RuleKind.Parameter
        ? found.TryGetValue(type.Name, out var known) ? Resolve(known, atEnd) : atEnd ? RuleType.Dyn : type
        : type.Parameters.Count == 0 ? type : type.With([.. type.Parameters.Select(p => Resolve(p, atEnd))]);

    bool Assignable(RuleType asked, RuleType given)
    {
        if (given.Kind == RuleKind.Parameter && Substitutes(asked, given) is { } one) return one;
        if (asked.Kind == RuleKind.Parameter && Substitutes(given, asked) is { } other) return other;
        if (asked.Kind == RuleKind.Dyn || given.Kind == RuleKind.Dyn) return true;
        if (asked.Kind == RuleKind.Null || given.Kind == RuleKind.Null) return Nullable(asked.Kind) && Nullable(given.Kind);
        if (asked.Kind != given.Kind || (asked.Kind == RuleKind.Opaque && asked.Name != given.Name)) return false;
        if (asked.Kind == RuleKind.Type) return true;
        if (asked.Parameters.Count != given.Parameters.Count) return false;
        for (var i = 0; i < asked.Parameters.Count; i++)
            if (!Assignable(asked.Parameters[i], given.Parameters[i])) return false;
        return true;
    }

    // Null where the answer has to come from the types themselves.
    bool? Substitutes(RuleType type, RuleType parameter)
    {
        if (type.Equals(parameter)) return true;
        if (found.TryGetValue(parameter.Name, out var known))
        {
            if (type.Equals(known)) return true;
            if (!Assignable(type, known)) return false;
            var general = MoreGeneral(type, known);
            if (!Contains(general, parameter)) Learn(parameter, general);
            return true;
        }
        if (Contains(type, parameter)) return null;
        Learn(parameter, type);
        return true;
    }

    bool Contains(RuleType type, RuleType parameter) => type.Kind == RuleKind.Parameter
        ? type.Equals(parameter) || (found.TryGetValue(type.Name, out var known) && Contains(known, parameter))
        : type.Parameters.Any(p => Contains(p, parameter));

    RuleType MoreGeneral(RuleType one, RuleType other) => AtLeastAsGeneral(one, other) ? one : other;

    static bool AtLeastAsGeneral(RuleType one, RuleType other)
    {
        if (one.Kind is RuleKind.Dyn or RuleKind.Parameter) return true;
        if (other.Kind is RuleKind.Dyn or RuleKind.Parameter) return false;
        if (other.Kind == RuleKind.Null) return true;
        if (one.Kind != other.Kind || one.Name != other.Name || one.Parameters.Count != other.Parameters.Count) return false;
        return one.Kind == RuleKind.Type || one.Parameters.Zip(other.Parameters).All(p => AtLeastAsGeneral(p.First, p.Second));
    }

    static bool Nullable(RuleKind kind) => kind is RuleKind.Null or RuleKind.Opaque or RuleKind.Optional or RuleKind.Timestamp or RuleKind.Duration;
}
