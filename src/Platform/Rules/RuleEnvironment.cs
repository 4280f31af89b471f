using Dialtone.Platform.Rules.Checking;
using Dialtone.Platform.Rules.Functions;

namespace Dialtone.Platform.Rules;

/// <summary>
/// What rules of one kind may speak of: names with their types, functions of the host, and the container names are looked up in. Declare all before the first rule
/// is compiled. A name may have dots (<c>customer.tier</c>): reading it is then one step, and the longest declared name wins.
/// </summary>
public sealed class RuleEnvironment
{
    readonly Dictionary<string, Variable> variables = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Overload>> functions = new(StringComparer.Ordinal);
    bool closed;

    /// <param name="container">The namespace of the rules: in <c>a.b</c> the name <c>x</c> is looked up as <c>a.b.x</c>, <c>a.x</c>, <c>x</c>.</param>
    public RuleEnvironment(string container = "", RuleLimits? limits = null) => (Container, Limits) = (container, limits ?? RuleLimits.Default);

    public string Container { get; }

    public RuleLimits Limits { get; }

    /// <summary>Declares a name. The same name again replaces its type.</summary>
    public RuleEnvironment Declare(string name, RuleType type)
    {
        if (closed) throw new InvalidOperationException("An environment that rules were compiled in has all its names.");
        variables[name] = new(name, type, variables.TryGetValue(name, out var known) ? known.Slot : variables.Count);
        return this;
    }

    /// <summary>Gives rules a function of the host; several of one name differ by what they take. It must be pure and quick, and gets and gives values as <see cref="RuleValues.Set(string, object?)"/> takes them.</summary>
    public RuleEnvironment Declare(string function, RuleType[] takes, RuleType gives, Func<object?[], object?> does)
    {
        if (closed) throw new InvalidOperationException("An environment that rules were compiled in has all its names.");
        if (!functions.TryGetValue(function, out var overloads)) functions[function] = overloads = [];
        overloads.Add(new(function, takes, gives, does));
        return this;
    }

    /// <summary>The declared names and their types.</summary>
    public IReadOnlyDictionary<string, RuleType> Names => variables.ToDictionary(v => v.Key, v => v.Value.Type);

    /// <summary>A set of values for the declared names, all without one yet.</summary>
    public RuleValues NewValues()
    {
        closed = true;
        return new(this, variables.Count);
    }

    internal void Close() => closed = true;

    internal Variable? Variable(string name) => variables.GetValueOrDefault(name);

    internal IReadOnlyList<Overload> Functions(string name) => functions.TryGetValue(name, out var own) ? [.. own, .. Library.Named(name)] : Library.Named(name);

    internal IEnumerable<string> KnownNames => variables.Keys;

    internal IEnumerable<string> KnownFunctions => functions.Keys.Concat(Library.Names).Where(name => name[0] is not ('_' or '@' or '!' or '-')).Concat(["has", "all", "exists", "exists_one", "map", "filter"]);

    /// <summary>The names that a name may stand for, the nearest first.</summary>
    internal IEnumerable<string> Candidates(string name, bool rooted)
    {
        for (var space = rooted ? "" : Container; space != ""; space = space.LastIndexOf('.') is var dot and >= 0 ? space[..dot] : "") yield return $"{space}.{name}";
        yield return name;
    }
}
