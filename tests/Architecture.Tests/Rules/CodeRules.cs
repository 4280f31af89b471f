using System.Text.RegularExpressions;

namespace Dialtone.Architecture.Tests.Rules;

/// <summary>What code may not do.</summary>
public static partial class CodeRules
{
    const int MostLines = 400;

    // Where now, chance and identifiers are made for everybody else; the simulator and the demo stand outside.
    static readonly string[] makesTime = ["src/Platform/Time/", "src/Peers/", "src/Host/Demo"];

    // Likelihoods are no money (ADR 17).
    static readonly string[] weighs = ["src/Modules/Parties/Matching/"];

    public static IEnumerable<Violation> A_file_is_short_enough_to_read(Tree tree) =>
        from file in tree.CSharp("src/")
        where file.Lines > MostLines && !file.Path.StartsWith("src/Migrations/", StringComparison.Ordinal)
        select new Violation(file.Path, MostLines + 1, $"has {file.Lines} lines; {MostLines} are the most");

    public static IEnumerable<Violation> A_use_case_first_asks_whether_it_may(Tree tree) =>
        from file in tree.CSharp("src/Modules/")
        from useCase in UseCases(file)
        from violation in BeginsWithDemand(file, useCase)
        select violation;

    public static IEnumerable<Violation> A_use_case_calls_no_other(Tree tree)
    {
        var files = tree.CSharp("src/Modules/").ToArray();
        var names = files.SelectMany(UseCases).Select(type => type.Name).ToHashSet();
        return from file in files
               from useCase in UseCases(file)
               from Match word in Word().Matches(useCase.Bases)
               where word.Value != useCase.Name && names.Contains(word.Value)
               select new Violation(file.Path, useCase.Line, $"{useCase.Name} is given the use case {word.Value}; what they share is domain");
    }

    public static IEnumerable<Violation> Time_ids_and_chance_come_from_the_platform(Tree tree) =>
        from file in tree.CSharp("src/")
        where !makesTime.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal))
        from violation in file.Every(Ambient(), match => $"{match.Value} cannot be set by a test; use the session's clock and Ids")
        select violation;

    public static IEnumerable<Violation> No_catch_swallows(Tree tree) =>
        from file in tree.CSharp("src/")
        from Match match in Catch().Matches(file.Code)
        let type = match.Groups["type"].Value
        let body = match.Groups["body"].Value.Trim()
        let stopping = type.EndsWith("OperationCanceledException", StringComparison.Ordinal) && match.Groups["when"].Success
        where body == "" && !stopping || type is "" or "Exception" or "System.Exception" && Continues().IsMatch(body)
        select file.Breaks(match.Index, "what went wrong here is seen by nobody");

    public static IEnumerable<Violation> No_floating_point_in_the_business(Tree tree) =>
        from folder in new[] { "src/Modules/", "src/Contracts/" }
        from file in tree.CSharp(folder)
        where !weighs.Any(place => file.Path.StartsWith(place, StringComparison.Ordinal))
        from violation in file.Every(Floating(), match => $"{match.Value} cannot hold money; use Money or decimal")
        select violation;

    static IEnumerable<Declaration> UseCases(SourceFile file) => file.Types.Where(type => UseCase().IsMatch(type.Bases) && type.Kind != "interface");

    static IEnumerable<Violation> BeginsWithDemand(SourceFile file, Declaration useCase)
    {
        var next = file.Types.Where(type => type.IsTopLevel && type.At > useCase.At).Select(type => type.At).DefaultIfEmpty(file.Code.Length).Min();
        var runs = Run().Matches(file.Code[..next]).Where(match => match.Index > useCase.At).ToArray();
        if (runs.Length == 0) yield return new(file.Path, useCase.Line, $"{useCase.Name} has no Run");
        foreach (var run in runs)
        {
            var body = AfterParameters(file.Code, run.Index + run.Length);
            if (!Demand().IsMatch(file.Code[body..])) yield return file.Breaks(run.Index, $"{useCase.Name}.Run does not begin with session.Demand");
        }
    }

    static int AfterParameters(string code, int at)
    {
        for (var depth = 1; at < code.Length && depth > 0; at++) depth += code[at] switch { '(' => 1, ')' => -1, _ => 0 };
        return at;
    }

    [GeneratedRegex(@"\bIUseCase\b")]
    private static partial Regex UseCase();

    [GeneratedRegex(@"\bTask(?:<[^;{}=]*>)?\s+Run\s*\(|\bValueTask(?:<[^;{}=]*>)?\s+Run\s*\(")]
    private static partial Regex Run();

    [GeneratedRegex(@"^\s*(?:\{|=>)\s*session\.Demand\w*\(")]
    private static partial Regex Demand();

    [GeneratedRegex(@"\b[A-Z]\w*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:DateTime\.(?:Now|UtcNow|Today)|DateTimeOffset\.(?:Now|UtcNow)|Guid\.(?:NewGuid|CreateVersion7)|Random\.Shared|new\s+Random\b)")]
    private static partial Regex Ambient();

    [GeneratedRegex(@"\bcatch\b\s*(?:\(\s*(?<type>[\w.]+)[^)]*\))?\s*(?<when>when\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?\s*\{(?<body>[^{}]*)\}")]
    private static partial Regex Catch();

    [GeneratedRegex(@"^(?:continue|break|return(?:\s+(?:default|null|true|false|\[\]|0))?)\s*;$")]
    private static partial Regex Continues();

    [GeneratedRegex(@"\b(?:double|float|Double|Single)\b(?!\s*\()")]
    private static partial Regex Floating();
}
