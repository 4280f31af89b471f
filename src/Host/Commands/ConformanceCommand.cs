using System.CommandLine;
using System.Net.Http.Headers;
using Dialtone.Host.Conformance;

namespace Dialtone.Host.Commands;

/// <summary><c>conformance run</c>: the demands of the public kits and of the protocol, against any address.</summary>
static class ConformanceCommand
{
    public static Command Run()
    {
        var address = new Option<string>("--base") { Description = "The address to test.", DefaultValueFactory = _ => "http://localhost:5080" };
        address.Validators.Add(given =>
        {
            if (!Uri.TryCreate(given.GetValueOrDefault<string>(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) given.AddError("--base is an address such as http://localhost:5080.");
        });
        var token = new Option<string?>("--token") { Description = "A bearer token; see `token --user`. Default: DIALTONE_TOKEN." };
        var version = new Option<string[]>("--version") { Description = "v4, v5; all where left out.", DefaultValueFactory = _ => [.. Kit.Versions] };
        var api = new Option<string[]>("--api") { Description = "TMF622 and so on; all where left out." };
        var output = new Option<FileInfo?>("--output") { Description = "Writes the table as Markdown." };
        var command = new Command("run", "Tests an address: facts of the public kits and behaviour, a line per API, version and resource.") { address, token, version, api, output };
        command.SetAction(async (parsed, ct) =>
        {
            using var http = new HttpClient { BaseAddress = new Uri(parsed.GetValue(address)!), Timeout = TimeSpan.FromSeconds(30) };
            if ((parsed.GetValue(token) ?? Environment.GetEnvironmentVariable("DIALTONE_TOKEN")) is { Length: > 0 } bearer) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            var (findings, answers) = (new List<Finding>(), true);
            try
            {
                await ConformanceRun.Run(http, new Selection(parsed.GetValue(version)!, parsed.GetValue(api)!), (_, _) => Task.CompletedTask, found =>
                {
                    findings.AddRange(found);
                    foreach (var line in Report.Lines(found)) Console.WriteLine(line);
                    return Task.CompletedTask;
                }, ct);
            }
            catch (Unanswered)
            {
                Console.Error.WriteLine($"{parsed.GetValue(address)} does not answer.");
                answers = false;
            }
            if (parsed.GetValue(output) is { } file) await File.WriteAllTextAsync(file.FullName, Report.Markdown(findings), ct);
            Console.WriteLine($"{findings.Count(f => f.IsMet)} met, {findings.Count(f => f.Unmet is not null)} not met, {findings.Count(f => !f.Applies)} not applicable");
            return answers && findings.Count > 0 && findings.All(f => f.Unmet is null) ? 0 : 1;
        });
        return command;
    }
}
