using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dialtone.Bench;

/// <summary>PostgreSQL to measure on: the configured one, or a throwaway cluster with its usual durability (fsync on), gone at the end.</summary>
sealed class Cluster : IAsyncDisposable
{
    readonly string? folder;

    public string ConnectionString { get; }

    Cluster(string connectionString, string? folder) => (ConnectionString, this.folder) = (connectionString, folder);

    public static async Task<Cluster> Start()
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__Dialtone") is { Length: > 0 } given) return new(given, null);
        var folder = Directory.CreateTempSubdirectory("dialtone-bench-").FullName;
        if (Environment.UserName == "root") await Shell($"chown postgres {folder}");
        var port = FreePort();
        await Shell($"{As}{Bin}/initdb -D {folder}/data --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null");
        await Shell($"{As}{Bin}/pg_ctl -D {folder}/data -o '-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c shared_buffers=512MB' -l {folder}/log -w start >/dev/null");
        await Shell($"{As}{Bin}/createdb -h 127.0.0.1 -p {port} bench");
        var user = Environment.UserName == "root" ? "postgres" : Environment.UserName;
        return new($"Host=127.0.0.1;Port={port};Username={user};Database=bench;MaxPoolSize=50", folder);
    }

    static string As => Environment.UserName == "root" ? "runuser -u postgres -- " : "";

    static string Bin => Directory.Exists("/usr/lib/postgresql")
        ? Path.Combine(Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().First(), "bin")
        : "$(pg_config --bindir)";

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static async Task Shell(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", command]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command} ended with {process.ExitCode}");
    }

    public async ValueTask DisposeAsync()
    {
        if (folder is null) return;
        await Shell($"{As}{Bin}/pg_ctl -D {folder}/data -m immediate stop >/dev/null; rm -rf {folder}");
    }
}
