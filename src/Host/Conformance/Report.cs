using System.Globalization;
using System.Text;
using Dialtone.Platform.Failures;

namespace Dialtone.Host.Conformance;

/// <summary>What a run found, to be read by people.</summary>
internal static class Report
{
    static readonly Messages messages = new([typeof(Report).Assembly]);

    public static string English(Problem problem) => messages.Say(Language.English, problem);

    /// <summary>A line for each resource, and below it one for each demand that is not met.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<Finding> findings) => findings.Where(f => f.Applies).GroupBy(f => (f.Api, f.Version, f.Resource)).SelectMany(g =>
        g.Where(f => !f.IsMet).Select(f => $"        {English(f.Demand.Says)}: {English(f.Unmet!)}")
            .Prepend($"{g.Key.Api} {g.Key.Version} {g.Key.Resource,-28} {g.Count(f => f.IsMet),3} of {g.Count(),3}{(g.All(f => f.IsMet) ? "" : "  FAILED")}"));

    /// <summary>The table of API, version and resource, with every unmet demand below it.</summary>
    /// <param name="about">Who was asked, by whom and when.</param>
    public static string Markdown(IReadOnlyList<Finding> findings, Messages messages, string language, string about)
    {
        var text = new StringBuilder($"# {Say("conformance.report.title")}\n\n{about}\n\n{Say("conformance.report.table")}\n|---|---|---|---|---|---|\n");
        foreach (var g in findings.Where(f => f.Applies).GroupBy(f => (f.Api, f.Version, f.Resource)))
            text.Append(CultureInfo.InvariantCulture, $"| {g.Key.Api} | {g.Key.Version} | {g.Key.Resource} | {Count(g, DemandKind.Fact)} | {Count(g, DemandKind.Specification)} | {Count(g, DemandKind.Behaviour)} |\n");
        var unmet = findings.Where(f => f.Applies && !f.IsMet).ToArray();
        text.Append(unmet.Length == 0 ? $"\n{Say("conformance.report.allMet")}\n" : $"\n## {Say("conformance.report.notMet")}\n\n");
        foreach (var f in unmet) text.Append(CultureInfo.InvariantCulture, $"- {f.Api} {f.Version} {f.Resource}: {messages.Say(language, f.Demand.Says)} — {OneLine(messages.Say(language, f.Unmet!))}\n");
        text.Append($"\n## {Say("conformance.report.demands")}\n\n");
        foreach (var demand in ProtocolChecks.Demands) text.Append(CultureInfo.InvariantCulture, $"- {messages.Say(language, demand.Says)}\n");
        return text.ToString();

        string Say(string code) => messages.Say(language, Problem.Of(code));
    }

    /// <summary>As <c>docs/conformance.md</c> has it.</summary>
    public static string Markdown(IReadOnlyList<Finding> findings) => Markdown(findings, messages, Language.English, English(Problem.Of("conformance.report.made")));

    static string OneLine(string text) => text.ReplaceLineEndings(" ");

    static string Count(IEnumerable<Finding> some, DemandKind kind) => some.Where(f => f.Demand.Kind == kind).ToArray() is { Length: > 0 } all ? $"{all.Count(f => f.IsMet)}/{all.Length}" : "–";
}
