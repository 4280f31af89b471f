using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dialtone.Platform.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dialtone.Platform.Store;

/// <summary>What SQLite is taught on every connection.</summary>
sealed class SqliteFunctions : DbConnectionInterceptor
{
    public static readonly SqliteFunctions OnOpen = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data) => Teach(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken ct = default)
    {
        Teach(connection);
        return Task.CompletedTask;
    }

    static void Teach(DbConnection connection)
    {
        if (connection is not SqliteConnection sqlite) return;
        sqlite.CreateFunction<string, string, bool>("tmf_holds", JsonTest.Holds, isDeterministic: true);
        sqlite.CreateFunction<string, string, string, string?>("tmf_first", First, isDeterministic: true);
        // EF's own backtracks without end.
        sqlite.CreateFunction<string, string?, bool?>("regexp", (pattern, text) => text is null ? null : Regex.IsMatch(text, pattern, JsonTest.Linear), isDeterministic: true);
    }

    static string? First(string json, string path, string kind)
    {
        using var document = JsonDocument.Parse(json);
        string? first = null;
        Walk(document.RootElement, path.Split('.'), 0, value => first ??= (kind, value.ValueKind) is ("string", JsonValueKind.String) ? value.GetString() : (kind, value.ValueKind) is ("number", JsonValueKind.Number) ? value.GetRawText() : null);
        return first;
    }

    /// <summary>Whether any value at <paramref name="path"/> compares with the operand: eq, ne, gt, gte, lt, lte as text, and with n before them as numbers; re is a regular expression.</summary>
    internal static bool Match(string json, string path, string op, string operand)
    {
        using var document = JsonDocument.Parse(json);
        var any = false;
        Walk(document.RootElement, path.Split('.'), 0, value => any |= Compare(value, op, operand));
        return any;
    }

    static void Walk(JsonElement element, string[] path, int at, Action<JsonElement> leaf)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray()) Walk(item, path, at, leaf);
        else if (at == path.Length) leaf(element);
        else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(path[at], out var next)) Walk(next, path, at + 1, leaf);
    }

    static bool Compare(JsonElement value, string op, string operand)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (op == "re") return Regex.IsMatch(text, operand, JsonTest.Linear);
        var order = op[0] == 'n' && op != "ne"
            ? value.ValueKind == JsonValueKind.Number ? value.GetDecimal().CompareTo(decimal.Parse(operand, NumberStyles.Float, CultureInfo.InvariantCulture)) : (int?)null
            : string.CompareOrdinal(text, operand);
        return (op[0] == 'n' && op != "ne" ? op[1..] : op) switch
        {
            "eq" => order == 0,
            "gt" => order > 0,
            "gte" => order >= 0,
            "lt" => order < 0,
            "lte" => order <= 0,
            _ => false,
        };
    }
}
