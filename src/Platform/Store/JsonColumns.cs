using System.Text.Json;
using Dialtone.Platform.Json;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>The first text at a path that goes through arrays; null where there is none.</summary>
    public static string? FirstText(string json, string path) => throw new InvalidOperationException("Only inside a query.");

    /// <summary>The first number at a path that goes through arrays; null where there is none.</summary>
    public static decimal? FirstNumber(string json, string path) => throw new InvalidOperationException("Only inside a query.");

    /// <summary>Whether a JSON path finds anything, on PostgreSQL.</summary>
    public static bool ExistsOnPostgres(string json, string jsonPath, string variables) => throw new InvalidOperationException("Only inside a query.");

    /// <summary>Whether a plainly written <see cref="JsonTest"/> holds, on SQLite; see <see cref="SqliteFunctions"/>.</summary>
    public static bool HoldsOnSqlite(string json, string test) => throw new InvalidOperationException("Only inside a query.");

    internal static void Register(ModelBuilder model, bool postgres)
    {
        var text = new StringTypeMapping("text", System.Data.DbType.String);
        var number = new DecimalTypeMapping("numeric");
        model.HasDbFunction(typeof(JsonColumns).GetMethod(nameof(Text))!).HasTranslation(a => At(a, postgres, text));
        model.HasDbFunction(typeof(JsonColumns).GetMethod(nameof(Number))!).HasTranslation(a => new SqlUnaryExpression(System.Linq.Expressions.ExpressionType.Convert, At(a, postgres, text), typeof(decimal), number));
        model.HasDbFunction(typeof(JsonColumns).GetMethod(nameof(ExistsOnPostgres))!).HasTranslation(a => new SqlFunctionExpression("jsonb_path_exists",
            [a[0], Cast(a[1], "jsonpath"), Cast(a[2], "jsonb")], true, [true, true, true], typeof(bool), null));
        model.HasDbFunction(typeof(JsonColumns).GetMethod(nameof(HoldsOnSqlite))!).HasName("tmf_holds").IsNullable(false);
        model.HasDbFunction(typeof(JsonColumns).GetMethod(nameof(FirstText))!).HasTranslation(a => First(a, postgres, "string", text));
        model.HasDbFunction(typeof(JsonColumns).GetMethod(nameof(FirstNumber))!).HasTranslation(a => new SqlUnaryExpression(System.Linq.Expressions.ExpressionType.Convert, First(a, postgres, "number", text), typeof(decimal), number));
    }

    // A path may be absent from a body that is there: said to propagate its argument's nullability, the answer would pass for never null, and EF would drop what guards against it.
    static SqlExpression At(IReadOnlyList<SqlExpression> a, bool postgres, RelationalTypeMapping text)
    {
        var path = (string)((SqlConstantExpression)a[1]).Value!;
        if (!postgres)
            return Cast(new SqlFunctionExpression("json_extract", [a[0], new SqlConstantExpression("$." + string.Join('.', path.Split('.').Select(p => $"\"{p}\"")), text)], true, [false, false], typeof(string), text), "TEXT");
        var steps = path.Split('.').Select(p => (SqlExpression)new SqlConstantExpression(p, text)).ToArray();
        return new SqlFunctionExpression("jsonb_extract_path_text", [a[0], .. steps], true, [false, .. steps.Select(_ => false)], typeof(string), text);
    }

    // Only the extraction from a container makes plain text of a JSON value, so the value is put into one.
    static SqlExpression First(IReadOnlyList<SqlExpression> a, bool postgres, string kind, RelationalTypeMapping text)
    {
        var path = (string)((SqlConstantExpression)a[1]).Value!;
        if (!postgres) return new SqlFunctionExpression("tmf_first", [a[0], new SqlConstantExpression(path, text), new SqlConstantExpression(kind, text)], true, [false, false, false], typeof(string), text);
        var steps = "$" + string.Concat(path.Split('.').Select(p => "." + JsonSerializer.Serialize(p))) + $"[*] ? (@.type() == \"{kind}\")";
        var first = new SqlFunctionExpression("jsonb_path_query_first", [a[0], Cast(new SqlConstantExpression(steps, text), "jsonpath")], true, [false, false], typeof(string), text);
        return new SqlFunctionExpression("jsonb_extract_path_text", [new SqlFunctionExpression("jsonb_build_array", [first], true, [false], typeof(string), text), new SqlConstantExpression("0", text)], true, [false, false], typeof(string), text);
    }

    static SqlUnaryExpression Cast(SqlExpression operand, string type) =>
        new(System.Linq.Expressions.ExpressionType.Convert, operand, typeof(string), new StringTypeMapping(type, System.Data.DbType.String));
}
