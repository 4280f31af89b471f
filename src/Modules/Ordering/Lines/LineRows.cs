using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;

namespace Dialtone.Ordering.Lines;

/// <summary>The rows of a table: each is checked by itself, and every problem names its row and column.</summary>
internal static class LineRows
{
    public static IEnumerable<Problem> Check(OfferCharacteristic table, string text, string field)
    {
        if (Read(text) is not { } rows) return [Problem.Of("ordering.rows.form", field, ("name", new Named(table.Label, table.LabelEn)), ("columns", table.Columns.Select(c => c.Name)))];
        var problems = new List<Problem>();
        if (rows.Count > table.MaxValues) problems.Add(Problem.Of("ordering.rows.many", field, ("name", new Named(table.Label, table.LabelEn)), ("most", table.MaxValues), ("given", rows.Count)));
        if (rows.Count == 0 && table.Required) problems.Add(Problem.Of("ordering.rows.none", field, ("name", new Named(table.Label, table.LabelEn))));
        for (var i = 0; i < rows.Count; i++) problems.AddRange(Row(table, rows[i], i + 1, field));
        foreach (var column in table.Columns.Where(c => c.Unique))
            foreach (var twice in rows.Select((row, i) => (Value: Text(row[column.Name]), Row: i + 1)).Where(v => v.Value.Length > 0).GroupBy(v => v.Value).Where(g => g.Count() > 1))
                problems.Add(Problem.Of("ordering.rows.twice", field, ("name", new Named(table.Label, table.LabelEn)), ("column", new Named(column.Label, column.LabelEn)), ("given", twice.Key), ("rows", twice.Select(v => v.Row.ToString(CultureInfo.InvariantCulture)))));
        return problems;
    }

    static IEnumerable<Problem> Row(OfferCharacteristic table, JsonObject row, int number, string field)
    {
        foreach (var (name, _) in row.Where(c => table.Columns.All(known => known.Name != c.Key)))
            yield return Problem.Of("ordering.rows.column", field, ("name", new Named(table.Label, table.LabelEn)), ("row", number), ("column", name), ("columns", table.Columns.Select(c => c.Name)));
        foreach (var column in table.Columns)
            if (Text(row[column.Name]) is not { Length: > 0 } value)
            {
                if (column.Required) yield return Problem.Of("ordering.rows.required", field, ("name", new Named(table.Label, table.LabelEn)), ("row", number), ("column", new Named(column.Label, column.LabelEn)));
            }
            else if (!Fits(column, value)) yield return Problem.Of("ordering.rows.value", field, ("name", new Named(table.Label, table.LabelEn)), ("row", number), ("column", new Named(column.Label, column.LabelEn)), ("given", value), ("allowed", column.Regex ?? column.ValueType));
    }

    static bool Fits(OfferColumn column, string value) =>
        !(column.ValueType == "number" && !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        && !(column.ValueType == "boolean" && value is not ("true" or "false"))
        && (column.Regex is not { } regex || Regex.IsMatch(value, $"^(?:{regex})$", RegexOptions.None, TimeSpan.FromMilliseconds(100)));

    static List<JsonObject>? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonArray array && array.All(r => r is JsonObject) ? [.. array.OfType<JsonObject>()] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string Text(JsonNode? value) => value is null ? "" : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
