using System.Text.RegularExpressions;

namespace Dialtone.Architecture.Tests.Rules;

/// <summary>A name says what a thing is, and nothing else does.</summary>
public static partial class NameRules
{
    public static IEnumerable<Violation> A_file_declares_the_type_it_is_named_after(Tree tree) =>
        from file in tree.CSharp("src/Modules/")
        where file.Name != "GlobalUsings" && !file.Types.Any(type => type.IsTopLevel && type.Name == file.Name)
        select new Violation(file.Path, 1, $"declares no {file.Name}");

    public static IEnumerable<Violation> A_file_has_the_role_its_name_says(Tree tree)
    {
        foreach (var file in tree.CSharp("src/Modules/"))
        {
            foreach (var (role, named, declares) in roles)
            {
                var says = named.IsMatch(file.Name);
                var types = file.Types.Where(type => declares.IsMatch(Inherited(type))).ToArray();
                if (says && types.Length == 0) yield return new(file.Path, 1, $"is named as {role} and declares none");
                foreach (var type in types.Where(type => !says || !named.IsMatch(type.Name)))
                    yield return new(file.Path, type.Line, $"{type.Name} is {role} and its name or file does not say so");
            }
            if (Query().IsMatch(file.Name))
                foreach (var violation in file.Every(Write(), match => $"is named as a query and does '{match.Value}…'")) yield return violation;
        }
    }

    public static IEnumerable<Violation> No_name_is_a_role_word(Tree tree) =>
        from file in tree.CSharp("src/")
        where !file.Path.StartsWith("src/Migrations/", StringComparison.Ordinal)
        from type in file.Types
        where Vague().IsMatch(type.Name)
        select new Violation(file.Path, type.Line, $"{type.Name} says '{Vague().Match(type.Name).Value}', not what it is");

    // The constructor's parameters are no bases.
    static string Inherited(Declaration type)
    {
        var depth = 0;
        for (var i = 0; i < type.Bases.Length; i++)
        {
            if (type.Bases[i] is '(') depth++;
            if (type.Bases[i] is ')') depth--;
            if (depth == 0 && type.Bases[i] == ':') return type.Bases[i..];
        }
        return "";
    }

    static readonly (string Role, Regex Named, Regex Declares)[] roles =
    [
        ("a table", new("Table$"), new(@"\bITable\b")),
        ("a TMF API", new("(?<!Screen)Api$"), new(@"\bITmfApi\b")),
        ("a screen API", new("ScreenApi$"), new(@"\bIScreenApi\b")),
        ("a reaction", new("^When[A-Z]"), new(@"\bIReaction\b")),
    ];

    [GeneratedRegex("^(?:Find|Get)[A-Z]")]
    private static partial Regex Query();

    [GeneratedRegex(@"\bsession\.(?:Commit|Add|Publish|Remove)\b")]
    private static partial Regex Write();

    [GeneratedRegex("(?:Service|Manager|Helper|Utils?|Processor|Impl|Dto|Info)$")]
    private static partial Regex Vague();
}
