using System.CommandLine;
using System.Text;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;

namespace Dialtone.Host.Commands;

/// <summary>The list of stable error codes: what <c>docs/error-codes.md</c> is made from and compared with.</summary>
static class ErrorCodes
{
    public static Command Command()
    {
        var file = new Argument<string>("file") { Description = "Where to, from the repository's root.", DefaultValueFactory = _ => "docs/error-codes.md" };
        var command = new Command("error-codes", "Writes the list of error codes in both languages.") { file };
        command.SetAction((parsed, ct) => File.WriteAllTextAsync(Path.Combine(RepositoryRoot.Find() ?? ".", parsed.GetValue(file)!), Make(HostModules.All()), ct));
        return command;
    }

    /// <summary>By module. Words that sentences are filled with (<c>field.phone</c>) are no codes.</summary>
    public static string Make(ModuleList modules)
    {
        var messages = new Messages(modules.Assemblies);
        var text = new StringBuilder("""
            # Error codes

            Written by `dotnet run --project src/Host -- error-codes`; not edited by hand. What they stand in, and what to do with them, is in
            [errors](guides/errors.md). Words in braces are filled in when the sentence is said.

            """.ReplaceLineEndings("\n"));
        foreach (var module in modules.Documents.Order(StringComparer.Ordinal))
        {
            text.Append($"\n## {char.ToUpperInvariant(module[0])}{module[1..]}\n\n| Code | 中文 | English |\n|---|---|---|\n");
            foreach (var code in messages.Codes.Where(c => c.StartsWith(module + ".", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
                text.Append($"| `{code}` | {Cell(messages, Language.Chinese, code)} | {Cell(messages, Language.English, code)} |\n");
        }
        return text.ToString();
    }

    static string Cell(Messages messages, string language, string code) => messages.Say(language, code, new Dictionary<string, object?>()).Replace("|", "\\|").Replace("<", "&lt;").ReplaceLineEndings(" ");
}
