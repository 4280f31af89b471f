using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <summary>
/// An offer as variables and constraints: the number of every part at every place, the value of every characteristic, and what its structure, groups and rules ask of
/// them. Lines that were chosen have places of their own; of a part that nobody chose one stands for all.
/// </summary>
internal sealed class ConfigurationModel
{
    const int DeepestBundle = 12;

    readonly List<Variable> variables = [];
    readonly List<Constraint> constraints = [];
    readonly Dictionary<string, Variable> facts = [];
    readonly Dictionary<(ModelNode, string), Variable> derived = [];
    readonly Constants constants;

    /// <param name="given">The line as far as it is chosen; null is nothing yet.</param>
    /// <param name="context">The sale; null where it may be any.</param>
    public ConfigurationModel(PricedOffer offer, ConfiguredOffer? given, SaleContext? context)
    {
        (Context, constants) = (context, new(offer));
        Root = Node(offer, null, null, 1, given, 0);
        foreach (var node in Nodes)
        {
            foreach (var group in node.Offer.Groups.Where(g => g.OfferingIds.Count > 0))
                constraints.Add(new Together(Source(group, node.Offer), [.. node.Parts.Where(p => p.Part!.GroupId == group.Id)], group.Lower, group.Upper));
            foreach (var rule in node.Priced.Rules)
                if (new RuleFormula(this, node).Of(rule) is { } formula) constraints.Add(new Holds(Source(rule, node.Offer), Formula.Any(NotThere(node), formula)));
        }
    }

    public ModelNode Root { get; }

    public SaleContext? Context { get; }

    public IReadOnlyList<Variable> Variables => variables;

    public IReadOnlyList<Constraint> Constraints => constraints;

    public IEnumerable<ModelNode> Nodes => Root.Below().Prepend(Root);

    /// <summary>What a customer or clerk chooses, as against what follows from it and the facts of the sale.</summary>
    public IEnumerable<Variable> Choosable => variables.Where(v => v.Node is not null);

    /// <summary>That a node is not there at all.</summary>
    public static Formula NotThere(ModelNode node) => node.Count is { } count ? Formula.In(count, ~node.Present) : Formula.False;

    ModelNode Node(PricedOffer priced, ModelNode? above, Variable? count, int ordinal, ConfiguredOffer? given, int depth)
    {
        var node = new ModelNode(priced, above, count, ordinal, given);
        above?.Children.Add(node);
        foreach (var characteristic in priced.Offer.Characteristics)
            Add(node.Characteristics, Places.Value(variables.Count, node, characteristic, given?.Characteristics.GetValueOrDefault(characteristic.Name), constants, above is null));
        var chosen = new List<(OfferPart Part, Variable Count, ConfiguredOffer[] Lines)>();
        foreach (var part in priced.Offer.Parts)
        {
            var lines = given?.Parts.Where(p => p.OfferingId == part.Offer.Id).ToArray() ?? [];
            var variable = Places.Count(variables.Count, node, part, lines.Length, constants, above is null);
            Add(node.Parts, variable);
            chosen.Add((part, variable, lines));
        }
        if (above is not null) constraints.Add(new Belongs(node));
        if (depth < DeepestBundle)
            foreach (var (part, variable, lines) in chosen)
                if (priced.Part(part.Offer.Id) is { } below)
                    for (var i = 0; i < Math.Clamp(lines.Length, 1, variable.Values.Length - 2 < 1 ? 1 : variable.Values.Length - 2); i++)
                        Node(below, node, variable, i + 1, lines.ElementAtOrDefault(i), depth + 1).IsLast = i + 1 >= lines.Length;
        return node;
    }

    void Add(List<Variable> own, Variable variable)
    {
        own.Add(variable);
        variables.Add(variable);
    }

    /// <summary>A fact of a sale that may be any.</summary>
    public Variable Fact(string name)
    {
        if (facts.TryGetValue(name, out var known)) return known;
        var made = facts[name] = Places.Fact(variables.Count, name, constants);
        variables.Add(made);
        return made;
    }

    /// <summary>Something that is so or not, and nobody can tell which.</summary>
    public Variable Whether(string text)
    {
        if (facts.TryGetValue(text, out var known)) return known;
        var made = facts[text] = new Variable(variables.Count, null, null, null, text, [false, true], ["false", "true"]) { Full = 3, Order = [0, 1] };
        variables.Add(made);
        return made;
    }

    /// <summary>How many of an offer there are below a node; null where there is no such part.</summary>
    public Variable? Count(ModelNode node, string number)
    {
        if (derived.TryGetValue((node, "count " + number), out var known)) return known;
        var terms = node.Below().Prepend(node).SelectMany(n => n.Parts.Where(p => p.Part!.Offer.Number == number).Select(p => Factors(node, n).Append((Variable: p, Beyond: 0)).ToArray())).ToArray();
        if (terms.Length == 0) return null;
        if (terms is [[var only]]) return derived[(node, "count " + number)] = only.Variable;
        var sum = Derived([.. Enumerable.Range(0, Variable.MostPlaces).Select(n => (object?)(long)n)]);
        constraints.Add(new Sums(sum, terms));
        return derived[(node, "count " + number)] = sum;
    }

    // How often a node is there in each of another above it; what counts itself as none where it is not there needs no factor.
    static IEnumerable<(Variable Variable, int Beyond)> Factors(ModelNode from, ModelNode to)
    {
        for (var node = to; node != from; node = node.Above!)
            if (!node.IsLast) yield return (node.Count!, -node.Ordinal);
            else if (node.Count!.Values.Length - 2 > node.Ordinal) yield return (node.Count, node.Ordinal - 1);
    }

    /// <summary>The value of a part's characteristic below a node; null where there is none.</summary>
    public Variable? Value(ModelNode node, string number, string characteristic)
    {
        if (derived.TryGetValue((node, $"{number} {characteristic}"), out var known)) return known;
        var all = node.Below().Where(n => n.Offer.Number == number).SelectMany(n => n.Characteristics.Where(c => c.Characteristic!.Name == characteristic)).ToArray();
        if (all.Length == 0) return null;
        if (all.Length == 1) return derived[(node, $"{number} {characteristic}")] = all[0];
        var texts = all.SelectMany(v => v.Texts).OfType<string>().Distinct().Take(Variable.MostPlaces - 1).ToList();
        var first = Derived([null, .. texts.Select(t => all.Select(v => v.PlaceOf(t) is var p and >= 0 ? v.Values[p] : null).FirstOrDefault(v => v is not null))]);
        constraints.Add(new First(first, all, [.. all.Select(v => v.Texts.Select(t => t is not null && texts.IndexOf(t) is var at and >= 0 ? 1UL << (at + 1) : 0UL).ToArray())]));
        return derived[(node, $"{number} {characteristic}")] = first;
    }

    Variable Derived(object?[] values)
    {
        var made = new Variable(variables.Count, null, null, null, null, values, new string?[values.Length]) { Full = values.Length >= Variable.MostPlaces ? ulong.MaxValue : (1UL << values.Length) - 1, Order = [.. Enumerable.Range(0, values.Length)] };
        variables.Add(made);
        return made;
    }

    static RuleSource Source(OfferGroup group, Offer offer)
    {
        var (from, to) = (group.Lower, group.Upper == int.MaxValue ? "∞" : $"{group.Upper}");
        return new(group.Id, "group", $"“{group.Name}”须选 {(group.Lower == group.Upper ? $"{from}" : $"{from}–{to}")} 项", $"“{group.NameEn}” takes {(group.Lower == group.Upper ? $"{from}" : $"{from} to {to}")} in all", offer, null);
    }

    static RuleSource Source(CompiledRule rule, Offer offer) => new(rule.Rule.Key, rule.Rule.Kind, rule.Rule.Zh.TrimEnd('。'), rule.Rule.En.TrimEnd('.'), offer, rule);
}
