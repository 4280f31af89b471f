using System.CommandLine;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Host.Commands;

/// <summary>The catalogue into a folder of text files, and out of one.</summary>
static class CatalogueFileCommands
{
    public static Command Export()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Where the files go; those of entries that are no more are removed." };
        var export = new Command("export", "Writes the catalogue as text, a file an entry.") { folder };
        export.SetAction((parsed, ct) => Commanded.Run(async (services, c) =>
        {
            var root = parsed.GetValue(folder)!.FullName;
            var files = await services.GetRequiredService<ICatalogueFiles>().Export(c);
            foreach (var directory in files.Select(f => Path.GetDirectoryName(Path.Combine(root, f.Path))!).Distinct()) Directory.CreateDirectory(directory);
            var wanted = files.Select(f => Path.GetFullPath(Path.Combine(root, f.Path))).ToHashSet();
            foreach (var gone in Read(root).Select(f => Path.GetFullPath(Path.Combine(root, f.Path))).Where(f => !wanted.Contains(f))) File.Delete(gone);
            foreach (var file in files) await File.WriteAllTextAsync(Path.Combine(root, file.Path), file.Text, c);
            Console.WriteLine($"{files.Count} written");
            return 0;
        }, ct));
        return export;
    }

    /// <summary>Makes the catalogue what a folder of text files says, and tells what that changes.</summary>
    public static async Task<int> Import(IServiceProvider services, string root, bool withState, bool dryRun, CancellationToken ct)
    {
        var messages = services.GetRequiredService<Messages>();
        var lines = await services.GetRequiredService<ICatalogueFiles>().Import([.. Read(root)], withState, dryRun, ct);
        foreach (var line in lines.Where(l => l.Outcome != "unchanged"))
        {
            Console.WriteLine($"{line.Outcome,-8} {line.Path}  {line.Type} \"{line.Name}\" {string.Join(", ", line.Fields)}");
            foreach (var note in line.Notes) Console.WriteLine($"    {note.Field}: {messages.Say(Commanded.Language, note)}");
        }
        int Count(string outcome) => lines.Count(l => l.Outcome == outcome);
        Console.WriteLine($"{Count("created")} created, {Count("changed")} changed, {Count("unchanged")} unchanged, {Count("refused")} refused{(dryRun || Count("refused") > 0 ? "; nothing was written" : "")}");
        return Count("refused") == 0 ? 0 : 1;
    }

    /// <summary>Only what an export writes: YAML one folder down, so that a folder may hold other things.</summary>
    static IEnumerable<CatalogueFile> Read(string root) => !Directory.Exists(root) ? [] : Directory.EnumerateDirectories(root).SelectMany(d => Directory.EnumerateFiles(d, "*.yaml"))
        .Select(f => new CatalogueFile(Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f))).OrderBy(f => f.Path, StringComparer.Ordinal);
}
