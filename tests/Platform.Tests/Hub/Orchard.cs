using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Dialtone.Platform.Access;
using Dialtone.Platform.Hub;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dialtone.Platform.Tests.Hub;

/// <summary>Shrubs that others may want to hear of: a resource with a state, a scope and a personal attribute, served as TMF629's customer.</summary>
public sealed class OrchardModule : Module
{
    public override string Name => "Orchard";
    public override IReadOnlyList<Permission> Permissions => [new("orchard.shrub.read", "看", "See shrubs"), new("orchard.shrub.write", "种", "Plant shrubs")];
}

public sealed class ShrubBody : Body
{
    public string? Name { get; set; }
    public string? Status { get; set; }
    public int Berries { get; set; }
    public string? PlantedIn { get; set; }
}

public sealed class Shrub : Document<ShrubBody>
{
    protected override void Promote() => (State, Scope) = (Body.Status, Body.PlantedIn ?? "/");
}

public sealed class ShrubTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<Shrub>();
}

public sealed class ShrubApi : ITmfApi
{
    public const string Base = "/tmf-api/customerManagement/v4", Path = Base + "/customer";

    public static void Map(TmfApi api) => api.Resource<Shrub>("TMF629", "customer").Needs("orchard.shrub.read", "orchard.shrub.write").List().Get().Create().Patch().Delete();
}

/// <summary>A subscriber: a web server of its own on this machine that remembers what it was told.</summary>
public sealed class Listener : IAsyncDisposable
{
    readonly WebApplication app;

    public sealed record Told(JsonObject Body, string Raw, string Signature, string EventId);

    Listener()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/{**path}", async (HttpContext http) =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var raw = await reader.ReadToEndAsync();
            var told = new Told((JsonObject)JsonNode.Parse(raw)!, raw, http.Request.Headers["X-Dialtone-Signature"].ToString(), http.Request.Headers["X-Dialtone-Event-Id"].ToString());
            var status = Answers(told);
            Attempts.Enqueue(told);
            if (status is >= 200 and < 300) Taken.Enqueue(told);
            if (status == 302) http.Response.Headers.Location = "/elsewhere";
            http.Response.StatusCode = status;
        });
    }

    public static async Task<Listener> Start()
    {
        var listener = new Listener();
        await listener.app.StartAsync();
        return listener;
    }

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/events";

    public Func<Told, int> Answers { get; set; } = _ => 204;
    public ConcurrentQueue<Told> Attempts { get; } = [];
    public ConcurrentQueue<Told> Taken { get; } = [];

    /// <summary>The event types taken, without what repeats in each.</summary>
    public IEnumerable<string> Types => Taken.Select(t => ((string)t.Body["eventType"]!).Replace("Customer", "").Replace("Event", ""));

    public IEnumerable<int> Berries => Taken.Select(t => (int)t.Body["event"]!["customer"]!["berries"]!);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>Short words for what the hub's tests do.</summary>
static class OrchardWords
{
    public static Task<TestApp> Orchard(Db db, CallbackAddresses? addresses = null) =>
        TestApp.Start(db, s => s.AddSingleton(addresses ?? new CallbackAddresses(AllowLoopback: true)), new OrchardModule());

    public static Task<JsonNode> Listen(this HttpClient http, string callback, string? query = null, string hub = ShrubApi.Base, string? secret = null, int expected = 201)
    {
        var body = new JsonObject { ["callback"] = callback };
        if (query is not null) body["query"] = query;
        if (secret is not null) body["secret"] = secret;
        return http.Post(hub + "/hub", body.ToJsonString(), expected);
    }

    public static async Task<string> Plant(this TestApp app, string name = "currant", string scope = "/", string more = "") =>
        (string)(await app.Http.Post(ShrubApi.Path, $$"""{"name":"{{name}}","status":"young","berries":0,"plantedIn":"{{scope}}","engagedParty":{"id":"p","@referredType":"Nobody"}{{more}}}"""))["id"]!;

    public static Task<JsonNode> Change(this TestApp app, string id, string patch) => app.Http.Patch($"{ShrubApi.Path}/{id}", patch);

    public static Task<T> Read<T>(this TestApp app, Func<CrmDb, Task<T>> read) => app.In(s => read(s.GetRequiredService<CrmDb>()));

    public static readonly IPAddress Public = IPAddress.Parse("93.184.216.34");
}
