using System.Globalization;
using Dialtone.Platform.Store;

namespace Dialtone.Inventory.Numbers;

/// <summary>
/// Leases end by the database's clock, which all processes share: two application servers a minute apart would give one number twice.
/// Words for both databases; instants on SQLite are the text that the store keeps.
/// </summary>
internal static class DatabaseClock
{
    const string SqliteForm = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now'";

    public static string Now(Session session) => session.IsPostgres ? "now()" : SqliteForm + ")";

    /// <summary>The instant so much later; whole milliseconds.</summary>
    public static string After(Session session, TimeSpan span)
    {
        var seconds = ((decimal)span.Ticks / TimeSpan.TicksPerSecond).ToString("0.000", CultureInfo.InvariantCulture);
        return session.IsPostgres ? $"now() + interval '{seconds} seconds'" : $"{SqliteForm}, '{seconds} seconds')";
    }
}
