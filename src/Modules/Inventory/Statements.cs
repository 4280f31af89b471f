using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Inventory;

/// <summary>Compare-and-set in words of its own: EF has none for the database's clock, nor for an insert that may find its row there.</summary>
internal static class Statements
{
    /// <summary>Runs one statement; how many rows it changed.</summary>
    public static Task<int> Run(this CrmDb db, string sql, CancellationToken ct, params object[] values) => db.Database.ExecuteSqlRawAsync(sql, values, ct);
}
