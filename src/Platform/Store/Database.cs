using System.Data.Common;
using Dialtone.Platform.Modules;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Dialtone.Platform.Store;

/// <summary>Which database this process stands on: <c>Data Source=…</c> is SQLite, <c>Host=…</c> is PostgreSQL.</summary>
public sealed class Database : IAsyncDisposable
{
    readonly string connectionString;
    readonly SqliteWriter? writer;
    readonly NpgsqlDataSource? source;
    readonly DbContextOptions<CrmDb>? postgresOptions;

    public Database(string connectionString, ModuleList modules)
    {
        IsPostgres = !connectionString.Contains("Data Source", StringComparison.OrdinalIgnoreCase);
        this.connectionString = IsPostgres ? Postgres(connectionString) : Sqlite(connectionString);
        Tables = [.. modules.Implementing<ITable>().Where(t => t != typeof(PlatformTables)).OrderBy(t => t.FullName, StringComparer.Ordinal).Select(t => (ITable)Activator.CreateInstance(t, nonPublic: true)!)];
        ModelKey = (IsPostgres, string.Join(",", Tables.Select(t => t.GetType().FullName)));
        if (IsPostgres)
        {
            source = NpgsqlDataSource.Create(this.connectionString);
            postgresOptions = Options(o => o.UseNpgsql(source, n => n.MigrationsAssembly("Dialtone.Migrations.Postgres")));
        }
        else writer = new SqliteWriter(this.connectionString);
    }

    public bool IsPostgres { get; }

    /// <summary>Where the store is, without credentials.</summary>
    public string Place => IsPostgres
        ? new NpgsqlConnectionStringBuilder(connectionString) is var b ? $"PostgreSQL {b.Host}:{b.Port}/{b.Database}" : ""
        : "SQLite " + new SqliteConnectionStringBuilder(connectionString).DataSource;

    public string ConnectionString => connectionString;

    internal IReadOnlyList<ITable> Tables { get; }
    internal object ModelKey { get; }

    Dictionary<string, Type>? documentTypes;

    /// <summary>The type of documents of this name, or null where no module here keeps such.</summary>
    internal Type? DocumentType(CrmDb db, string name) =>
        (documentTypes ??= db.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.IsSubclassOf(typeof(Document))).ToDictionary(t => t.Name)).GetValueOrDefault(name);

    /// <summary>Counts commits and, in fault drills, ends the process after the Nth.</summary>
    public Action? AfterCommit { get; set; }

    public CrmDb NewContext()
    {
        if (IsPostgres) return new(postgresOptions!, this);
        // A connection of the context's own, so that the writer can lend it another and give it back.
        var own = new SqliteConnection(connectionString);
        return new(Options(o => o.UseSqlite(own, s => s.MigrationsAssembly("Dialtone.Migrations.Sqlite"))), this, own);
    }

    /// <summary>
    /// Runs <paramref name="work"/> in one write transaction of <paramref name="db"/>: on PostgreSQL its own, on SQLite a slot of the
    /// process's one writer. What the work throws undoes the work and is thrown here.
    /// </summary>
    internal async Task Write(CrmDb db, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        if (writer is not null) await writer.Run(db, work, ct);
        else
        {
            // A failed write ends the whole transaction, so the savepoint around it would be two round trips for nothing.
            db.Database.AutoSavepointsEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await work(ct);
            await transaction.CommitAsync(ct);
        }
        AfterCommit?.Invoke();
    }

    static DbContextOptions<CrmDb> Options(Action<DbContextOptionsBuilder> provider)
    {
        var builder = new DbContextOptionsBuilder<CrmDb>();
        provider(builder);
        return builder
            .ReplaceService<IModelCacheKeyFactory, CrmDb.ModelKeyFactory>()
            .AddInterceptors(SqliteFunctions.OnOpen)
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.ManyServiceProvidersCreatedWarning))
            .Options;
    }

    // The same few statements over and over: PostgreSQL plans each once a connection. No session state is ever set, so none needs resetting.
    static string Postgres(string given)
    {
        var builder = new NpgsqlConnectionStringBuilder(given);
        // Behind a pooler that gives each transaction another connection, "Max Auto Prepare=0" turns it off.
        if (!given.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase)) (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (100, 3);
        builder.NoResetOnClose = true;
        return builder.ToString();
    }

    static string Sqlite(string given)
    {
        var builder = new SqliteConnectionStringBuilder(given) { DefaultTimeout = 30, ForeignKeys = false };
        if (Path.GetDirectoryName(Path.GetFullPath(builder.DataSource)) is { } folder) Directory.CreateDirectory(folder);
        return builder.ToString();
    }

    /// <summary>A connection of its own, open: for what EF has no words for.</summary>
    public async Task<DbConnection> Open(CancellationToken ct)
    {
        if (source is not null) return await source.OpenConnectionAsync(ct);
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (writer is not null) await writer.DisposeAsync();
        if (source is not null) await source.DisposeAsync();
    }
}
