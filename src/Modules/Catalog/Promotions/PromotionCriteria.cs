using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Promotions;

/// <summary>
/// Whether a sale falls under a promotion: by one of its patterns that is in effect, or by none where it has none. Criteria of a group are all to hold unless
/// it says OR; so are the groups of a pattern.
/// </summary>
internal static class PromotionCriteria
{
    static readonly Dictionary<string, Func<SaleContext, string>> parameters = new()
    {
        ["action"] = c => c.Action,
        ["area"] = c => c.Area,
        ["channel"] = c => c.Channel,
        ["customerKind"] = c => c.Customer?.Kind ?? "",
        ["customerState"] = c => c.Customer?.State ?? "",
        ["segment"] = c => c.Customer?.Tier ?? "",
    };

    static readonly string[] operators = ["equal", "notEqual", "in", "notIn"];

    public static IEnumerable<Problem> Problems(JsonObject promotion)
    {
        foreach (var (criterion, field) in Criteria(promotion))
        {
            if (!parameters.ContainsKey(criterion.Text("criteriaParameter") ?? "")) yield return Problem.Of("catalog.promotion.parameter", field, ("given", criterion.Text("criteriaParameter")), ("allowed", parameters.Keys.Order()));
            if (!operators.Contains(criterion.Text("criteriaOperator"))) yield return Problem.Of("catalog.promotion.operator", field, ("given", criterion.Text("criteriaOperator")), ("allowed", operators));
        }
    }

    public static bool Hold(JsonObject promotion, SaleContext context)
    {
        if (!InEffect(promotion, context.At)) return false;
        var patterns = promotion.Parts("pattern").ToArray();
        return patterns.Length == 0 || patterns.Any(p => InEffect(p, context.At)
            && All(p.Text("criteriaGroupLogicalRelationship"), p.Parts("criteriaGroup"), g => All(g.Text("criteriaLogicalRelationship"), g.Parts("criteria"), c => Holds(c, context))));
    }

    static bool All(string? relationship, IEnumerable<JsonObject> items, Func<JsonObject, bool> holds)
    {
        var all = items.ToArray();
        return string.Equals(relationship, "OR", StringComparison.OrdinalIgnoreCase) ? all.Length == 0 || all.Any(holds) : all.All(holds);
    }

    static bool Holds(JsonObject criterion, SaleContext context)
    {
        if (!parameters.TryGetValue(criterion.Text("criteriaParameter") ?? "", out var read)) return false;
        var (actual, given) = (read(context), criterion.Text("criteriaValue") ?? "");
        var isOne = given.Split(',', StringSplitOptions.TrimEntries).Contains(actual);
        return criterion.Text("criteriaOperator") switch
        {
            "equal" => actual == given,
            "notEqual" => actual != given,
            "in" => isOne,
            "notIn" => !isOne,
            _ => false,
        };
    }

    /// <summary>The end is excluded.</summary>
    static bool InEffect(JsonObject o, DateTimeOffset at) => !(o.ValidFrom() > at) && !(o.ValidTo() <= at);

    static IEnumerable<(JsonObject Criterion, string Field)> Criteria(JsonObject promotion) =>
        promotion.Parts("pattern").SelectMany((p, i) => p.Parts("criteriaGroup").SelectMany((g, j) => g.Parts("criteria").Select((c, k) => (c, $"pattern[{i}].criteriaGroup[{j}].criteria[{k}]"))));
}
