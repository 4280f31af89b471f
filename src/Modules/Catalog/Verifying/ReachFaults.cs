using System.Numerics;
using Dialtone.Catalog.Configuring;
using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Verifying;

/// <summary>What only shows in configurations: that there are none, that something can never be chosen, that a rule or a price never applies, fails, or applies beside another.</summary>
internal sealed class ReachFaults
{
    readonly PricedOffer priced;
    readonly ConfigurationModel model;
    readonly RuleFormula formulas;
    readonly Effort effort = new(60_000);
    readonly DateTimeOffset now;
    readonly (CompiledPrice Price, Formula Applies)[] prices;

    public ReachFaults(PricedOffer priced, DateTimeOffset now)
    {
        (this.priced, this.now, model) = (priced, now, new(priced, null, null));
        formulas = new(model, model.Root);
        prices = [.. priced.Prices.Select(p => (p, Applies(formulas, model.Root, p)))];
    }

    public bool IsComplete { get; private set; } = true;

    /// <summary>That a price applies where its offer stands.</summary>
    public static Formula Applies(RuleFormula formulas, ModelNode node, CompiledPrice price)
    {
        var when = Formula.True;
        if (price.Price.When is { } value) when = node.Characteristics.Find(c => c.Characteristic!.Name == value.Characteristic) is { } variable && variable.PlaceOf(value.Value) is var place and >= 0 ? Formula.In(variable, 1UL << place) : Formula.False;
        return price.Rule is null ? when : Formula.All(when, formulas.True(price.Rule));
    }

    public IReadOnlyList<Finding> Find()
    {
        if (Solve([]) is not { } some) return IsComplete ? [Impossible()] : [];
        Finding[] found = [.. Dead(), .. Rules(), .. Prices(some), .. Together(), .. Unpriced()];
        return found;
    }

    Finding Impossible()
    {
        var groups = model.Constraints.Select(c => c.Rule).OfType<RuleSource>().Where(r => r.Compiled is null).ToArray();
        var rules = model.Constraints.Select(c => c.Rule).OfType<RuleSource>().Where(r => r.Compiled is not null).ToArray();
        if (Solve([], rules) is null)
            return Found("cardinality", "bundledProductOffering", Solve([], [.. rules, .. groups]), ("groups", string.Join("、", groups.Select(g => g.Zh))), ("groupsEn", string.Join(", ", groups.Select(g => g.En))));
        var conflict = Smallest(rules, []);
        return Found("contradiction", "rule", Solve([], conflict), Words(conflict));
    }

    IEnumerable<Finding> Dead()
    {
        var derived = model.Root.Priced.Rules.Where(r => r.Rule.Kind == RuleReading.Derive).SelectMany(formulas.Targets).ToHashSet();
        foreach (var part in model.Root.Parts.Where(p => p.Part!.Upper > 0))
            if (Never(part, ModelNode.Mask(part, n => n > 0), out var rules) is { } example)
                yield return Found("deadPart", "bundledProductOffering", example, [("part", part.Part!.Offer.Name), ("partEn", part.Part.Offer.NameEn), .. Words(rules)]);
        foreach (var variable in model.Root.Characteristics.Where(v => v.Characteristic!.Configurable && !derived.Contains(v)))
            foreach (var value in variable.Characteristic!.Values)
                if (variable.PlaceOf(value.Value) is var place and > 1 && Never(variable, 1UL << place, out var rules) is { } example)
                    yield return Found("deadValue", variable.Characteristic.Name, example, [("name", variable.Characteristic.Label), ("nameEn", variable.Characteristic.LabelEn), ("value", value.Label), ("valueEn", value.LabelEn), .. Words(rules)]);
    }

    // A configuration that has it, without the rules that rule it out; null where some valid one has it.
    Domains? Never(Variable variable, ulong places, out RuleSource[] rules)
    {
        rules = [];
        Constraint[] wanted = [new Holds(null, Formula.In(variable, places))];
        if (Solve(wanted) is not null || !IsComplete) return null;
        rules = Smallest([.. model.Constraints.Select(c => c.Rule).OfType<RuleSource>().Distinct()], wanted);
        return Solve(wanted, rules) ?? Solve([]);
    }

    IEnumerable<Finding> Rules()
    {
        foreach (var source in model.Constraints.Select(c => c.Rule).OfType<RuleSource>().Where(r => r.Compiled is not null && r.Of == priced.Offer).Distinct().ToArray())
            foreach (var finding in Rule(source.Compiled!, [source])) yield return finding;
        foreach (var rule in model.Root.Priced.Rules.Where(r => r.Rule.Kind == RuleReading.Default))
        {
            foreach (var finding in Rule(rule, [])) yield return finding;
            if (rule.Value is { } value && Solve([new Holds(null, formulas.Set(rule, value))]) is null && IsComplete) yield return Found("defaultImpossible", $"rule[{rule.Rule.Key}].set", Solve([]), ("key", rule.Rule.Key));
        }
    }

    IEnumerable<Finding> Rule(CompiledRule rule, RuleSource[] itself)
    {
        foreach (var expression in new[] { rule.When, rule.Then }.OfType<OfferRule>())
            if (formulas.Fails(expression) is var fails && fails != Formula.False && Solve([new Holds(null, fails)], itself) is { } failing)
                yield return Found("ruleFails", $"rule[{rule.Rule.Key}]", failing, ("key", rule.Rule.Key), ("text", expression.Text));
    }

    IEnumerable<Finding> Prices(Domains some)
    {
        foreach (var (price, applies) in prices)
        {
            if (price.Rule is { } rule && formulas.Fails(rule) is var fails && fails != Formula.False && Solve([new Holds(null, fails)]) is { } failing)
                yield return Found("ruleFails", Field(price), failing, ("key", price.Price.Name), ("text", rule.Text));
            if (Solve([new Holds(null, applies)]) is null && IsComplete)
                yield return Found("priceNever", Field(price), some, ("price", price.Price.Name), ("priceEn", price.Price.NameEn), ("text", price.Price.Condition ?? $"{price.Price.When?.Characteristic} = {price.Price.When?.Value}"));
        }
    }

    IEnumerable<Finding> Together()
    {
        var charged = prices.Where(p => p.Price.Price is { Type: not "discount", Overrides: false, ChargeItem: not null }).ToArray();
        for (var i = 0; i < charged.Length; i++)
            for (var j = i + 1; j < charged.Length; j++)
            {
                var (one, other) = (charged[i].Price.Price, charged[j].Price.Price);
                if ((one.ChargeItem, one.Type, one.Period, one.Unit) == (other.ChargeItem, other.Type, other.Period, other.Unit) && Solve([new Holds(null, charged[i].Applies), new Holds(null, charged[j].Applies)]) is { } example)
                    yield return Found("pricesTwice", Field(charged[j].Price), example, ("item", one.ChargeItem), ("price", one.Name), ("priceEn", one.NameEn), ("other", other.Name), ("otherEn", other.NameEn));
            }
    }

    // Several prices that share out the cases between them leave one of them out.
    IEnumerable<Finding> Unpriced()
    {
        var recurring = prices.Where(p => p.Price.Price is { Type: "recurring", Overrides: false }).ToArray();
        if (!priced.Offer.IsSellable || recurring.Length == 0 || recurring.Any(p => p.Price.Price is { When: null, Condition: null } || p.Price.Rule is { } rule && rule.Names.Any(n => !n.StartsWith("own.", StringComparison.Ordinal) && rule.Calls.All(c => c.Name != n || c.Function == "holds")))) yield break;
        if (recurring.Length == 1 && (priced.Offer.Prices.Any(p => p.Type is not ("discount" or "usage") && p != recurring[0].Price.Price) || priced.Offer.Parts.Any(p => p.Lower > 0))) yield break;
        if (Solve([new Holds(null, Formula.Any([.. recurring.Select(p => p.Applies)]).Not())]) is { } example) yield return Found("unpriced", "productOfferingPrice", example);
    }

    RuleSource[] Smallest(IReadOnlyList<RuleSource> rules, Constraint[] wanted)
    {
        var (left, without) = (rules.ToList(), new List<RuleSource>());
        foreach (var rule in rules)
            if (Solve(wanted, [.. without, rule]) is null)
            {
                left.Remove(rule);
                without.Add(rule);
            }
        return [.. left];
    }

    Domains? Solve(Constraint[] wanted, params RuleSource[] without)
    {
        var solver = new Solver(model, wanted);
        foreach (var rule in without) solver.Without.Add(rule);
        var found = solver.Solve(solver.Begin([]), effort, out var isOpen);
        IsComplete &= !isOpen;
        return found;
    }

    Finding Found(string code, string field, Domains? example, params (string, object?)[] values) =>
        new(code, priced.Offer, field, example is null ? null : ConfiguredLines.Of(model, example), example is null ? null : ConfiguredLines.Context(model, example, now), values);

    static (string, object?)[] Words(RuleSource[] rules) => [("rules", string.Join("；", rules.Select(r => $"{r.Zh}（{r.Key}）"))), ("rulesEn", string.Join("; ", rules.Select(r => $"{r.En} ({r.Key})")))];

    static string Field(CompiledPrice price) => $"productOfferingPrice[{price.Price.Id}]";
}
