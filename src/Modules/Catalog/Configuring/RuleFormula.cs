using System.Text.RegularExpressions;
using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Rules;

namespace Dialtone.Catalog.Configuring;

/// <summary>
/// Rules as formulas. A condition can hold, not hold, or fail, and &amp;&amp; and || absorb failures; so a rule gives two formulas, that it is true and that it is false,
/// and fails where neither holds.
/// </summary>
internal sealed partial class RuleFormula(ConfigurationModel model, ModelNode node)
{
    /// <summary>What a rule asks; null where it asks nothing of what is valid, as a default does.</summary>
    public Formula? Of(CompiledRule rule)
    {
        var applies = rule.When is null ? Formula.True : True(rule.When);
        // What a value reads belongs to the model before anything of it is solved, a preset's as well.
        foreach (var name in rule.Value?.Names ?? []) Resolve(rule.Value!, name);
        return rule.Rule.Kind switch
        {
            RuleReading.Require or RuleReading.Eligibility when rule.Then is { } then => Formula.Any(applies.Not(), True(then)),
            RuleReading.Exclude when rule.Then is { } then => Formula.Any(applies.Not(), True(then).Not()),
            RuleReading.Derive when rule.Value is { } value => Formula.Any(applies.Not(), Set(rule, value)),
            _ => null,
        };
    }

    public Formula True(OfferRule rule) => Value(rule, rule.Rule.Condition, true);

    public Formula False(OfferRule rule) => Value(rule, rule.Rule.Condition, false);

    /// <summary>That it fails, for another reason than that something it reads was not chosen.</summary>
    public Formula Fails(OfferRule rule) => Formula.All(True(rule).Not(), False(rule).Not(), Formula.Any([.. Ones(rule.Rule.Condition).Select(single => Comes.To(Table(rule, single), Outcome.Fails))]));

    /// <summary>That what it sets is as its value says, wherever that stands.</summary>
    public Formula Set(CompiledRule rule, OfferRule value)
    {
        var targets = Targets(rule);
        return Formula.All([.. targets.Select(target =>
        {
            var read = value.Names.Select(n => Resolve(value, n).Variable).OfType<Variable>().Distinct().ToArray();
            Variable[] all = [.. read.Where(v => v != target), target];
            var table = new Table(all, places =>
            {
                if (target.Node is not null && places[^1] == 0) return Outcome.Yes;
                var text = Evaluate(value, all, places);
                return text is not null && Same(target, places[^1], text) ? Outcome.Yes : Outcome.No;
            });
            return Comes.To(table, Outcome.Yes);
        })]);
    }

    /// <summary>The place of a target that a rule's value names, where what the value reads is settled; null where it is not, or names none.</summary>
    public int? Place(CompiledRule rule, Variable target, Domains domains)
    {
        Variable[] read = [.. rule.Value!.Names.Select(n => Resolve(rule.Value, n).Variable).OfType<Variable>().Distinct()];
        if (!read.All(domains.IsFixed) || Evaluate(rule.Value, read, [.. read.Select(domains.Place)]) is not { } text) return null;
        return Enumerable.Range(1, target.Values.Length - 1).Cast<int?>().FirstOrDefault(place => (target.Full >> place!.Value & 1) != 0 && Same(target, place.Value, text));
    }

    /// <summary>The variables a rule sets: the part's number where the offer stands, or the characteristic of every such part.</summary>
    public IReadOnlyList<Variable> Targets(CompiledRule rule)
    {
        var set = rule.Rule.Set!;
        if (set.Characteristic is null) return [.. node.Below().Prepend(node).SelectMany(n => n.Parts).Where(p => p.Part!.Offer.Number == set.Part)];
        return [.. (set.Part is null ? [node] : node.Below().Where(n => n.Offer.Number == set.Part)).SelectMany(n => n.Characteristics).Where(c => c.Characteristic!.Name == set.Characteristic)];
    }

    static bool Same(Variable target, int place, string text) => target.Part is not null ? $"{target.Count(place)}" == text : target.Texts[place] is { } own && (own == text || Constants.Number(own) is { } n && n == Constants.Number(text) && target.Characteristic!.ValueType == "number");

    Formula Value(OfferRule rule, RuleCondition condition, bool wanted) => condition.Join switch
    {
        RuleJoin.All => wanted ? Formula.All([.. condition.Parts.Select(p => Value(rule, p, true))]) : Formula.Any([.. condition.Parts.Select(p => Value(rule, p, false))]),
        RuleJoin.Any => wanted ? Formula.Any([.. condition.Parts.Select(p => Value(rule, p, true))]) : Formula.All([.. condition.Parts.Select(p => Value(rule, p, false))]),
        RuleJoin.Not => Value(rule, condition.Parts[0], !wanted),
        RuleJoin.Choice => Formula.Any(Formula.All(Value(rule, condition.Parts[0], true), Value(rule, condition.Parts[1], wanted)), Formula.All(Value(rule, condition.Parts[0], false), Value(rule, condition.Parts[2], wanted))),
        _ => One(rule, condition, wanted),
    };

    Formula One(OfferRule rule, RuleCondition condition, bool wanted)
    {
        var table = Table(rule, condition);
        var asked = Comes.To(table, wanted ? Outcome.Yes : Outcome.No);
        // What the few values that stand for all facts of a sale cannot decide may be either way.
        if (model.Context is null && table.Variables.Length > 0 && table.Variables.All(v => v.Context is not null) && !Plain().IsMatch(LiteralCalls.Written(condition.ToString(), rule.Calls)) && (asked == Formula.False || Comes.To(table, wanted ? Outcome.No : Outcome.Yes) == Formula.False))
            return Formula.In(model.Whether(condition.ToString()), wanted ? 2UL : 1UL);
        return asked;
    }

    Table Table(OfferRule rule, RuleCondition condition)
    {
        var resolved = condition.Names.Select(n => (Name: n, To: Resolve(rule, n))).ToArray();
        Variable[] read = [.. resolved.Select(r => r.To.Variable).OfType<Variable>().Distinct()];
        var values = Values(rule);
        foreach (var (name, to) in resolved)
            if (to.Variable is null && to.Value is { } known) values.Set(name, known);
        return new(read, places =>
        {
            Fill(values, resolved, read, places);
            return condition.Holds(values, out var problem) switch { true => Outcome.Yes, false => Outcome.No, _ => problem?.Code == "platform.rule.unset" ? Outcome.Unset : Outcome.Fails };
        });
    }

    string? Evaluate(OfferRule rule, Variable[] read, int[] places)
    {
        var resolved = rule.Names.Select(n => (Name: n, To: Resolve(rule, n))).ToArray();
        var values = Values(rule);
        foreach (var (name, to) in resolved)
            if (to.Variable is null && to.Value is { } known) values.Set(name, known);
        Fill(values, resolved, read, places);
        return rule.Rule.TryEvaluate(values, out var value, out _) && value is not null ? OfferRule.Shown(value) : null;
    }

    RuleValues Values(OfferRule rule)
    {
        var values = rule.Environment.NewValues();
        if (model.Context is { } sale) RuleNames.Fill(values, sale);
        return values;
    }

    static void Fill(RuleValues values, (string Name, (Variable? Variable, object? Value) To)[] resolved, Variable[] read, int[] places)
    {
        foreach (var (name, to) in resolved)
            if (to.Variable is { } variable)
                if (variable.Values[places[Array.IndexOf(read, variable)]] is { } value) values.Set(name, value);
                else values.Unset(name);
    }

    (Variable? Variable, object? Value) Resolve(OfferRule rule, string name)
    {
        if (name.StartsWith("own.", StringComparison.Ordinal)) return (node.Characteristics.Find(c => c.Characteristic!.Name == name[4..]), null);
        if (rule.Calls.FirstOrDefault(c => c.Name == name) is { } call)
            return call.Function switch
            {
                "count" => (model.Count(node, call.First), 0L),
                "value" => (model.Value(node, call.First, call.Second ?? ""), null),
                _ => model.Context is { } sale ? (null, (long)sale.Holdings.GetValueOrDefault(call.First)) : (model.Fact("holds " + call.First), null),
            };
        return model.Context is null ? (model.Fact(name), null) : (null, null);
    }

    static IEnumerable<RuleCondition> Ones(RuleCondition condition) => condition.Join == RuleJoin.One ? [condition] : condition.Parts.SelectMany(Ones);

    [GeneratedRegex("""^(?:[\w.]+|holds\("[^"]*"\)) (?:==|!=|<|<=|>|>=|in) [^ ].*$|^"[^"]*" in [\w.]+$|^[\w.]+$""")]
    private static partial Regex Plain();
}
