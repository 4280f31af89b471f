using System.Reflection;
using Npgsql;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Dialtone.Testing;

public enum Db { Sqlite, Postgres }

/// <summary>Runs a theory once on each database. Where no PostgreSQL is given the test fails rather than passes unseen.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<Db>(Db.Sqlite), new TheoryDataRow<Db>(Db.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>A database of a test's own, gone with the test.</summary>
public sealed class ThrowawayDatabase : IAsyncDisposable
{
    readonly string? file;
    readonly string? name;
    static readonly string? postgres = Environment.GetEnvironmentVariable("DIALTONE_TEST_POSTGRES");

    public string ConnectionString { get; }

    ThrowawayDatabase(string connectionString, string? file, string? name) => (ConnectionString, this.file, this.name) = (connectionString, file, name);

    public static async Task<ThrowawayDatabase> New(Db kind)
    {
        Witness(kind.ToString().ToLowerInvariant());
        if (kind == Db.Sqlite)
        {
            var file = Path.Combine(Path.GetTempPath(), $"dialtone-{Guid.NewGuid():N}.db");
            return new($"Data Source={file}", file, null);
        }
        var server = postgres ?? throw new InvalidOperationException("DIALTONE_TEST_POSTGRES names no server: run ./test, which starts one.");
        var name = $"t{Guid.NewGuid():N}";
        await Execute(server, $"CREATE DATABASE {name} ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8' TEMPLATE template0");
        return new(new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40 }.ToString(), null, name);
    }

    /// <summary>Leaves a line in the file that <c>./test</c> reads to know that this database was really used.</summary>
    public static void Witness(string what)
    {
        if (Environment.GetEnvironmentVariable("DIALTONE_TEST_WITNESS") is { Length: > 0 } path)
            lock (typeof(ThrowawayDatabase))
                try { File.AppendAllText(path, what + "\n"); }
                catch (IOException) { Thread.Sleep(10); File.AppendAllText(path, what + "\n"); }
    }

    static async Task Execute(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (name is not null)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
            await Execute(postgres!, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (file is not null)
            foreach (var part in new[] { file, file + "-wal", file + "-shm" }) File.Delete(part);
    }
}
