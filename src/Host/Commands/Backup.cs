using System.CommandLine;
using System.Diagnostics;
using Dialtone.Platform.Store;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Dialtone.Host.Commands;

/// <summary>A consistent copy of the store, taken while it is in use, and the way back. The master key is not part of it: keep it elsewhere.</summary>
static class Backup
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("file") { Description = "Where to write the backup; must not exist." };
        var command = new Command("backup", "Writes a consistent copy of the store (SQLite: VACUUM INTO; PostgreSQL: pg_dump).") { file };
        command.SetAction((parsed, ct) => Commanded.Run(async (services, c) =>
        {
            var to = parsed.GetValue(file)!;
            if (to.Exists) return Fail($"{to.FullName} exists already.");
            var database = services.GetRequiredService<Database>();
            if (database.IsPostgres)
            {
                var code = await Postgres("pg_dump", database, ["--format=custom", "--no-owner", "--file=" + to.FullName], c);
                if (code != 0) return code;
            }
            else
            {
                await using var connection = await database.Open(c);
                await using var command = connection.CreateCommand();
                command.CommandText = "VACUUM INTO $to";
                command.Parameters.Add(new SqliteParameter("$to", to.FullName));
                await command.ExecuteNonQueryAsync(c);
            }
            Console.WriteLine($"{to.FullName}  (the master key {services.GetRequiredService<Settings>().KeyFile} is not in it; without the key personal data cannot be read)");
            return 0;
        }, ct));
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<FileInfo>("file") { Description = "A backup." };
        var force = new Option<bool>("--force") { Description = "Replace a store that is there." };
        var command = new Command("restore", "Puts a backup in the place of the store. Stop the server before.") { file, force };
        command.SetAction(async (parsed, ct) =>
        {
            var settings = Settings.From(new ConfigurationBuilder().AddEnvironmentVariables().Build());
            await using var database = new Database(settings.ConnectionString, HostModules.All());
            var from = parsed.GetValue(file)!;
            if (!from.Exists) return Fail($"{from.FullName} is not there.");
            if (database.IsPostgres)
                return await Postgres("pg_restore", database, ["--no-owner", "--exit-on-error", "--single-transaction", .. parsed.GetValue(force) ? new[] { "--clean", "--if-exists" } : [], "--dbname=" + new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database, from.FullName], ct);
            var place = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
            if (File.Exists(place) && !parsed.GetValue(force)) return Fail($"{place} exists; --force replaces it.");
            await Check(from.FullName, ct);
            SqliteConnection.ClearAllPools();
            foreach (var old in new[] { place + "-wal", place + "-shm" }) File.Delete(old);
            File.Copy(from.FullName, place + ".restoring", overwrite: true);
            File.Move(place + ".restoring", place, overwrite: true);
            Console.WriteLine(place);
            return 0;
        });
        return command;
    }

    static async Task Check(string file, CancellationToken ct)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (await command.ExecuteScalarAsync(ct) is not "ok") throw new InvalidOperationException($"{file} is damaged.");
    }

    static async Task<int> Postgres(string program, Database database, string[] arguments, CancellationToken ct)
    {
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var start = new ProcessStartInfo(program, arguments);
        foreach (var (name, value) in new[] { ("PGHOST", connection.Host), ("PGPORT", connection.Port.ToString()), ("PGUSER", connection.Username), ("PGPASSWORD", connection.Password), ("PGDATABASE", connection.Database) })
            if (value is not null) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        await process.WaitForExitAsync(ct);
        return process.ExitCode;
    }

    static int Fail(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
