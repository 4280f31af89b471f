using System.Text.Json.Nodes;
using Npgsql;

namespace Dialtone.Journeys.Tests;

/// <summary>
/// The first sale with the host killed after its Nth durable write, and with the peers killed after their Nth call: whatever N, the order completes with one asset
/// tree, one number, one effect a task and one billing notice. Every few N in the ordinary suite; every N with DIALTONE_DRILL=full.
/// </summary>
public sealed class KillDrillTests
{
    static readonly int stride = Environment.GetEnvironmentVariable("DIALTONE_DRILL") == "full" ? 1 : 7;

    [Theory, BothDatabases]
    public async Task However_the_host_dies_the_order_completes_once(Db db)
    {
        await using var drill = await Drill.Prepare(db);
        for (var n = 1; ; n += stride)
            if (!await drill.Sell(n, async host => await host.Start(("Dialtone__Drill__KillAfterWrites", n.ToString())))) break;
    }

    [Theory, BothDatabases]
    public async Task However_the_peers_die_the_order_completes_once(Db db)
    {
        await using var drill = await Drill.Prepare(db);
        for (var n = 1; n <= 8; n += stride > 1 ? 3 : 1) await drill.Sell(n, async host => await host.Start(), killPeersAfter: n);
    }

    sealed class Drill : IAsyncDisposable
    {
        readonly ThrowawayDatabase store;
        readonly string folder;
        readonly Db kind;
        readonly Dictionary<string, string> environment;
        string token = "";

        Drill(ThrowawayDatabase store, Db kind)
        {
            (this.store, this.kind) = (store, kind);
            folder = Directory.CreateTempSubdirectory("dialtone-drill-").FullName;
            environment = new()
            {
                ["ConnectionStrings__Dialtone"] = store.ConnectionString, ["Dialtone__KeyFile"] = Path.Combine(folder, "key"), ["Dialtone__DemoCustomers"] = "8",
                ["Dialtone__StartPeers"] = "false", ["Dialtone__LeaseSeconds"] = "2", ["Peers__FieldDelayMs"] = "200",
            };
        }

        public static async Task<Drill> Prepare(Db kind)
        {
            var drill = new Drill(await ThrowawayDatabase.New(kind), kind);
            await Program.Command(drill.environment, "seed", "--customers", "8");
            drill.token = await Program.Command(drill.environment, "token", "--user", "clerk");
            return drill;
        }

        /// <summary>Sells the fusion bundle once on a copy of the store. False where the kill never came because the order was done before.</summary>
        public async Task<bool> Sell(int n, Func<Program, Task> startHost, int killPeersAfter = 0)
        {
            await using var copy = await Copy(n);
            var mine = new Dictionary<string, string>(environment) { ["ConnectionStrings__Dialtone"] = copy.ConnectionString, ["Peers__Data"] = Path.Combine(folder, $"peers-{Guid.NewGuid():N}") };
            using var peers = new Program("Dialtone.Peers", mine);
            mine["Dialtone__Peers"] = peers.Address.ToString();
            using var host = new Program("Dialtone.Host", mine);
            await peers.Start();
            var died = false;
            try
            {
                await startHost(host);
            }
            catch (KilledWhileStarting) // What is left of the seeding may be delivered, and so written, before the host answers.
            {
                died = true;
                await host.Start();
            }
            using var http = new HttpClient { BaseAddress = host.Address, Timeout = TimeSpan.FromSeconds(20) };
            http.DefaultRequestHeaders.Authorization = new("Bearer", token);
            using var outside = new HttpClient { BaseAddress = peers.Address, Timeout = TimeSpan.FromSeconds(5) };

            var killed = killPeersAfter == 0;
            async Task<T> Surviving<T>(Func<Task<T>> act)
            {
                for (var attempt = 0; ; attempt++)
                    try
                    {
                        return await act();
                    }
                    catch (Exception e) when (attempt < 8 && e is HttpRequestException or TaskCanceledException)
                    {
                        for (var i = 0; i < 500 && host.IsRunning; i++) await Task.Delay(10); // A killed process takes its time to be gone on a busy machine.
                        if (host.IsRunning) throw;
                        died = true;
                        await host.Start();
                    }
            }

            var sale = new Sale(http);
            var orderId = await Surviving(sale.Submit);
            var deadline = DateTime.UtcNow.AddSeconds(90);
            while (await Surviving(() => sale.State(orderId)) is var state && state != "completed")
            {
                if (DateTime.UtcNow > deadline) throw new TimeoutException($"N={n}: the order is {state}: {await http.Get($"/api/orders/{orderId}")}");
                if (!killed && (await outside.Get("received"))["items"]!.AsArray().Count >= killPeersAfter)
                {
                    killed = true;
                    peers.Kill();
                    await peers.Start();
                }
                await Task.Delay(50);
            }
            await Surviving(async () => { await sale.AssertOnce(orderId, outside, n); return true; });
            return died || killPeersAfter > 0;
        }

        async Task<ThrowawayDatabase> Copy(int n)
        {
            var copy = await ThrowawayDatabase.New(kind);
            if (kind == Db.Sqlite)
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                foreach (var part in new[] { "", "-wal" })
                    if (File.Exists(Source(store) + part)) File.Copy(Source(store) + part, Source(copy) + part, overwrite: true);
                return copy;
            }
            NpgsqlConnection.ClearAllPools();
            var (from, to) = (new NpgsqlConnectionStringBuilder(store.ConnectionString), new NpgsqlConnectionStringBuilder(copy.ConnectionString));
            await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(store.ConnectionString) { Database = "postgres", Pooling = false }.ToString());
            await server.OpenAsync();
            await using var command = new NpgsqlCommand($"DROP DATABASE {to.Database} WITH (FORCE); ", server);
            await command.ExecuteNonQueryAsync();
            await using var template = new NpgsqlCommand($"CREATE DATABASE {to.Database} TEMPLATE {from.Database}", server);
            await template.ExecuteNonQueryAsync();
            return copy;
        }

        static string Source(ThrowawayDatabase of) => new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(of.ConnectionString).DataSource;

        public async ValueTask DisposeAsync()
        {
            Directory.Delete(folder, recursive: true);
            await store.DisposeAsync();
        }
    }
}
