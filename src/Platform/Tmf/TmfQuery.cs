using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Http;

namespace Dialtone.Platform.Tmf;

/// <summary>Rules 4 to 6: the filters, order and page of a list, as expressions both databases translate.</summary>
sealed class TmfQuery<T>(TmfResource resource, Session session) where T : Document
{
    static readonly string[] reserved = ["fields", "offset", "limit", "sort", "cursor", "filter"];
    static readonly string[] comparisons = ["gte", "gt", "lte", "lt", "ne", "eq"];
    readonly ParameterExpression row = Expression.Parameter(typeof(T), "row");

    /// <summary>One key of the order: an expression that is never null, and whether it descends.</summary>
    public sealed record SortKey(Expression Value, bool Descending);

    public IQueryable<T> Filter(IQueryable<T> rows, IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            if (reserved.Contains(name)) continue;
            var (path, op) = Operator(name);
            var alternatives = values.SelectMany(v => (v ?? "").Split(',')).ToArray();
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(alternatives.Select(v => One(path, op, v)).Aggregate(op == "ne" ? Expression.AndAlso : Expression.OrElse), row));
        }
        return rows;
    }

    /// <summary>The order asked for, always ended by the id so that no two rows are equal.</summary>
    public IReadOnlyList<SortKey> Order(string? sort)
    {
        var keys = new List<SortKey>();
        foreach (var part in (sort ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var path = part.TrimStart('+', '-', ' ');
            var type = TypeAt(path);
            if (path == "id") keys.Add(new(Expression.Property(row, nameof(Document.Id)), part[0] == '-'));
            else if (PersonalAttributes.All.ContainsKey(path.Split('.')[^1])) throw Refused.Invalid("platform.filter.personal", path, ("field", path));
            else if (type is "number" or "integer") keys.Add(new(Expression.Coalesce(Json(nameof(JsonColumns.Number), path), Expression.Constant(-999_999_999_999m)), part[0] == '-'));
            else keys.Add(new(Expression.Coalesce(Column(path) ?? Json(nameof(JsonColumns.Text), path), Expression.Constant("")), part[0] == '-'));
        }
        keys.Add(new(Expression.Property(row, nameof(Document.Id)), keys.Count > 0 && keys[^1].Descending));
        return keys;
    }

    public IQueryable<T> Sorted(IQueryable<T> rows, IReadOnlyList<SortKey> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var method = (i == 0 ? "OrderBy" : "ThenBy") + (keys[i].Descending ? "Descending" : "");
            var lambda = Expression.Lambda(keys[i].Value, row);
            rows = rows.Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), method, [typeof(T), keys[i].Value.Type], rows.Expression, Expression.Quote(lambda)));
        }
        return rows;
    }

    /// <summary>The rows behind the one a cursor names: by its key values, so rows added meanwhile neither repeat nor hide an old one.</summary>
    public IQueryable<T> After(IQueryable<T> rows, IReadOnlyList<SortKey> keys, string cursor)
    {
        var at = Decode(cursor, keys.Count);
        Expression? behind = null;
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var value = keys[i].Value.Type != typeof(decimal) ? Expression.Constant(at[i])
                : Number(at[i]) is { } number ? Expression.Constant(decimal.Parse(number, CultureInfo.InvariantCulture)) : throw Refused.Invalid("platform.cursor", "cursor");
            var beyond = Compare(keys[i].Value, value, keys[i].Descending ? ExpressionType.LessThan : ExpressionType.GreaterThan);
            behind = behind is null ? beyond : Expression.OrElse(beyond, Expression.AndAlso(Expression.Equal(keys[i].Value, value), behind));
        }
        return rows.Where(Expression.Lambda<Func<T, bool>>(behind!, row));
    }

    /// <summary>What <see cref="After"/> needs of the last row of a page, read with the page.</summary>
    public Expression<Func<T, string?[]>> CursorValues(IReadOnlyList<SortKey> keys) => Expression.Lambda<Func<T, string?[]>>(
        Expression.NewArrayInit(typeof(string), keys.Select(k => k.Value.Type == typeof(decimal) ? Expression.Call(k.Value, nameof(ToString), []) : k.Value)), row);

    public static string Encode(string?[] values) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(values)).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    static string[] Decode(string cursor, int length)
    {
        try
        {
            var base64 = cursor.Replace('-', '+').Replace('_', '/');
            var values = JsonSerializer.Deserialize<string[]>(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '=')));
            if (values is not null && values.Length == length && values.All(v => v?.Contains('\0') == false)) return values;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw Refused.Invalid("platform.cursor", "cursor");
        }
        throw Refused.Invalid("platform.cursor", "cursor");
    }

    (string Path, string Op) Operator(string name)
    {
        if (name.EndsWith('*')) return (Known(name[..^1]), "re");
        var dot = name.LastIndexOf('.');
        return dot > 0 && comparisons.Contains(name[(dot + 1)..]) && resource.Schema.TypeAt(resource.Type, name) is null ? (Known(name[..dot]), name[(dot + 1)..]) : (Known(name), "eq");
    }

    Expression One(string path, string op, string value)
    {
        if (value.Contains('\0')) throw Refused.Invalid("platform.json.nul", path);
        var leaf = path.Split('.')[^1];
        if (PersonalAttributes.All.TryGetValue(leaf, out var kind))
        {
            if (op != "eq" || kind is PersonalKind.Address or PersonalKind.Date) throw Refused.Invalid("platform.filter.personal", path, ("field", path));
            var ids = session.Holding<T>(kind, value);
            return Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(string)], ids.Expression, Expression.Property(row, nameof(Document.Id)));
        }
        if (path == "id") return Text(Expression.Property(row, nameof(Document.Id)), op, value);
        if (path == "href") return Text(Expression.Property(row, nameof(Document.Id)), op, Uri.UnescapeDataString(value.Split('/')[^1]));
        if (op != "re" && Column(path) is { } column) return Text(column, op, value);
        var type = TypeAt(path);
        var number = type is "number" or "integer";
        if (number && op != "re") value = Number(value) ?? throw Refused.Invalid("platform.type", path, ("field", path), ("expected", type));
        if (type == "boolean" && value is not ("true" or "false")) throw Refused.Invalid("platform.type", path, ("field", path), ("expected", "boolean"));
        if (op == "re") Pattern(path, value);
        var any = Any(path, op == "ne" ? "eq" : op, value, number, type);
        return op == "ne" ? Expression.Not(any) : any;
    }

    Expression Any(string path, string op, string value, bool number, string? type)
    {
        var json = Expression.Property(row, nameof(Document.Json));
        // A value of no declared type is found as the text and as the number that was typed.
        var alsoNumber = type == "any" && op == "eq" ? Number(value) : null;
        if (!session.IsPostgres)
        {
            Expression Matches(string o, string v) => Expression.Call(typeof(JsonColumns), nameof(JsonColumns.ExistsOnSqlite), null, json, Captured(path), Captured(o), Captured(v));
            var matches = Matches(number ? "n" + op : op, value);
            return alsoNumber is null ? matches : Expression.OrElse(matches, Matches("neq", alsoNumber));
        }
        var steps = "$" + string.Concat(path.Split('.').Select(p => "." + JsonSerializer.Serialize(p))) + "[*]";
        var symbol = op switch { "eq" => "==", "gt" => ">", "gte" => ">=", "lt" => "<", "lte" => "<=", _ => "" };
        var test = op == "re" ? $"@ like_regex {JsonSerializer.Serialize(value, StoreJson.Options)}" : $"@ {symbol} $v";
        var variable = number || type == "boolean" ? value.ToLowerInvariant() : JsonSerializer.Serialize(value, StoreJson.Options);
        if ((alsoNumber ?? (type == "any" && op == "eq" && value is "true" or "false" ? value : null)) is { } literal)
            return Expression.OrElse(Exists(variable), Exists(literal));
        return Exists(op == "re" ? "0" : variable);

        Expression Exists(string v) => Expression.Call(typeof(JsonColumns), nameof(JsonColumns.ExistsOnPostgres), null, json, Captured($"{steps} ? ({test})"), Captured($"{{\"v\":{v}}}"));
    }

    Expression Text(Expression column, string op, string value)
    {
        if (op == "re") { Pattern("id", value); return Expression.Call(typeof(Regex), nameof(Regex.IsMatch), null, column, Captured(value)); }
        var operand = Captured(value);
        return op switch
        {
            "eq" => Expression.Equal(column, operand),
            "ne" => Expression.OrElse(Expression.Equal(column, Expression.Constant(null, typeof(string))), Expression.NotEqual(column, operand)),
            "gt" => Compare(column, operand, ExpressionType.GreaterThan),
            "gte" => Compare(column, operand, ExpressionType.GreaterThanOrEqual),
            "lt" => Compare(column, operand, ExpressionType.LessThan),
            _ => Compare(column, operand, ExpressionType.LessThanOrEqual),
        };
    }

    static Expression Compare(Expression left, Expression right, ExpressionType type) => left.Type == typeof(string)
        ? Expression.MakeBinary(type, Expression.Call(typeof(string), nameof(string.Compare), null, left, right), Expression.Constant(0))
        : Expression.MakeBinary(type, left, right);

    // As JSON and both databases write it: 02388886666, .5 and +86 are numbers here and no JSON.
    static string? Number(string value) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;

    static void Pattern(string path, string pattern)
    {
        try { _ = new Regex(pattern, SqliteFunctions.Linear); }
        catch (Exception e) when (e is ArgumentException or NotSupportedException) { throw Refused.Invalid("platform.filter.pattern", path, ("field", path), ("pattern", pattern)); }
    }

    // A closure's field, so that EF makes a parameter of it and the plan is shared.
    static Expression Captured(string value) => Expression.Property(Expression.Constant(new Holder(value)), nameof(Holder.Value));

    sealed record Holder(string Value);

    Expression? Column(string path) => resource.Promoted.TryGetValue(path, out var column) ? new Rebind(column.Parameters[0], row).Visit(column.Body)
        : path is "state" or "status" or "lifecycleStatus" && resource.Schema.Types[resource.Type].Attributes.ContainsKey(path) ? Expression.Property(row, nameof(Document.State)) : null;

    Expression Json(string method, string path) => Expression.Call(typeof(JsonColumns), method, null, Expression.Property(row, nameof(Document.Json)), Expression.Constant(path));

    string Known(string path)
    {
        _ = TypeAt(path);
        return path;
    }

    string TypeAt(string path) => (path.All(c => c is not ('"' or '\\') && !char.IsControl(c)) ? TypeAtOrNull(path) : null) ?? throw Refused.Invalid("platform.filter.unknown", path, ("field", path), ("type", resource.Type));

    string? TypeAtOrNull(string path) => resource.Schema.TypeAt(resource.Type, path)
        ?? (path.Split('.')[0] is var first && resource.Extensions.Contains(first) && !resource.Schema.Types[resource.Type].Attributes.ContainsKey(first) ? "any" : null);

    sealed class Rebind(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
