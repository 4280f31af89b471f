using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Http;

namespace Dialtone.Platform.Tmf;

/// <summary>A row of a page, and the values of the order's keys that a cursor behind it needs.</summary>
sealed record Paged<T>(T Row, string?[] Keys);

/// <summary>Rules 4 to 7: the rows, order and page of a list.</summary>
sealed class TmfQuery<T>(TmfResource resource, Session session) where T : Document
{
    readonly TmfAttributes<T> attributes = new(resource, session);

    /// <summary>One key of the order: an expression that is never null, and whether it descends.</summary>
    public sealed record SortKey(Expression Value, bool Descending);

    /// <summary>Attributes whose filter or order had to look into the bodies.</summary>
    public IReadOnlyCollection<string> Scanned => attributes.Scanned;

    public IQueryable<T> Filter(IQueryable<T> rows, IQueryCollection query) =>
        new TmfFilters<T>(attributes).Read(query).Aggregate(rows, (matching, asked) => matching.Where(Expression.Lambda<Func<T, bool>>(asked, attributes.Row)));

    /// <summary>The order asked for, always ended by the id so that no two rows are equal. Of several values the first counts.</summary>
    public IReadOnlyList<SortKey> Order(string? sort)
    {
        var keys = new List<SortKey>();
        foreach (var part in (sort ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var path = part.TrimStart('+', '-', ' ');
            var isNumber = attributes.TypeAt(path) is "number" or "integer";
            if (PersonalAttributes.All.ContainsKey(path.Split('.')[^1])) throw Refused.Invalid("platform.filter.personal", path, ("field", path));
            var many = attributes.IsMany(path);
            var value = path == "id" ? attributes.Column(path)!
                : isNumber ? Expression.Coalesce(Json(many ? nameof(JsonColumns.FirstNumber) : nameof(JsonColumns.Number), path), Expression.Constant(-999_999_999_999m))
                : Expression.Coalesce(attributes.Column(path) ?? Json(many ? nameof(JsonColumns.FirstText) : nameof(JsonColumns.Text), path), Expression.Constant(""));
            if (isNumber || attributes.Column(path) is null) attributes.Scan(path);
            keys.Add(new(value, part[0] == '-'));
        }
        keys.Add(new(attributes.Column("id")!, keys.Count > 0 && keys[^1].Descending));
        return keys;
    }

    public IQueryable<T> Sorted(IQueryable<T> rows, IReadOnlyList<SortKey> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var method = (i == 0 ? "OrderBy" : "ThenBy") + (keys[i].Descending ? "Descending" : "");
            var lambda = Expression.Lambda(keys[i].Value, attributes.Row);
            rows = rows.Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), method, [typeof(T), keys[i].Value.Type], rows.Expression, Expression.Quote(lambda)));
        }
        return rows;
    }

    /// <summary>The rows behind the one a cursor names: by its key values, so rows added meanwhile neither repeat nor hide an old one.</summary>
    public IQueryable<T> After(IQueryable<T> rows, IReadOnlyList<SortKey> keys, string cursor)
    {
        var at = Decode(cursor, keys.Count);
        Expression? behind = null, from = null;
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var value = keys[i].Value.Type != typeof(decimal) ? Expression.Constant(at[i])
                : decimal.TryParse(at[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Expression.Constant(number) : throw Refused.Invalid("platform.cursor", "cursor");
            var beyond = Compare(keys[i].Value, value, keys[i].Descending ? ExpressionType.LessThan : ExpressionType.GreaterThan);
            // Said once more of the first key alone, so that an index is entered at the cursor: the alternatives below only sort out what it yields.
            if (i == 0) from = Compare(keys[i].Value, value, keys[i].Descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual);
            behind = behind is null ? beyond : Expression.OrElse(beyond, Expression.AndAlso(Expression.Equal(keys[i].Value, value), behind));
        }
        return rows.Where(Expression.Lambda<Func<T, bool>>(Expression.AndAlso(from!, behind!), attributes.Row));
    }

    /// <summary>Each row with the values <see cref="After"/> needs of it.</summary>
    public Expression<Func<T, Paged<T>>> WithKeys(IReadOnlyList<SortKey> keys) => Expression.Lambda<Func<T, Paged<T>>>(
        Expression.New(typeof(Paged<T>).GetConstructors()[0], attributes.Row,
            Expression.NewArrayInit(typeof(string), keys.Select(k => k.Value.Type == typeof(decimal) ? Expression.Call(k.Value, nameof(ToString), []) : k.Value))), attributes.Row);

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

    static Expression Compare(Expression left, Expression right, ExpressionType type) => left.Type == typeof(string)
        ? Expression.MakeBinary(type, Expression.Call(typeof(string), nameof(string.Compare), null, left, right), Expression.Constant(0))
        : Expression.MakeBinary(type, left, right);

    Expression Json(string method, string path) => Expression.Call(typeof(JsonColumns), method, null, Expression.Property(attributes.Row, nameof(Document.Json)), Expression.Constant(path));
}
