using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dialtone.Platform.Store;

/// <summary>
/// The ways into a body inside a query. Member access on the body must never appear there: it translates to a wrong path on one database and throws on the other.
/// Paths are dotted attribute names, as in the resource.
/// </summary>
public static class JsonColumns
{
    /// <summary>The text at a path through objects; null where it is absent.</summary>
    public static string? Text(string json, string path) => throw new InvalidOperationException("Only inside a query.");

    /// <summary>The number at a path through objects; null where it is absent.</summary>
    public static decimal? Number(string json, string path) => throw new InvalidOperationException("Only inside a query.");

    /// <summary>Whether any value at a path through objects and arrays satisfies a PostgreSQL JSON path predicate.</summary>
    public static bool ExistsOnPostgres(string json, string jsonPath, string variables) => throw new InvalidOperationException("Only inside a query.");

    /// <summary>The same question on SQLite: operator and operand in words; see <see cref="SqliteFunctions"/>.</summary>
    public static bool ExistsOnSqlite(string json, string path, string op, string operand) => throw new InvalidOperationException("Only inside a query.");

    internal static void Register(ModelBuilder model, bool postgres)
    {
        var text = new StringTypeMapping("text", System.Data.DbType.String);
        var number = new DecimalTypeMapping("numeric");
        model.HasDbFunction(typeof(JsonColumns).GetMethod(nameof(Text))!).HasTranslation(a => At(a, postgres, text));
        model.HasDbFunction(typeof(JsonColumns).GetMethod(nameof(Number))!).HasTranslation(a => new SqlUnaryExpression(System.Linq.Expressions.ExpressionType.Convert, At(a, postgres, text), typeof(decimal), number));
        model.HasDbFunction(typeof(JsonColumns).GetMethod(nameof(ExistsOnPostgres))!).HasTranslation(a => new SqlFunctionExpression("jsonb_path_exists",
            [a[0], Cast(a[1], "jsonpath"), Cast(a[2], "jsonb")], true, [true, true, true], typeof(bool), null));
        model.HasDbFunction(typeof(JsonColumns).GetMethod(nameof(ExistsOnSqlite))!).HasName("tmf_match").IsNullable(false);
    }

    static SqlExpression At(IReadOnlyList<SqlExpression> a, bool postgres, RelationalTypeMapping text)
    {
        var path = (string)((SqlConstantExpression)a[1]).Value!;
        if (!postgres)
            return Cast(new SqlFunctionExpression("json_extract", [a[0], new SqlConstantExpression("$." + string.Join('.', path.Split('.').Select(p => $"\"{p}\"")), text)], true, [true, true], typeof(string), text), "TEXT");
        var steps = path.Split('.').Select(p => (SqlExpression)new SqlConstantExpression(p, text)).ToArray();
        return new SqlFunctionExpression("jsonb_extract_path_text", [a[0], .. steps], true, [true, .. steps.Select(_ => false)], typeof(string), text);
    }

    static SqlUnaryExpression Cast(SqlExpression operand, string type) =>
        new(System.Linq.Expressions.ExpressionType.Convert, operand, typeof(string), new StringTypeMapping(type, System.Data.DbType.String));
}

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

    /// <summary>Patterns come from clients: matching takes time linear in the text, whatever the pattern. What cannot be matched so PostgreSQL does not know either.</summary>
    public const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    static void Teach(DbConnection connection)
    {
        if (connection is not SqliteConnection sqlite) return;
        sqlite.CreateFunction<string, string, string, string, bool>("tmf_match", Match, isDeterministic: true);
        // EF's own backtracks without end.
        sqlite.CreateFunction<string, string?, bool?>("regexp", (pattern, text) => text is null ? null : Regex.IsMatch(text, pattern, Linear), isDeterministic: true);
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
        if (op == "re") return Regex.IsMatch(text, operand, Linear);
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
