using System.CommandLine;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Parties;
using Dialtone.Host.Demo;
using Dialtone.Platform.Access;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;

namespace Dialtone.Host.Commands;

/// <summary>What the executable does besides serving. Every command ends with 0 when it did what it was asked.</summary>
static class CommandLine
{
    public static IEnumerable<Command> All()
    {
        yield return Seed();
        yield return Import();
        yield return Catalog();
        yield return OrganizationCommands.Organization();
        yield return UserCommands.User();
        yield return UserCommands.Token();
        yield return Simple("migrate", "Brings the store to the model of this version.", async (s, ct) =>
        {
            await DialtoneHost.Migrate(s, ct);
            await Setup.Roles(s, ct);
            Console.WriteLine("ok");
            return 0;
        });
        yield return Backup.Make();
        yield return Backup.Restore();
        yield return Simple("doctor", "Looks for what would keep this installation from working.", Doctor.Run);
        yield return ApiDocumentFiles.Command();
        yield return ErrorCodes.Command();
        yield return Conformance();
        yield return MatchCommand.Match();
        yield return RulesCommand.Rules();
    }

    static Command Seed()
    {
        var customers = new Option<int>("--customers") { Description = "How many made-up customers.", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<int>("--seed") { Description = "The same number gives the same operator.", DefaultValueFactory = _ => 1 };
        var command = new Command("seed", "Fills an empty store with the demonstration operator.") { customers, seed };
        command.SetAction((parsed, ct) => Commanded.Run(async (services, c) =>
        {
            await services.GetRequiredService<DemoSeed>().Run(parsed.GetValue(customers), parsed.GetValue(seed), Console.Out, c);
            return 0;
        }, ct));
        return command;
    }

    static Command Import()
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV with a header row." };
        var customers = new Command("customers", "Imports customers, line by line; the same file again changes nothing.") { file };
        customers.SetAction((parsed, ct) => Commanded.Run(async (services, c) =>
        {
            var messages = services.GetRequiredService<Messages>();
            using var reader = new StreamReader(parsed.GetValue(file)!.FullName);
            var report = await services.GetRequiredService<IPartyIntake>().ImportCustomers(reader,
                line => Console.WriteLine($"{line.Number,7}  {line.Outcome,-8} {line.Subject}{(line.Why is { } why ? "  — " + messages.Say(Commanded.Language, why) : "")}"), c);
            Console.WriteLine($"{report.Read} read, {report.Created} created, {report.Existing} existing, {report.Refused} refused");
            return 0;
        }, ct));
        return new Command("import", "Imports files.") { customers };
    }

    static Command Catalog()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "TMF620 payloads, one object or an array a file; or one folder that catalog export wrote.", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "For a folder: says what would be created and changed, and does nothing." };
        var withState = new Option<bool>("--with-state") { Description = "For a folder: takes the life-cycle states too, and changes what is published." };
        var import = new Command("import", "Imports TMF620 payloads as drafts (In study), or a folder of the catalogue's text files.") { files, dryRun, withState };
        import.SetAction((parsed, ct) => Commanded.Run(async (services, c) =>
        {
            if (parsed.GetValue(files) is [var one] && Directory.Exists(one.FullName)) return await CatalogueFileCommands.Import(services, one.FullName, parsed.GetValue(withState), parsed.GetValue(dryRun), c);
            var messages = services.GetRequiredService<Messages>();
            var contents = parsed.GetValue(files)!.Select(f => (f.Name, File.ReadAllBytes(f.FullName))).ToArray();
            var report = await services.GetRequiredService<ICatalogueIntake>().Import(contents, line =>
            {
                Console.WriteLine($"{line.File}[{line.Index}]  {line.Outcome,-8} {line.Type} \"{line.Name}\" {line.Id}");
                foreach (var note in line.Notes) Console.WriteLine($"    {note.Field}: {messages.Say(Commanded.Language, note)}");
            }, c);
            Console.WriteLine($"{report.Read} read, {report.Created} created, {report.Updated} updated, {report.Existing} existing, {report.Refused} refused; {report.Drafts} drafts for what they refer to");
            return report.Refused == 0 ? 0 : 1;
        }, ct));
        return new Command("catalog", "The product catalogue.") { import, CatalogueFileCommands.Export() };
    }

    static Command Conformance()
    {
        var seed = new Command("seed", "Creates what the payloads of conformance kits refer to.");
        seed.SetAction((_, ct) => Commanded.Run(ConformanceSeed.Run, ct));
        return new Command("conformance", "TM Forum conformance.") { seed, ConformanceCommand.Run() };
    }

    static Command Simple(string name, string description, Func<IServiceProvider, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        command.SetAction((_, ct) => Commanded.Run(run, ct));
        return command;
    }
}

/// <summary>Runs a command against the configured store, as the system.</summary>
static class Commanded
{
    public static string Language => Platform.Failures.Language.Of((Environment.GetEnvironmentVariable("LANG") ?? "").StartsWith("zh", StringComparison.Ordinal) ? "zh-CN" : "en");

    public static async Task<int> Run(Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken ct)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        DialtoneHost.AddTo(builder);
        using var host = builder.Build();
        try
        {
            await DialtoneHost.Migrate(host.Services, ct);
            await Setup.Roles(host.Services, ct);
            await using var scope = host.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<SessionContext>().Actor = Actor.System;
            return await work(scope.ServiceProvider, ct);
        }
        catch (Failure failure)
        {
            foreach (var problem in failure.Problems) Console.Error.WriteLine(host.Services.GetRequiredService<Messages>().Say(Language, problem));
            return 1;
        }
        finally
        {
            await host.Services.GetRequiredService<Database>().DisposeAsync();
        }
    }
}
