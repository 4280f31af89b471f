using Dialtone.Platform;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dialtone.Host.Commands;

/// <summary>The API document without a server: what <c>docs/api/v1.json</c> is made from and compared with.</summary>
static class ApiDocument
{
    public static async Task<int> Write(IServiceProvider services, CancellationToken ct)
    {
        Console.WriteLine(await Make(ct));
        return 0;
    }

    public static async Task<string> Make(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["ConnectionStrings:Dialtone"] = $"Data Source={Path.Combine(Path.GetTempPath(), "dialtone-none.db")}";
        builder.Configuration["Dialtone:KeyFile"] = Path.Combine(Path.GetTempPath(), "dialtone-none.key");
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        DialtoneHost.AddTo(builder);
        builder.Services.AddOpenApi("v1", OpenApiDocument.Describe);
        await using var app = builder.Build();
        app.UseDialtone();
        await app.StartAsync(ct);
        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync(ct);
        await using var text = new StringWriter();
        document.SerializeAsV31(new OpenApiJsonWriter(text));
        await app.StopAsync(ct);
        await app.Services.GetRequiredService<Database>().DisposeAsync();
        return text.ToString().ReplaceLineEndings("\n");
    }
}
