using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Offerings;

/// <summary>What an offering says about its holders: what they are charged in each state, and what becomes of them once it is no longer sold.</summary>
internal static class SaleTerms
{
    /// <summary>In service, stopped at the customer's wish, suspended for arrears, forced off, and given notice.</summary>
    public static readonly string[] States = ["active", "stopped", "suspended", "forced", "preTerminated"];

    static readonly string[] charges = ["full", "half", "none"], fates = ["keep", "migrate", "end"];

    public static IReadOnlyList<HolderTreatment> Treatments(JsonObject content) => [.. content.Parts("holderTreatment").Select(t => new HolderTreatment(t.Text("state") ?? "", t.Text("charged") ?? ""))];

    public static Retirement? Retirement(JsonObject content) => content.Part("retirement") is { } said ? new(said.Text("holders") ?? "", said.Text("to")) : null;

    public static IEnumerable<Problem> Problems(JsonObject content)
    {
        var at = 0;
        foreach (var treatment in content.Parts("holderTreatment"))
        {
            foreach (var problem in OneOf(treatment.Text("state"), $"holderTreatment[{at}].state", States).Concat(OneOf(treatment.Text("charged"), $"holderTreatment[{at}].charged", charges))) yield return problem;
            at++;
        }
        foreach (var twice in content.Parts("holderTreatment").GroupBy(t => t.Text("state")).Where(g => g.Count() > 1)) yield return Problem.Of("catalog.twice", "holderTreatment", ("field", "holderTreatment"), ("name", twice.Key));
        if (content.Part("retirement") is not { } retirement) yield break;
        foreach (var problem in OneOf(retirement.Text("holders"), "retirement.holders", fates)) yield return problem;
        if (retirement.Text("holders") == "migrate" && string.IsNullOrEmpty(retirement.Text("to"))) yield return Problem.Of("platform.required", "retirement.to", ("field", "retirement.to"));
    }

    static IEnumerable<Problem> OneOf(string? value, string field, string[] allowed)
    {
        if (value is null || !allowed.Contains(value)) yield return Problem.Of("platform.enum", field, ("field", field), ("allowed", allowed));
    }
}
