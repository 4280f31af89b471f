using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dialtone.Architecture.Tests.Rules;

/// <summary>What stands beside the code.</summary>
public static partial class DocumentRules
{
    static readonly string[] headings = ["Purpose", "Words", "Resources", "Events out", "Events in", "Rules", "Not here"];

    public static IEnumerable<Violation> A_module_has_a_page_with_its_seven_headings(Tree tree)
    {
        foreach (var module in tree.Modules)
        {
            var path = $"src/Modules/{module}/README.md";
            if (!tree.Files.TryGetValue(path, out var text))
            {
                yield return new(path, 1, "is not here");
                continue;
            }
            var found = Heading().Matches(text).Select(match => match.Groups[1].Value).Where(headings.Contains).ToArray();
            if (!found.SequenceEqual(headings)) yield return new(path, 1, $"has the headings {string.Join(" · ", found)} instead of {string.Join(" · ", headings)}");
        }
    }

    public static IEnumerable<Violation> Messages_are_said_in_both_languages(Tree tree)
    {
        var folders = tree.Files.Keys.Select(path => MessageFile().Match(path)).Where(match => match.Success).Select(match => match.Groups[1].Value).Distinct();
        foreach (var folder in folders.Order(StringComparer.Ordinal))
        {
            var (chinese, english) = (Messages(tree, folder + "Messages.zh-CN.json"), Messages(tree, folder + "Messages.en.json"));
            foreach (var key in chinese.Keys.Union(english.Keys).Order(StringComparer.Ordinal))
            {
                if (!english.TryGetValue(key, out var en) || en.Trim() == "") yield return new(folder + "Messages.en.json", 1, $"does not say {key}");
                else if (!chinese.TryGetValue(key, out var zh) || zh.Trim() == "") yield return new(folder + "Messages.zh-CN.json", 1, $"does not say {key}");
                else if (!Names(zh).SetEquals(Names(en))) yield return new(folder + "Messages.en.json", 1, $"{key} fills in other names than in Chinese");
                else if (Han().IsMatch(en)) yield return new(folder + "Messages.en.json", 1, $"{key} is not English");
            }
        }
    }

    public static IEnumerable<Violation> Every_failure_that_is_named_is_said(Tree tree)
    {
        var platform = Messages(tree, "src/Platform/Messages.en.json").Keys;
        foreach (var folder in tree.Modules.Select(module => $"src/Modules/{module}/").Append("src/Platform/"))
        {
            var known = Messages(tree, folder + "Messages.en.json").Keys.Concat(platform).ToHashSet();
            foreach (var (path, text) in tree.Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal) && file.Key.EndsWith(".cs", StringComparison.Ordinal)))
                foreach (Match match in FailureCode().Matches(text))
                    if (!known.Contains(match.Groups[1].Value))
                        yield return new(path, text[..match.Index].Count(c => c == '\n') + 1, $"{match.Groups[1].Value} is said in no language");
        }
    }

    static Dictionary<string, string> Messages(Tree tree, string path) =>
        tree.Files.TryGetValue(path, out var text) ? JsonSerializer.Deserialize<Dictionary<string, string>>(text)! : [];

    static HashSet<string> Names(string sentence) => [.. Placeholder().Matches(sentence).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^#+[ \t]+(.+?)[ \t\r]*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(src/(?:[^/]+/)+)Messages\.(?:zh-CN|en)\.json$")]
    private static partial Regex MessageFile();

    [GeneratedRegex(@"\b(?:Refused\.\w+|Conflict\.\w+|Problem\.Of|new\s+Problem)\(\s*(?:\d+,\s*)?""([a-z]\w*(?:\.\w+)+)""")]
    private static partial Regex FailureCode();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
