using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Terms;

/// <summary>What is wrong with an offering's terms by themselves.</summary>
internal static class TermChecks
{
    static readonly string[] kinds = ["now", "nextDay", "nextCycle", "date"], effects = ["now", "nextCycle"], becomes = ["end", "standAlone"], roles = ["component", "member"],
        penalties = ["remainingMonths", "fixed", "rule"], ends = ["renew", "fallBack", "stop"], blocked = ["transfer", "termination", "portOut", "downgrade"],
        units = ["MB", "minute", "item"], cycles = ["month", "day", "term"], carrying = ["none", "oneCycle"], sharings = ["own", "members"];

    const int LongestContract = 120;

    public static IEnumerable<Problem> Of(JsonObject content) =>
    [
        .. new[] { "order", "change", "cancel" }.SelectMany(act => content.Part("effectivity").Texts(act).SelectMany(kind => OneOf(kind, $"effectivity.{act}", kinds))),
        .. OneOf(content.Part("termination").Text("effect"), "termination.effect", effects),
        .. Members(content.Part("termination").Part("members")),
        .. content.Parts("bundledProductOffering").SelectMany((p, i) => OneOf(p.Text("role"), $"bundledProductOffering[{i}].role", roles)),
        .. Contract(content),
        .. content.Parts("allowance").SelectMany(Allowance),
        .. content.Parts("allowance").GroupBy(a => a.Text("key")).Where(g => g.Key is not null && g.Count() > 1).Select(g => Problem.Of("catalog.twice", "allowance", ("field", "allowance"), ("name", g.Key))),
    ];

    static IEnumerable<Problem> Members(JsonObject? members) =>
    [
        .. OneOf(members.Text("become"), "termination.members.become", becomes),
        .. members.Text("become") == "standAlone" && members.Text("to") is null ? [Problem.Of("catalog.terms.standAlone", "termination.members.to")] : Array.Empty<Problem>(),
    ];

    static IEnumerable<Problem> Contract(JsonObject content)
    {
        if (content.Part("contract") is not { } contract)
            return content.Text("kind") == "contract" ? [Problem.Of("catalog.contract.missing", "contract")] : [];
        var penalty = contract.Part("penalty");
        return
        [
            .. content.Text("kind") == "contract" ? Array.Empty<Problem>() : [Problem.Of("catalog.contract.kind", "contract")],
            .. contract.Whole("months") is >= 1 and <= LongestContract ? Array.Empty<Problem>() : [Problem.Of("catalog.contract.months", "contract.months", ("most", LongestContract))],
            .. new[] { "minimumSpend", "floorMonthly" }.SelectMany(name => NotBelow(contract.Number(name), $"contract.{name}")),
            .. NotBelow(contract.Part("gift").Number("value"), "contract.gift.value"),
            .. NotBelow(penalty.Number("amount"), "contract.penalty.amount"),
            .. contract.Part("prepayment") is { } paid && paid.Number("returnMonthly") * paid.Whole("months") > paid.Number("amount") ? [Problem.Of("catalog.contract.prepayment", "contract.prepayment")] : Array.Empty<Problem>(),
            .. OneOf(contract.Text("atEnd"), "contract.atEnd", ends),
            .. contract.Text("atEnd") == "fallBack" && contract.Text("fallBackTo") is null ? [Problem.Of("catalog.contract.fallBack", "contract.fallBackTo")] : Array.Empty<Problem>(),
            .. contract.Texts("blocks").SelectMany(b => OneOf(b, "contract.blocks", blocked)),
            .. penalty is null ? [] : Penalty(contract, penalty),
        ];
    }

    static IEnumerable<Problem> Penalty(JsonObject contract, JsonObject penalty) =>
    [
        .. OneOf(penalty.Text("kind") ?? "", "contract.penalty.kind", penalties),
        .. penalty.Text("kind") switch
        {
            "remainingMonths" when penalty.Number("percentage") is not (>= 0 and <= 100) || contract.Number("minimumSpend") is null => [Problem.Of("catalog.contract.percentage", "contract.penalty")],
            "fixed" when penalty.Number("amount") is null => [Problem.Of("catalog.contract.fixed", "contract.penalty")],
            "rule" => penalty.Text("rule") is { Length: > 0 } rule ? PenaltyRule.Problems(rule).Select(p => p with { Field = "contract.penalty.rule" }) : [Problem.Of("platform.required", "contract.penalty.rule", ("field", "contract.penalty.rule"))],
            _ => Array.Empty<Problem>(),
        },
    ];

    static IEnumerable<Problem> Allowance(JsonObject allowance, int at) =>
    [
        .. string.IsNullOrWhiteSpace(allowance.Text("key")) || string.IsNullOrWhiteSpace(allowance.Part("name").Text("zh")) || string.IsNullOrWhiteSpace(allowance.Part("name").Text("en")) || !(allowance.Number("amount") > 0)
            ? [Problem.Of("catalog.allowance", $"allowance[{at}]")] : Array.Empty<Problem>(),
        .. OneOf(allowance.Text("unit") ?? "", $"allowance[{at}].unit", units),
        .. OneOf(allowance.Text("cycle"), $"allowance[{at}].cycle", cycles),
        .. OneOf(allowance.Text("carryOver"), $"allowance[{at}].carryOver", carrying),
        .. OneOf(allowance.Text("sharing"), $"allowance[{at}].sharing", sharings),
    ];

    static IEnumerable<Problem> NotBelow(decimal? amount, string field)
    {
        if (amount < 0) yield return Problem.Of("catalog.price.negative", field, ("value", amount));
    }

    static IEnumerable<Problem> OneOf(string? value, string field, string[] allowed)
    {
        if (value is not null && !allowed.Contains(value)) yield return Problem.Of("platform.enum", field, ("field", field), ("allowed", allowed));
    }
}
