using System.Globalization;
using System.Linq.Expressions;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Http;

namespace Dialtone.Platform.Tmf;

/// <summary>Rules 4 and 7: what a list's query asks of its rows, by attribute or by JSONPath, as one expression both databases translate.</summary>
sealed class TmfFilters<T>(TmfAttributes<T> attributes) where T : Document
{
    static readonly string[] reserved = ["fields", "offset", "limit", "sort", "cursor", "filter"];
    static readonly Dictionary<string, string> comparisons = new() { ["gte"] = ">=", ["gt"] = ">", ["lte"] = "<=", ["lt"] = "<", ["ne"] = "!=", ["eq"] = "==" };

    public IEnumerable<Expression> Read(IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            if (reserved.Contains(name)) continue;
            var (path, op) = Operator(name);
            yield return values.SelectMany(v => (v ?? "").Split(',')).Select(v => One(path, op, v)).Aggregate(op == "!=" ? Expression.AndAlso : Expression.OrElse);
        }
        foreach (var filter in query["filter"])
            if (!string.IsNullOrWhiteSpace(filter)) yield return Of(JsonTestReader.Read(filter));
    }

    (string Path, string Op) Operator(string name)
    {
        var (path, op) = name.EndsWith('*') ? (name[..^1], "=~")
            : name.LastIndexOf('.') is > 0 and var dot && comparisons.TryGetValue(name[(dot + 1)..], out var word) && !attributes.Declares(name) ? (name[..dot], word) : (name, "==");
        _ = attributes.TypeAt(path);
        return (path, op);
    }

    // What is typed into an address has no type of its own: the attribute's decides.
    Expression One(string path, string op, string value)
    {
        if (value.Contains('\0')) throw Refused.Invalid("platform.json.nul", path);
        if (op == "!=") return IsPersonal(path) ? throw Personal(path) : Expression.Not(One(path, "==", value));
        var steps = JsonStep.To(path);
        if (op == "=~" || IsPersonal(path)) return Leaf(new(steps, op, value));
        var type = attributes.TypeAt(path);
        if (type is "number" or "integer") return Leaf(new(steps, op, Number(value) ?? throw WrongType(path, type)));
        if (type == "boolean") return Leaf(new(steps, op, value is "true" or "false" ? value == "true" : throw WrongType(path, type)));
        var asText = Leaf(new(steps, op, value));
        if (type != "any" || op != "==") return asText;
        // A value of no declared type is found as the text and as the number or truth that was typed.
        object? also = Number(value) is { } number ? number : value is "true" or "false" ? value == "true" : null;
        return also is null ? asText : Expression.OrElse(asText, Leaf(new(steps, op, also)));
    }

    // 02388886666, .5 and +86 are numbers here and no JSON.
    static decimal? Number(string value) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    Expression Of(JsonTest test) => test switch
    {
        JsonTest.Both(var left, var right) => Expression.AndAlso(Of(left), Of(right)),
        JsonTest.Either(var left, var right) => Expression.OrElse(Of(left), Of(right)),
        JsonTest.Not(var inner) when Leaves(inner).OfType<JsonTest.Compares>().Select(c => JsonStep.Dotted(c.Path)).FirstOrDefault(IsPersonal) is { } path => throw Personal(path),
        JsonTest.Not(var inner) => Expression.Not(Of(inner)),
        JsonTest.Compares compares => Checked(compares, compares.Path, "") ? Leaf(compares) : throw new InvalidOperationException(),
        JsonTest.Exists exists => Checked(exists, exists.Path, "") ? Inside(exists, exists.Path) : throw new InvalidOperationException(),
        _ => throw new InvalidOperationException(),
    };

    Expression Leaf(JsonTest.Compares test)
    {
        var path = JsonStep.Dotted(test.Path);
        if (test.Path.Any(s => s is JsonStep.Where)) return Inside(test, test.Path);
        if (attributes.Personal(path, test.Op, test.Value as string) is { } personal) return personal;
        if (test.Op == "=~") TmfAttributes<T>.Pattern(path, (string)test.Value);
        if (test.Value is string text)
        {
            if (path == "href") (path, text) = ("id", test.Op == "==" ? Uri.UnescapeDataString(text.Split('/')[^1]) : text);
            if ((path == "id" || test.Op != "=~" && text.Length > 0) && attributes.Column(path) is { } column) return TmfAttributes<T>.Compare(column, test.Op, text);
            if (test.Op == "==" && attributes.Link(path, text) is { } link) return link;
        }
        return attributes.Body(test, path);
    }

    // Conditions on the same element are asked of the body; where one of them is a reference's id, only of the rows that refer to it.
    Expression Inside(JsonTest test, IReadOnlyList<JsonStep> path)
    {
        for (var i = 1; i < path.Count; i++)
            if (path[i] is JsonStep.Where(var where))
                foreach (var part in Parts(where))
                    if (part is JsonTest.Compares { Op: "==", Value: string id, Path: [JsonStep.Name("id")] } && attributes.Link(JsonStep.Dotted(path.Take(i)) + ".id", id) is { } link)
                        return Expression.AndAlso(link, attributes.Body(test, scans: null));
        return attributes.Body(test, JsonStep.Dotted(path));
    }

    static IEnumerable<JsonTest> Parts(JsonTest test) => test is JsonTest.Both(var left, var right) ? Parts(left).Concat(Parts(right)) : [test];

    // Every attribute must be known and no sealed one looked into, however deep; a value must be of its attribute's type.
    bool Checked(JsonTest test, IReadOnlyList<JsonStep> path, string above)
    {
        var at = above;
        foreach (var step in path)
            if (step is JsonStep.Name(var name)) _ = attributes.TypeAt(at = name.Contains('.') ? name + "\"" : at.Length == 0 ? name : at + "." + name);
            else if (step is JsonStep.Where(var where)) foreach (var leaf in Leaves(where)) _ = leaf is JsonTest.Compares c ? Checked(c, c.Path, at) : Checked(leaf, ((JsonTest.Exists)leaf).Path, at);
        if (IsPersonal(at) && (above.Length > 0 || test is JsonTest.Exists || path.Any(s => s is JsonStep.Where))) throw Personal(at);
        if (test is not JsonTest.Compares { Op: var op, Value: var value }) return true;
        if (op == "=~") TmfAttributes<T>.Pattern(at, (string)value);
        var type = attributes.TypeAt(at);
        var fits = type switch { "any" or "map" => true, "number" or "integer" => value is decimal, "boolean" => value is bool, _ => value is string };
        return fits || op == "=~" ? true : throw WrongType(at, type);
    }

    static IEnumerable<JsonTest> Leaves(JsonTest test) => test switch
    {
        JsonTest.Both(var left, var right) => Leaves(left).Concat(Leaves(right)),
        JsonTest.Either(var left, var right) => Leaves(left).Concat(Leaves(right)),
        JsonTest.Not(var inner) => Leaves(inner),
        _ => [test],
    };

    static bool IsPersonal(string path) => PersonalAttributes.All.ContainsKey(path.Split('.')[^1]);

    static Refused Personal(string path) => Refused.Invalid("platform.filter.personal", path, ("field", path));

    static Refused WrongType(string path, string type) => Refused.Invalid("platform.type", path, ("field", path), ("expected", type));
}
