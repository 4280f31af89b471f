using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Configuring;

/// <summary>The rules and groups that a line breaks as it stands. Each rule is evaluated by itself: whatever a configurator may think, this is what is refused.</summary>
internal static class RuleCheck
{
    public static IEnumerable<BrokenRule> Of(PricedLine line, SaleContext context)
    {
        foreach (var group in line.Offer.Groups)
        {
            var chosen = line.Parts.Where(p => group.OfferingIds.Contains(p.Offer.Id)).Sum(p => p.Line.Quantity);
            if (chosen >= group.Lower && chosen <= group.Upper) continue;
            var (from, to) = (group.Lower, group.Upper == int.MaxValue ? "∞" : $"{group.Upper}");
            yield return new(line.Key, "children", group.Id, "group", $"“{line.Offer.Name}”的“{group.Name}”须选 {from}–{to} 项，现在选了 {chosen} 项。", $"“{group.NameEn}” of “{line.Offer.NameEn}” takes {from} to {to} in all; {chosen} are chosen.");
        }
        foreach (var rule in line.Priced.Rules.Where(r => IsBroken(r, line, context)))
            yield return new(line.Key, rule.Rule.Set?.Part is null ? rule.Rule.Set?.Characteristic : null, rule.Rule.Key, rule.Rule.Kind, rule.Rule.Zh, rule.Rule.En);
        foreach (var broken in line.Parts.SelectMany(p => Of(p, context))) yield return broken;
    }

    static bool IsBroken(CompiledRule rule, PricedLine line, SaleContext context)
    {
        if (rule.Rule.Kind == RuleReading.Default || rule.When is { } when && when.Holds(line, context, out _) != true) return false;
        return rule.Rule.Kind switch
        {
            RuleReading.Exclude => rule.Then?.Holds(line, context, out _) == true,
            RuleReading.Derive => rule.Value is { } value && !IsSet(rule.Rule.Set!, line, value.Say(line, context)),
            _ => rule.Then is { } then && then.Holds(line, context, out _) != true,
        };
    }

    static bool IsSet(RuleTarget target, PricedLine line, string? value)
    {
        if (target.Characteristic is not { } name) return line.Flat().Where(l => l.Offer.Parts.Any(p => p.Offer.Number == target.Part)).All(l => $"{l.Parts.Where(p => p.Offer.Number == target.Part).Sum(p => p.Line.Quantity)}" == value);
        return (target.Part is null ? [line] : line.Below().Where(l => l.Offer.Number == target.Part)).All(l => l.Characteristics.GetValueOrDefault(name) is { } own
            && (own == value || Constants.Number(own) is { } number && number == Constants.Number(value) && l.Offer.Characteristics.Any(c => c.Name == name && c.ValueType == "number")));
    }
}
