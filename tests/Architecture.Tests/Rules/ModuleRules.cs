using System.Text.RegularExpressions;

namespace Dialtone.Architecture.Tests.Rules;

/// <summary>Who may know whom.</summary>
public static partial class ModuleRules
{
    public static IEnumerable<Violation> A_module_references_only_platform_and_contracts(Tree tree) =>
        References(tree, "src/Modules/", "Platform", "Contracts")
            .Concat(References(tree, "src/Contracts/", "Platform"))
            .Concat(References(tree, "src/Platform/"));

    public static IEnumerable<Violation> A_module_uses_the_contracts_that_the_map_allows(Tree tree)
    {
        var map = ModuleMap.Of(tree);
        foreach (var (name, row) in map)
        {
            if (!tree.Modules.Contains(name)) yield return new(ModuleMap.Path, row.Line, $"there is no module {name}");
            foreach (var used in row.MayUse.Where(used => !tree.Modules.Contains(used)))
                yield return new(ModuleMap.Path, row.Line, $"{name} may use {used}, which is no module");
        }
        foreach (var module in tree.Modules)
        {
            if (!map.TryGetValue(module, out var row))
            {
                yield return new(ModuleMap.Path, 1, $"{module} has no row");
                continue;
            }
            foreach (var file in tree.CSharp($"src/Modules/{module}/"))
                foreach (var violation in file.Every(ContractUse(), match => Allowed(match) ? "" : $"{module} uses the contracts of {match.Groups[1].Value}, which the module map does not allow"))
                    if (violation.Says != "") yield return violation;
            foreach (var (path, text) in tree.Projects($"src/Modules/{module}/"))
                foreach (Match match in GlobalUsing().Matches(text))
                    if (!Allowed(match)) yield return new(path, 1, $"{module} uses the contracts of {match.Groups[1].Value}, which the module map does not allow");

            bool Allowed(Match match) => match.Groups[1].Value == module || row.MayUse.Contains(match.Groups[1].Value);
        }
    }

    public static IEnumerable<Violation> A_module_does_not_name_another_module(Tree tree) =>
        from file in tree.CSharp("src/Modules/")
        from other in tree.Modules
        where other != file.Module
        from violation in file.Every(new Regex($@"\bDialtone\.{other}\b"), _ => $"{file.Module} names {other}; it may know its contracts alone")
        select violation;

    public static IEnumerable<Violation> A_module_has_one_public_type(Tree tree)
    {
        foreach (var module in tree.Modules)
        {
            var (own, path) = (false, $"src/Modules/{module}/{module}Module.cs");
            foreach (var file in tree.CSharp($"src/Modules/{module}/"))
                foreach (var type in file.Types.Where(type => type is { IsPublic: true, IsTopLevel: true }))
                {
                    if (file.Path == path && type.Name == module + "Module") own = true;
                    else yield return new(file.Path, type.Line, $"{type.Name} is public; only {module}Module is");
                }
            if (!own) yield return new(path, 1, $"the public type {module}Module is not here");
        }
    }

    public static IEnumerable<Violation> Contracts_hold_no_logic(Tree tree)
    {
        foreach (var file in tree.CSharp("src/Contracts/"))
        {
            foreach (var violation in file.Every(Infrastructure(), match => $"contracts know no {match.Groups[1].Value}")) yield return violation;
            foreach (var violation in file.Every(Statement(), match => $"contracts decide nothing, but here is '{match.Value}'")) yield return violation;
            foreach (var violation in file.Every(Computed(), _ => "contracts compute nothing")) yield return violation;
            foreach (var type in file.Types.Where(type => type.Kind is "class" or "struct"))
                yield return new(file.Path, type.Line, $"{type.Name} is a {type.Kind}; contracts are interfaces, records and enums");
        }
    }

    public static IEnumerable<Violation> Contracts_are_in_the_namespace_of_their_folder(Tree tree)
    {
        foreach (var file in tree.CSharp("src/Contracts/"))
        {
            var parts = file.Path.Split('/');
            if (parts.Length < 4) continue;
            if (!tree.Modules.Contains(parts[2])) yield return new(file.Path, 1, $"there is no module {parts[2]}");
            if (Namespace().Match(file.Code).Groups[1].Value is var name && name != $"Dialtone.Contracts.{parts[2]}")
                yield return new(file.Path, 1, $"the namespace is {name}, which hides whose contract this is");
        }
    }

    static IEnumerable<Violation> References(Tree tree, string under, params string[] allowed) =>
        from project in tree.Projects(under)
        from Match reference in ProjectReference().Matches(project.Text)
        let target = Path.GetRelativePath("/", Path.GetFullPath(reference.Groups[1].Value.Replace('\\', '/'), "/" + Path.GetDirectoryName(project.Path))).Replace('\\', '/')
        where !allowed.Any(folder => target.StartsWith($"src/{folder}/", StringComparison.Ordinal))
        select new Violation(project.Path, project.Text[..reference.Index].Count(c => c == '\n') + 1, $"references {target}");

    [GeneratedRegex("<ProjectReference\\s[^>]*Include=\"([^\"]+)\"")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"\bDialtone\.Contracts\.(\w+)")]
    private static partial Regex ContractUse();

    [GeneratedRegex("<Using\\s[^>]*Include=\"Dialtone\\.Contracts\\.(\\w+)")]
    private static partial Regex GlobalUsing();

    [GeneratedRegex(@"\busing\s+(?:static\s+)?(Microsoft\.EntityFrameworkCore|Microsoft\.AspNetCore|System\.Net\.Http|System\.Data|Npgsql|Microsoft\.Data)\b")]
    private static partial Regex Infrastructure();

    [GeneratedRegex(@"\b(?:if|for|foreach|while|switch|return|throw|await|try|catch|lock)\b")]
    private static partial Regex Statement();

    // A member that only names another is how an event says what it is about.
    [GeneratedRegex(@"=>(?!\s*(?:[\w.]+|""[^""]*"")\s*;)")]
    private static partial Regex Computed();

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
