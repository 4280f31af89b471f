using System.Numerics;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <summary>What was explored, as a screen shows it.</summary>
internal static class Screen
{
    public static ConfigurationNode Node(ModelNode node, Exploration explored) => new(node.Given!.Key, node.Offer.Id,
        [.. node.Parts.Select(p => Part(p, explored))],
        [.. node.Offer.Groups.Select(g => new GroupChoice(g.Id, g.Name, g.NameEn, g.Lower, g.Upper, node.Given.Parts.Count(p => g.OfferingIds.Contains(p.OfferingId)), g.OfferingIds))],
        [.. node.Characteristics.Where(c => c.Characteristic!.Configurable).Select(c => Characteristic(c, explored))]);

    static PartChoice Part(Variable variable, Exploration explored)
    {
        var (part, possible) = (variable.Part!, explored.Possible(variable));
        var counts = Places(variable.Full & ~Variable.Absent).Select(place => new CountChoice((int)variable.Count(place), (possible >> place & 1) != 0 ? null : explored.Why(variable, place))).ToArray();
        return new(part.Offer.Id, part.Offer.Number, part.GroupId, variable.Node!.Given!.Parts.Count(p => p.OfferingId == part.Offer.Id), variable.Values.Length - 2, counts);
    }

    static CharacteristicChoice Characteristic(Variable variable, Exploration explored)
    {
        var possible = explored.Possible(variable);
        var values = Places(variable.Full & ~3UL).Where(place => place != variable.Other && IsListed(variable, place)).Select(place => new ValueChoice(variable.Texts[place]!, (possible >> place & 1) != 0 ? null : explored.Why(variable, place)));
        var characteristic = variable.Characteristic!;
        return new(characteristic.Name, Chosen(variable), Preset(variable, explored), explored.Left is { } left && Derived(variable, explored, left), [.. values]);
    }

    static bool IsListed(Variable variable, int place) => variable.Texts[place] == Chosen(variable) || variable.Characteristic is { ValueType: "boolean" } || variable.Characteristic!.Values.Any(v => v.Value == variable.Texts[place]);

    static string? Chosen(Variable variable) => variable.Node!.Given!.Characteristics.GetValueOrDefault(variable.Characteristic!.Name) is { Length: > 0 } text ? text : null;

    // The catalogue's own default, unless a rule says another; what is the only way is that.
    static string? Preset(Variable variable, Exploration explored)
    {
        var own = Configuring.Places.Preset(variable.Characteristic!);
        return explored.Possible(variable) is var possible && BitOperations.IsPow2(possible) && variable.Texts[BitOperations.TrailingZeroCount(possible)] is { } only && only != Configuring.Places.Other ? only : own;
    }

    static bool Derived(Variable variable, Exploration explored, Domains left) => explored.Model.Nodes.Any(node => node.Priced.Rules.Any(rule => rule.Rule.Kind == RuleReading.Derive
        && new RuleFormula(explored.Model, node) is var formula && formula.Targets(rule).Contains(variable) && (rule.When is null || formula.True(rule.When).Truth(left) > 0)));

    /// <summary>What a clerk need not decide: the only way left, and what a rule presets where nothing is chosen.</summary>
    public static IEnumerable<ChoiceChange> Follows(Exploration explored)
    {
        if (!explored.IsPossible || explored.Left is not { } left) yield break;
        var chosen = explored.Choices.Select(c => c.Variable).ToHashSet();
        var open = explored.Model.Choosable.Where(v => v.Node!.Given is not null && !chosen.Contains(v)).ToHashSet();
        foreach (var variable in open)
        {
            var possible = explored.Possible(variable);
            if (!BitOperations.IsPow2(possible)) continue;
            var place = BitOperations.TrailingZeroCount(possible);
            if (variable.Part is not null ? variable.Count(place) > 0 : place > 1 && place != variable.Other && variable.Characteristic!.Configurable && variable.Texts[place] != Configuring.Places.Preset(variable.Characteristic))
            {
                chosen.Add(variable);
                yield return ChoiceWords.ChangeOf(variable, null, place);
            }
        }
        foreach (var node in explored.Model.Nodes.Where(n => n.Given is not null))
            foreach (var rule in node.Priced.Rules.Where(r => r.Rule.Kind == RuleReading.Default && r.Value is not null))
            {
                var formula = new RuleFormula(explored.Model, node);
                if (rule.When is { } when && formula.True(when).Truth(left) <= 0) continue;
                foreach (var variable in formula.Targets(rule).Where(v => open.Contains(v) && chosen.Add(v)))
                    if (formula.Place(rule, variable, left) is { } place && (explored.Possible(variable) >> place & 1) != 0) yield return ChoiceWords.ChangeOf(variable, null, place);
            }
    }

    static IEnumerable<int> Places(ulong set)
    {
        for (; set != 0; set &= set - 1) yield return BitOperations.TrailingZeroCount(set);
    }
}
