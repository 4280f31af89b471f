using System.Text.RegularExpressions;

namespace Dialtone.Architecture.Tests;

/// <summary>Source files by their path from the root, with forward slashes: the repository itself, or one made up by a test.</summary>
public sealed partial record Tree(IReadOnlyDictionary<string, string> Files)
{
    static readonly string[] read = ["src", "docs/architecture"];
    static readonly HashSet<string> notSource = ["bin", "obj", "artifacts", "node_modules", "dist", "data"];
    static readonly Lazy<Tree> repository = new(() => Of(Root()));

    public static Tree Repository => repository.Value;

    /// <summary>Every folder under <c>src/Modules</c>: nobody keeps a list that could miss one.</summary>
    public IReadOnlyList<string> Modules => [.. Files.Keys
        .Select(path => ModulePath().Match(path)).Where(match => match.Success)
        .Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    public Tree With(string path, string? text)
    {
        var files = new Dictionary<string, string>(Files);
        if (text is null) files.Remove(path); else files[path] = text;
        return new(files);
    }

    public IEnumerable<SourceFile> CSharp(string under) => Files
        .Where(file => file.Key.StartsWith(under, StringComparison.Ordinal) && file.Key.EndsWith(".cs", StringComparison.Ordinal))
        .OrderBy(file => file.Key, StringComparer.Ordinal)
        .Select(file => SourceFile.Of(file.Key, file.Value));

    public IEnumerable<(string Path, string Text)> Projects(string under) => Files
        .Where(file => file.Key.StartsWith(under, StringComparison.Ordinal) && file.Key.EndsWith(".csproj", StringComparison.Ordinal))
        .OrderBy(file => file.Key, StringComparer.Ordinal)
        .Select(file => (file.Key, file.Value));

    static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Dialtone.slnx"))) return folder.FullName;
        throw new InvalidOperationException($"No Dialtone.slnx in or above {AppContext.BaseDirectory}");
    }

    static Tree Of(string root)
    {
        var files = new Dictionary<string, string>();
        foreach (var folder in read) Add(new DirectoryInfo(Path.Combine(root, folder)));
        return new(files);

        void Add(DirectoryInfo folder)
        {
            foreach (var sub in folder.EnumerateDirectories())
                if (!notSource.Contains(sub.Name)) Add(sub);
            foreach (var file in folder.EnumerateFiles())
                if (file.Extension is ".cs" or ".csproj" or ".json" or ".md")
                    files[Path.GetRelativePath(root, file.FullName).Replace('\\', '/')] = File.ReadAllText(file.FullName);
        }
    }

    [GeneratedRegex("^src/Modules/([^/]+)/")]
    private static partial Regex ModulePath();
}

/// <summary>Where a rule is broken and how.</summary>
public sealed record Violation(string Path, int Line, string Says)
{
    public override string ToString() => $"{Path}:{Line}: {Says}";
}
