using System.Text.RegularExpressions;

namespace Dialtone.Architecture.Tests;

/// <summary>The table of <c>docs/architecture/module-map.md</c>: whose contracts a module may use.</summary>
public static partial class ModuleMap
{
    public const string Path = "docs/architecture/module-map.md";

    /// <summary>Rows by module, with the line they stand on; a dash means none.</summary>
    public static IReadOnlyDictionary<string, (int Line, string[] MayUse)> Of(Tree tree)
    {
        var rows = new Dictionary<string, (int, string[])>();
        var lines = tree.Files.GetValueOrDefault(Path, "").Split('\n');
        var start = Array.FindIndex(lines, line => Header().IsMatch(line));
        for (var i = start + 2; start >= 0 && i < lines.Length && Row().Match(lines[i]) is { Success: true } row; i++)
            rows[row.Groups[1].Value] = (i + 1, [.. Name().Matches(row.Groups[2].Value).Select(name => name.Value)]);
        return rows;
    }

    [GeneratedRegex(@"^\|\s*Module\s*\|\s*May use contracts of\s*\|")]
    private static partial Regex Header();

    [GeneratedRegex(@"^\|\s*(\w+)\s*\|([^|]*)\|")]
    private static partial Regex Row();

    [GeneratedRegex(@"[A-Z]\w*")]
    private static partial Regex Name();
}
