using System.Collections.Frozen;
using System.Text;
using System.Text.Json.Nodes;
using Dialtone.Platform;
using Dialtone.Platform.Access;
using Dialtone.Platform.Calls;
using Dialtone.Platform.Hub;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.SignIn;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dialtone.Testing;

/// <summary>A clock that stands until it is stepped.</summary>
public sealed class SettableTime(DateTimeOffset start) : TimeProvider
{
    long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}

/// <summary>Some modules on a store of their own, in process: HTTP through the real edge, use cases through the real Session, workers run by hand.</summary>
public sealed class TestApp : IAsyncDisposable
{
    readonly ThrowawayDatabase throwaway;
    readonly WebApplication app;
    readonly Module[] modules;
    readonly Action<IServiceCollection>? more;
    readonly bool ownsDatabase;

    public SettableTime Time { get; }
    public TestPeers Peers { get; } = new();

    /// <summary>Signed in as somebody who may do everything everywhere.</summary>
    public HttpClient Http { get; private set; } = null!;
    public IServiceProvider Services => app.Services;

    TestApp(ThrowawayDatabase throwaway, SettableTime time, Module[] modules, Action<IServiceCollection>? more, bool ownsDatabase)
    {
        (this.throwaway, this.modules, this.more, this.ownsDatabase) = (throwaway, modules, more, ownsDatabase);
        Time = time;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var list = new ModuleList(modules);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IPeers>(Peers);
        builder.Services.AddDialtone(list, new Database(throwaway.ConnectionString, list), new Keys(Encoding.ASCII.GetBytes("a master key for tests, 32 bytes")));
        more?.Invoke(builder.Services);
        app = builder.Build();
        app.UseDialtone();
    }

    public static Task<TestApp> Start(Db kind, params Module[] modules) => Start(kind, null, modules);

    public static async Task<TestApp> Start(Db kind, Action<IServiceCollection>? more, params Module[] modules)
    {
        var started = new TestApp(await ThrowawayDatabase.New(kind), new SettableTime(new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero)), modules, more, ownsDatabase: true);
        await using (var db = started.Services.GetRequiredService<Database>().NewContext()) await db.Database.EnsureCreatedAsync();
        await started.app.StartAsync();
        started.Http = await started.SignedIn("everything", "/", ["/"], [.. started.Services.GetRequiredService<ModuleList>().Permissions.Select(p => p.Name)]);
        return started;
    }

    /// <summary>The same modules on the same store, as another process would run them. It is to be disposed of before this one.</summary>
    public async Task<TestApp> Another()
    {
        var other = new TestApp(throwaway, Time, modules, more, ownsDatabase: false);
        await other.app.StartAsync();
        other.Http = await other.SignedIn("everything-elsewhere", "/", ["/"], [.. Everybody.Permissions]);
        return other;
    }

    /// <summary>A client with a token of a new user who has exactly these permissions and scopes.</summary>
    public async Task<HttpClient> SignedIn(string userName, string organizationPath, string[] scopes, string[] permissions)
    {
        await using var scope = Services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<Role>>();
        var role = new Role { Name = "role of " + userName };
        await roles.CreateAsync(role);
        foreach (var permission in permissions) await roles.AddClaimAsync(role, new(Actors.PermissionClaim, permission));
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = userName, DisplayName = userName, OrganizationPath = organizationPath, OrganizationName = organizationPath, Scopes = string.Join(' ', scopes), Channel = "hall" };
        await users.CreateAsync(user, "a-good-password-1");
        await users.AddToRoleAsync(user, role.Name);
        var token = await Services.GetRequiredService<Actors>().NewToken(user.Id, "test", TimeSpan.FromDays(3650), default);
        var client = app.GetTestClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    /// <summary>A client that is not signed in.</summary>
    public HttpClient Anonymous() => app.GetTestClient();

    /// <summary>Somebody who may do everything everywhere.</summary>
    public Actor Everybody => new("tester", "Tester", "/", "hall", Services.GetRequiredService<ModuleList>().Permissions.Select(p => p.Name).ToFrozenSet(), ["/"]);

    /// <summary>Does something in a scope of its own, as a request would.</summary>
    public async Task<T> In<T>(Func<IServiceProvider, Task<T>> act, Actor? actor = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SessionContext>().Actor = actor ?? Everybody;
        return await act(scope.ServiceProvider);
    }

    public Task In(Func<IServiceProvider, Task> act, Actor? actor = null) => In(async services => { await act(services); return true; }, actor);

    /// <summary>Runs a use case: <c>app.Run((CancelOrder u) => u.Run(...))</c>.</summary>
    public Task<T> Run<TUseCase, T>(Func<TUseCase, Task<T>> act, Actor? actor = null) where TUseCase : notnull => In(s => act(s.GetRequiredService<TUseCase>()), actor);

    /// <summary>Works off deliveries and calls until nothing is due, stepping the clock over the short waits in between.</summary>
    public async Task Settle(int mostSteps = 60)
    {
        for (var idle = 0; idle < 2 && mostSteps > 0; mostSteps--)
        {
            var did = await Services.GetRequiredService<OutboxWorker>().RunDue(default) + await Services.GetRequiredService<HubWorker>().RunDue(default) + await Services.GetRequiredService<CallWorker>().RunDue(default);
            if (did > 0) idle = 0;
            else
            {
                await using var db = Services.GetRequiredService<Database>().NewContext();
                var soon = Time.GetUtcNow().AddMinutes(1);
                var waiting = await db.Set<Call>().AnyAsync(c => c.State < CallState.Done && c.DueAt < soon) || await db.Set<Delivery>().AnyAsync(d => d.State != DeliveryState.Dead && d.DueAt < soon);
                if (!waiting) return;
                Time.Advance(TimeSpan.FromSeconds(1));
            }
        }
    }

    /// <summary>Runs reactions as they fall due, as a host does, until it is disposed of. Calls wait and the clock stands, so that nothing but what is asked for goes on.</summary>
    public IAsyncDisposable Working() => new Worked(Services);

    sealed class Worked : IAsyncDisposable
    {
        readonly CancellationTokenSource stopping = new();
        readonly Task work;

        public Worked(IServiceProvider services) => work = Task.Run(async () =>
        {
            while (!stopping.IsCancellationRequested)
                if (await services.GetRequiredService<OutboxWorker>().RunDue(default) == 0) await Task.Delay(20);
        });

        public async ValueTask DisposeAsync()
        {
            await stopping.CancelAsync();
            await work;
            stopping.Dispose();
        }
    }

    /// <summary>The names of all events published so far, in order.</summary>
    public async Task<IReadOnlyList<string>> Events()
    {
        await using var db = Services.GetRequiredService<Database>().NewContext();
        return await db.Set<OutboxEvent>().OrderBy(e => e.Id).Select(e => e.Name).ToListAsync();
    }

    /// <summary>Deliveries given up on, with their errors: a test that expects none asserts this is empty.</summary>
    public async Task<IReadOnlyList<string>> Failures()
    {
        await using var db = Services.GetRequiredService<Database>().NewContext();
        return await db.Set<Delivery>().Where(d => d.Error != null).Select(d => d.Reaction + ": " + d.Error).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        var database = Services.GetRequiredService<Database>();
        await app.DisposeAsync();
        await database.DisposeAsync();
        if (ownsDatabase) await throwaway.DisposeAsync();
    }
}

/// <summary>The systems outside, in memory: remembers every request, answers done unless told otherwise.</summary>
public sealed class TestPeers : IPeers
{
    readonly Dictionary<string, (string Peer, string Operation, JsonObject Body)> received = [];
    readonly object gate = new();

    /// <summary>What to answer; gets peer, operation and body. The default is done with an empty result.</summary>
    public Func<string, string, JsonObject, PeerAnswer> Answers { get; set; } = (_, _, _) => new(AnswerKind.Done, []);

    /// <summary>Every request that had an effect, in order of arrival, once each.</summary>
    public IReadOnlyList<(string Peer, string Operation, JsonObject Body)> Effects { get { lock (gate) return [.. received.Values]; } }

    public Task<PeerAnswer> Call(string peer, string operation, string requestId, JsonObject body, CancellationToken ct)
    {
        lock (gate)
        {
            var answer = Answers(peer, operation, body);
            if (answer.Kind is AnswerKind.Done or AnswerKind.Pending) received.TryAdd(requestId, (peer, operation, (JsonObject)body.DeepClone()));
            return Task.FromResult(answer);
        }
    }

    public Task<PeerAnswer> Ask(string peer, string requestId, CancellationToken ct)
    {
        lock (gate) return Task.FromResult(received.TryGetValue(requestId, out var known) ? Answers(known.Peer, known.Operation, known.Body) : new(AnswerKind.NeverReceived));
    }
}

/// <summary>Short words for HTTP in tests.</summary>
public static class HttpWords
{
    public static StringContent Json(string json, string type = "application/json") => new(json, Encoding.UTF8, type);

    public static async Task<JsonNode> Body(this HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    public static async Task<JsonNode> Body(this Task<HttpResponseMessage> response) => await (await response).Body();

    /// <summary>POSTs JSON and gives the body; fails with the answer where the status is another than expected.</summary>
    public static async Task<JsonNode> Post(this HttpClient http, string path, string json, int expected = 201) => await Expect(await http.PostAsync(path, Json(json)), expected);

    public static async Task<JsonNode> Patch(this HttpClient http, string path, string json, int expected = 200, string type = "application/merge-patch+json", string? ifMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = Json(json, type) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await Expect(await http.SendAsync(request), expected);
    }

    public static async Task<JsonNode> Get(this HttpClient http, string path, int expected = 200) => await Expect(await http.GetAsync(path), expected);

    static async Task<JsonNode> Expect(HttpResponseMessage response, int expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode != expected) throw new InvalidOperationException($"{(int)response.StatusCode} instead of {expected}: {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
