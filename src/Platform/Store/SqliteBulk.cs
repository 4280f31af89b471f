using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dialtone.Platform.Store;

/// <summary>
/// Writes many new rows to SQLite with one prepared statement a table. EF parses a statement a row there, which makes an intake of thousands of rows
/// several times slower; PostgreSQL gets them in batches anyway.
/// </summary>
static class SqliteBulk
{
    /// <summary>Rows from which it pays.</summary>
    public const int Least = 200;

    /// <summary>Inserts every added row of the context inside its current transaction and marks it as stored.</summary>
    public static void Insert(CrmDb db)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var table in db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).GroupBy(e => e.Metadata).ToArray())
        {
            var properties = table.Key.GetProperties().ToArray();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"INSERT INTO \"{table.Key.GetTableName()}\" ({string.Join(", ", properties.Select(p => $"\"{p.GetColumnName()}\""))}) VALUES ({string.Join(", ", properties.Select((_, i) => $"$p{i}"))})";
            var parameters = properties.Select((_, i) => command.Parameters.Add(new SqliteParameter($"$p{i}", null))).ToArray();
            var converters = properties.Select(p => p.GetTypeMapping().Converter).ToArray();
            foreach (var entry in table)
            {
                for (var i = 0; i < properties.Length; i++)
                {
                    var value = entry.CurrentValues[properties[i]];
                    parameters[i].Value = value is null ? DBNull.Value : converters[i]?.ConvertToProvider(value) ?? value;
                }
                command.ExecuteNonQuery();
                entry.State = EntityState.Unchanged;
            }
        }
    }
}
