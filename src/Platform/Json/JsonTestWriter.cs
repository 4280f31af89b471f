using System.Globalization;
using System.Text.Json;

namespace Dialtone.Platform.Json;

/// <summary>Writes a test as a PostgreSQL JSON path, its values as variables, or plainly, to be read back by <see cref="JsonTestReader"/>.</summary>
public static class JsonTestWriter
{
    /// <summary>A JSON path that finds the value itself where the test holds, and the variables it names.</summary>
    public static (string JsonPath, string Variables) Postgres(JsonTest test)
    {
        var values = new List<string>();
        var path = $"$ ? ({Postgres(test, values)})";
        return (path, "{" + string.Join(',', values.Select((v, i) => $"\"v{i}\":{v}")) + "}");
    }

    // Each comparison stands inside exists(): there a comparison of unlike kinds is false, while bare it is unknown, and its negation too.
    static string Postgres(JsonTest test, List<string> values)
    {
        switch (test)
        {
            case JsonTest.Both(var left, var right): return $"({Postgres(left, values)} && {Postgres(right, values)})";
            case JsonTest.Either(var left, var right): return $"({Postgres(left, values)} || {Postgres(right, values)})";
            case JsonTest.Not(var inner): return $"!({Postgres(inner, values)})";
            case JsonTest.Exists(var path): return $"exists(@{Postgres(path, values)}[*] ? (@ != null))";
            case JsonTest.Compares(var path, var op, var value):
                var steps = Postgres(path, values);
                if (op == "=~") return $"exists(@{steps}[*] ? (@ like_regex {Literal(value)}))";
                values.Add(Literal(value));
                return $"exists(@{steps}[*] ? (@ {op} $v{values.Count - 1}))";
            default: throw new InvalidOperationException();
        }
    }

    static string Postgres(IReadOnlyList<JsonStep> path, List<string> values) => string.Concat(path.Select(step => step switch
    {
        JsonStep.Name(var name) => "." + JsonSerializer.Serialize(name),
        JsonStep.Where(var test) => $"[*] ? ({Postgres(test, values)})",
        _ => throw new InvalidOperationException(),
    }));

    public static string Plain(JsonTest test) => test switch
    {
        JsonTest.Both(var left, var right) => $"({Plain(left)} && {Plain(right)})",
        JsonTest.Either(var left, var right) => $"({Plain(left)} || {Plain(right)})",
        JsonTest.Not(var inner) => $"!({Plain(inner)})",
        JsonTest.Exists(var path) => "@" + Plain(path),
        JsonTest.Compares(var path, var op, var value) => $"@{Plain(path)} {op} {Literal(value)}",
        _ => throw new InvalidOperationException(),
    };

    static string Plain(IReadOnlyList<JsonStep> path) => string.Concat(path.Select(step => step switch
    {
        JsonStep.Name(var name) => $"[{Literal(name)}]",
        JsonStep.Where(var test) => $"[?({Plain(test)})]",
        _ => throw new InvalidOperationException(),
    }));

    static string Literal(object value) => value switch
    {
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => JsonSerializer.Serialize((string)value, StoreJson.Options),
    };
}
