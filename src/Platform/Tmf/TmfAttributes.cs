using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;

namespace Dialtone.Platform.Tmf;

/// <summary>A resource's attributes as a query reaches them: by column, by link, by blind index, or in the body.</summary>
sealed class TmfAttributes<T>(TmfResource resource, Session session) where T : Document
{
    readonly HashSet<string> scanned = [];

    public ParameterExpression Row { get; } = Expression.Parameter(typeof(T), "row");

    /// <summary>What was looked for in the bodies, row by row, because no column or link knows it.</summary>
    public IReadOnlyCollection<string> Scanned => scanned;

    /// <summary>Notes that the bodies are looked into for an attribute.</summary>
    public void Scan(string path) => scanned.Add(path);

    /// <summary>The declared type at a dotted path; an attribute the resource does not have is refused.</summary>
    public string TypeAt(string path) => (path.All(c => c is not ('"' or '\\') && !char.IsControl(c)) ? TypeAtOrNull(path) : null) ?? throw Refused.Invalid("platform.filter.unknown", path, ("field", path), ("type", resource.Type));

    /// <summary>Whether the path ends with an attribute that only looks like an operator.</summary>
    public bool Declares(string path) => resource.Schema.TypeAt(resource.Type, path) is not null;

    /// <summary>Whether a path goes through an array, so that it may lead to several values.</summary>
    public bool IsMany(string path) => resource.Schema.IsMany(resource.Type, path);

    string? TypeAtOrNull(string path) => resource.Schema.TypeAt(resource.Type, path)
        ?? (path.Split('.')[0] is var first && resource.Extensions.Contains(first) && !resource.Schema.Types[resource.Type].Attributes.ContainsKey(first) ? "any" : null);

    public Expression? Column(string path) => path == "id" ? Expression.Property(Row, nameof(Document.Id))
        : resource.Promoted.TryGetValue(path, out var column) ? new Rebind(column.Parameters[0], Row).Visit(column.Body)
        : path is "state" or "status" or "lifecycleStatus" && resource.Schema.Types[resource.Type].Attributes.ContainsKey(path) ? Expression.Property(Row, nameof(Document.State)) : null;

    /// <summary>Rows that refer to an id by the reference whose id the path names; null where it names none.</summary>
    public Expression? Link(string path, string id) => path.EndsWith(".id", StringComparison.Ordinal) && session.Referring<T>(path[..^3], id) is { } ids ? IsIn(ids) : null;

    /// <summary>Rows holding a personal value; anything but its equality is refused, for it would give the value away.</summary>
    public Expression? Personal(string path, string op, string? value)
    {
        if (!PersonalAttributes.All.TryGetValue(path.Split('.')[^1], out var kind)) return null;
        if (op != "==" || value is null || kind is PersonalKind.Address or PersonalKind.Date) throw Refused.Invalid("platform.filter.personal", path, ("field", path));
        return IsIn(session.Holding<T>(kind, value));
    }

    Expression IsIn(IQueryable<string> ids) => Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(string)], ids.Expression, Expression.Property(Row, nameof(Document.Id)));

    /// <summary>A condition on the body. It is counted as a scan unless a link has narrowed the rows before.</summary>
    public Expression Body(JsonTest test, string? scans)
    {
        if (scans is not null) Scan(scans);
        var json = Expression.Property(Row, nameof(Document.Json));
        if (!session.IsPostgres) return Expression.Call(typeof(JsonColumns), nameof(JsonColumns.HoldsOnSqlite), null, json, Captured(JsonTestWriter.Plain(test)));
        var (path, variables) = JsonTestWriter.Postgres(test);
        return Expression.Call(typeof(JsonColumns), nameof(JsonColumns.ExistsOnPostgres), null, json, Captured(path), Captured(variables));
    }

    /// <summary>A column compared: never unknown, so that a negation means what it says. A column keeps what is absent as null or as empty text.</summary>
    public static Expression Compare(Expression column, string op, string value)
    {
        var operand = Captured(value);
        if (op == "=~") return Expression.AndAlso(Expression.NotEqual(column, Expression.Constant(null, typeof(string))), Expression.Call(typeof(Regex), nameof(Regex.IsMatch), null, column, operand));
        if (op == "==") return Expression.Equal(column, operand);
        var type = op switch { ">" => ExpressionType.GreaterThan, ">=" => ExpressionType.GreaterThanOrEqual, "<" => ExpressionType.LessThan, _ => ExpressionType.LessThanOrEqual };
        var compared = Expression.MakeBinary(type, Expression.Call(typeof(string), nameof(string.Compare), null, column, operand), Expression.Constant(0));
        return Expression.AndAlso(Expression.NotEqual(column, Expression.Constant(null, typeof(string))), op[0] == '<' ? Expression.AndAlso(Expression.NotEqual(column, Expression.Constant("")), compared) : compared);
    }

    public static void Pattern(string path, string pattern)
    {
        try { _ = new Regex(pattern, JsonTest.Linear); }
        catch (Exception e) when (e is ArgumentException or NotSupportedException) { throw Refused.Invalid("platform.filter.pattern", path, ("field", path), ("pattern", pattern)); }
    }

    // A closure's field, so that EF makes a parameter of it and the plan is shared.
    static Expression Captured(string value) => Expression.Property(Expression.Constant(new Holder(value)), nameof(Holder.Value));

    sealed record Holder(string Value);

    sealed class Rebind(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
