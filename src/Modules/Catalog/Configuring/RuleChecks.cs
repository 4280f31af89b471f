using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Configuring;

/// <summary>What is wrong with rules when they are saved: by themselves, and on the offer they stand on.</summary>
internal static class RuleChecks
{
    public static IEnumerable<Problem> Of(JsonObject content)
    {
        var at = 0;
        foreach (var rule in content.Parts("rule"))
        {
            var field = $"rule[{at++}]";
            if (string.IsNullOrWhiteSpace(rule.Text("key"))) yield return Problem.Of("platform.required", field + ".key", ("field", field + ".key"));
            var kind = rule.Text("kind");
            if (kind is null || !RuleReading.Kinds.Contains(kind)) yield return Problem.Of("platform.enum", field + ".kind", ("field", field + ".kind"), ("allowed", RuleReading.Kinds));
            else if (RuleReading.Sets(kind) ? rule.Part("set").Text("value") is null : rule.Text("then") is null)
                yield return Problem.Of("platform.required", field + (RuleReading.Sets(kind) ? ".set.value" : ".then"), ("field", field + (RuleReading.Sets(kind) ? ".set.value" : ".then")));
            if (rule.Part("set") is { } set && set.Text("part") is null && set.Text("characteristic") is null) yield return Problem.Of("platform.required", field + ".set.characteristic", ("field", field + ".set.characteristic"));
            foreach (var (name, text, yesNo) in Texts(rule.Text("when"), rule.Text("then"), rule.Part("set").Text("value")))
                foreach (var problem in OfferRule.Problems(text, null, yesNo)) yield return problem with { Field = $"{field}.{name}" };
        }
        foreach (var twice in content.Parts("rule").Select(r => r.Text("key")).OfType<string>().GroupBy(k => k).Where(g => g.Count() > 1)) yield return Problem.Of("catalog.twice", "rule", ("field", "rule"), ("name", twice.Key));
    }

    /// <summary>What is wrong with an offer's rules on it: parts and characteristics it does not have, types that do not fit.</summary>
    public static IEnumerable<Problem> On(Offer offer) => offer.Rules.SelectMany(rule => On(offer, rule));

    static IEnumerable<Problem> On(Offer offer, ConfigurationRule rule)
    {
        foreach (var (name, text, yesNo) in Texts(rule.When, rule.Then, rule.Set?.Value))
            foreach (var problem in OfferRule.Problems(text, offer, yesNo)) yield return problem with { Field = $"rule[{rule.Key}].{name}" };
        if (rule.Kind == RuleReading.Eligibility && rule.Then is { } then && OfferRule.Compile(then, offer) is var asked && (asked.Calls.Any(c => c.Function != "holds") || asked.Names.Any(n => n.StartsWith("own.", StringComparison.Ordinal))))
            yield return Problem.Of("catalog.rule.eligibility", $"rule[{rule.Key}].then", ("key", rule.Key));
        if (rule.Set is not { } set) yield break;
        var target = set.Part is null ? offer : Below(offer).FirstOrDefault(o => o.Number == set.Part);
        if (target is null) yield return Problem.Of("catalog.rule.part", $"rule[{rule.Key}].set.part", ("offer", offer.Name), ("part", set.Part), ("line", 1), ("column", 1));
        else if (set.Characteristic is { } characteristic && target.Characteristics.All(c => c.Name != characteristic))
            yield return Problem.Of("catalog.rule.characteristic", $"rule[{rule.Key}].set.characteristic", ("offer", target.Number), ("name", characteristic), ("line", 1), ("column", 1));
    }

    static IEnumerable<(string Name, string Text, bool YesNo)> Texts(string? when, string? then, string? value)
    {
        if (when is not null) yield return ("when", when, true);
        if (then is not null) yield return ("then", then, true);
        if (value is not null) yield return ("set.value", value, false);
    }

    static IEnumerable<Offer> Below(Offer offer) => offer.Parts.SelectMany(p => Below(p.Offer).Prepend(p.Offer));
}
