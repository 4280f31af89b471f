using System.CommandLine;
using Dialtone.Host.OpenApi;
using Dialtone.Platform;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dialtone.Host.Commands;

/// <summary>The API documents without a server: what <c>docs/api</c> is made from and compared with.</summary>
static class ApiDocumentFiles
{
    public static Command Command()
    {
        var folder = new Argument<string>("folder") { Description = "Where to, from the repository's root.", DefaultValueFactory = _ => "docs/api" };
        var command = new Command("openapi", "Writes the API documents, one a module.") { folder };
        command.SetAction(async (parsed, ct) =>
        {
            var into = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Find() ?? ".", parsed.GetValue(folder)!)).FullName;
            foreach (var (name, text) in await Make(ct)) await File.WriteAllTextAsync(Path.Combine(into, name + ".json"), text, ct);
            return 0;
        });
        return command;
    }

    /// <summary>Each document by its module's name.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Make(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["ConnectionStrings:Dialtone"] = $"Data Source={Path.Combine(Path.GetTempPath(), "dialtone-none.db")}";
        builder.Configuration["Dialtone:KeyFile"] = Path.Combine(Path.GetTempPath(), "dialtone-none.key");
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        DialtoneHost.AddTo(builder);
        ApiDocuments.AddTo(builder.Services, HostModules.All());
        await using var app = builder.Build();
        app.UseDialtone();
        await app.StartAsync(ct);
        var made = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in app.Services.GetRequiredService<ModuleList>().Documents)
        {
            var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(name).GetOpenApiDocumentAsync(ct);
            await using var text = new StringWriter();
            document.SerializeAsV31(new OpenApiJsonWriter(text));
            made[name] = text.ToString().ReplaceLineEndings("\n") + "\n";
        }
        await app.StopAsync(ct);
        await app.Services.GetRequiredService<Database>().DisposeAsync();
        return made;
    }
}
