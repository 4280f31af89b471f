using Dialtone.Platform;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Hub;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.SignIn;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Host;

/// <summary>Puts the platform, the modules and the peers' adapter into a host: the server's and the commands' alike.</summary>
static class DialtoneHost
{
    public static Settings AddTo(IHostApplicationBuilder builder)
    {
        var settings = Settings.From(builder.Configuration);
        var modules = HostModules.All();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(new Demonstration(settings.Demo, Demo.DemoUsers.Shown));
        builder.Services.AddDialtone(modules, new Database(settings.ConnectionString, modules), Keys.FromFile(settings.KeyFile));
        builder.Services.AddHttpClient<IPeers, HttpPeers>(client => client.BaseAddress = new Uri(settings.Peers));
        if (builder.Configuration.GetValue("Dialtone:LeaseSeconds", 0) is > 0 and var seconds) builder.Services.AddSingleton(new Leases(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds)));
        // The demonstration may tell a subscriber on the same machine; nothing else that is not public without being told so.
        builder.Services.AddSingleton(new CallbackAddresses(settings.AllowPrivateCallbacks, AllowLoopback: settings.Demo));
        builder.Services.AddScoped<Demo.DemoSeed>();
        return settings;
    }

    /// <summary>Brings the store to the model of this version.</summary>
    public static async Task Migrate(IServiceProvider services, CancellationToken ct)
    {
        await using var db = services.GetRequiredService<Database>().NewContext();
        await db.Database.MigrateAsync(ct);
    }
}
