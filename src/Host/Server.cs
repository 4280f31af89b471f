using System.Diagnostics;
using Dialtone.Host.Demo;
using Dialtone.Host.OpenApi;
using Dialtone.Platform;
using Dialtone.Platform.Store;
using Dialtone.Platform.Web;
using Microsoft.Extensions.FileProviders;

namespace Dialtone.Host;

/// <summary>The web, the APIs and the workers in one process.</summary>
static class Server
{
    public static async Task<int> Run(string[] args, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls("http://localhost:5080");
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = 16 * 1024 * 1024;
        });
        var settings = DialtoneHost.AddTo(builder);
        Observability.AddTo(builder, settings);
        builder.Services.AddWorkers();
        builder.Services.AddHostedService(sp => sp.GetRequiredService<Conformance.Runs.RunWorker>());
        ApiDocuments.AddTo(builder.Services, HostModules.All());
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        await using var app = builder.Build();

        await DialtoneHost.Migrate(app.Services, ct);
        await Setup.Roles(app.Services, ct);
        using var peers = settings.StartPeers ? await PeersProcess.Start(settings.Peers, ct) : null;
        if (settings.Demo)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemoSeed>().Run(settings.DemoCustomers, 1, Console.Out, ct);
        }
        app.UseResponseCompression();
        Web(app);
        app.UseDialtone();
        app.MapOpenApi().RequireAuthorization();
        await app.StartAsync(ct);
        Drill(app.Services.GetRequiredService<Database>(), settings.KillAfterWrites);
        Announce(app, settings);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    /// <summary>The built front end; a path that is no file and no API is one of its pages.</summary>
    static void Web(WebApplication app)
    {
        var built = new[] { Path.Combine(AppContext.BaseDirectory, "wwwroot"), Path.Combine(RepositoryRoot.Find() ?? ".", "web", "dist") }.FirstOrDefault(f => File.Exists(Path.Combine(f, "index.html")));
        if (built is null) return;
        var files = new PhysicalFileProvider(built);
        app.Use((http, next) =>
        {
            var path = http.Request.Path;
            var isPage = HttpMethods.IsGet(http.Request.Method) && !Path.HasExtension(path.Value) && !path.StartsWithSegments("/api") && !path.StartsWithSegments("/tmf-api") && !path.StartsWithSegments("/health") && !path.StartsWithSegments("/openapi");
            if (isPage) http.Request.Path = "/index.html";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.XFrameOptions = "DENY";
            http.Response.Headers["Referrer-Policy"] = "same-origin";
            http.Response.Headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = c => c.Context.Response.Headers.CacheControl = c.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    /// <summary>Fault drill: ends the process as kill -9 would after the Nth durable write since it began to serve.</summary>
    static void Drill(Database database, int killAfterWrites)
    {
        if (killAfterWrites <= 0) return;
        var left = killAfterWrites;
        database.AfterCommit = () =>
        {
            if (Interlocked.Decrement(ref left) == 0) Process.GetCurrentProcess().Kill();
        };
    }

    static void Announce(WebApplication app, Settings settings)
    {
        var address = app.Urls.FirstOrDefault() ?? "";
        Console.WriteLine();
        Console.WriteLine($"Dialtone  {address}   ({app.Services.GetRequiredService<Database>().Place})");
        if (settings.Demo)
        {
            Console.WriteLine($"演示登录 Demo sign-ins (密码 password: {DemoUsers.Password}):");
            foreach (var user in DemoUsers.Shown) Console.WriteLine($"  {user.UserName,-9} {user.Zh} · {user.En}");
            Console.WriteLine($"周边系统模拟 Peers: {settings.Peers}");
        }
        Console.WriteLine();
    }
}
