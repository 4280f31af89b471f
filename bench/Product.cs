using System.Net.Http.Headers;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Parties;
using Dialtone.Host;
using Dialtone.Platform;
using Dialtone.Platform.Access;
using Dialtone.Platform.SignIn;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Identity;

namespace Dialtone.Bench;

/// <summary>The host on a real port with the demonstration's catalogue and some customers. Its workers are off: what is measured is accepting, not fulfilling.</summary>
sealed class Product : IAsyncDisposable
{
    readonly WebApplication app;

    public HttpClient Http { get; }
    public IReadOnlyList<string> Customers { get; private set; } = [];

    Product(WebApplication app)
    {
        this.app = app;
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 });
    }

    public static async Task<Product> Start(string connectionString, int customers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["ConnectionStrings:Dialtone"] = connectionString;
        builder.Configuration["Dialtone:KeyFile"] = Path.Combine(Directory.CreateTempSubdirectory("dialtone-bench-key-").FullName, "key");
        builder.Configuration["Dialtone:Demo"] = "false";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        DialtoneHost.AddTo(builder);
        var app = builder.Build();
        app.UseDialtone();
        await DialtoneHost.Migrate(app.Services, default);
        await Setup.Roles(app.Services, default);
        await app.StartAsync();
        var product = new Product(app);
        await product.Fill(customers);
        return product;
    }

    async Task Fill(int customers)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SessionContext>().Actor = Actor.System;
        await scope.ServiceProvider.GetRequiredService<ICatalogueIntake>().LoadDemo(default);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = "bench", DisplayName = "Bench", OrganizationPath = "/CJ/01/", OrganizationName = "Bench", Scopes = "/", Channel = "hall" };
        if (await users.FindByNameAsync("bench") is { } known) user = known;
        else
        {
            await users.CreateAsync(user, "a-good-password-1");
            await users.AddToRolesAsync(user, ["admin", "clerk"]);
        }
        Http.BaseAddress = new Uri(app.Urls.First());
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await app.Services.GetRequiredService<Actors>().NewToken(user.Id, "bench", TimeSpan.FromDays(1), default));
        if (customers == 0) return;
        var taken = await scope.ServiceProvider.GetRequiredService<IPartyIntake>().TakePersons([.. Enumerable.Range(1, customers).Select(i =>
            new PersonIntake($"bench/{Guid.NewGuid():N}", "张", $"测{i}", null, null, null, null, null, null, null, "/CJ/01/"))], default);
        Customers = [.. taken.Select(t => t.CustomerId).OfType<string>()];
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        var database = app.Services.GetRequiredService<Database>();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }
}
