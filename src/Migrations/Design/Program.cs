using Dialtone.Host;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

#pragma warning disable EF1001 // the design-time services have no public way in for a program

var root = RepositoryRoot.Find() ?? throw new InvalidOperationException("Run this inside the repository.");
foreach (var (name, connection) in new[] { ("Sqlite", "Data Source=:memory:"), ("Postgres", "Host=localhost;Database=none") })
{
    var folder = Path.Combine(root, "src", "Migrations", name, "Migrations");
    if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    await using var database = new Database(connection, HostModules.All());
    await using var db = database.NewContext();
    var services = new ServiceCollection()
        .AddEntityFrameworkDesignTimeServices(new OperationReporter(new OperationReportHandler()))
        .AddDbContextDesignTimeServices(db);
    services.AddSingleton<IMigrationsAssembly, NoMigrations>();
    ((IDesignTimeServices)(name == "Sqlite"
        ? new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices()
        : new Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices())).ConfigureDesignTimeServices(services);
    var scaffolder = services.BuildServiceProvider().GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration("Initial", $"Dialtone.Migrations.{name}", "Migrations");
    Directory.CreateDirectory(folder);
    File.WriteAllText(Path.Combine(folder, "Initial.cs"), migration.MigrationCode);
    File.WriteAllText(Path.Combine(folder, "Initial.Designer.cs"), migration.MetadataCode.Replace(migration.MigrationId, "20261122000000_Initial"));
    File.WriteAllText(Path.Combine(folder, "CrmDbModelSnapshot.cs"), migration.SnapshotCode);
    Console.WriteLine($"{name}: {folder}");
}

/// <summary>There is no migration before the first: each run starts from an empty model.</summary>
sealed class NoMigrations : IMigrationsAssembly
{
    public IReadOnlyDictionary<string, System.Reflection.TypeInfo> Migrations { get; } = new Dictionary<string, System.Reflection.TypeInfo>();
    public ModelSnapshot? ModelSnapshot => null;
    public System.Reflection.Assembly Assembly => typeof(NoMigrations).Assembly;
    public string? FindMigrationId(string nameOrId) => null;
    public Migration CreateMigration(System.Reflection.TypeInfo migrationClass, string activeProvider) => throw new NotSupportedException();
}
