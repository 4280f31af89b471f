using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dialtone.Platform.Json;

/// <summary>
/// A condition on a JSON value. A path goes through arrays wherever it meets one, and a comparison holds where any value at the path satisfies it;
/// "unequal" is the negation of "equal", so that it holds for what is not there. PostgreSQL is asked in its own words (<see cref="JsonTestWriter"/>), SQLite asks here.
/// </summary>
public abstract record JsonTest
{
    /// <summary>Patterns come from clients: matching takes time linear in the text, whatever the pattern. What cannot be matched so PostgreSQL does not know either.</summary>
    public const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    static readonly ConcurrentDictionary<string, JsonTest> read = [];

    public sealed record Both(JsonTest Left, JsonTest Right) : JsonTest;

    public sealed record Either(JsonTest Left, JsonTest Right) : JsonTest;

    public sealed record Not(JsonTest Inner) : JsonTest;

    /// <summary>Anything but null is there.</summary>
    public sealed record Exists(IReadOnlyList<JsonStep> Path) : JsonTest;

    /// <param name="Op">One of == &lt; &lt;= &gt; &gt;= =~.</param>
    /// <param name="Value">A string, a decimal or a bool; values of another kind satisfy nothing.</param>
    public sealed record Compares(IReadOnlyList<JsonStep> Path, string Op, object Value) : JsonTest
    {
        Regex? pattern;

        internal bool Satisfies(JsonElement value) => (Value, value.ValueKind) switch
        {
            (string text, JsonValueKind.String) when Op == "=~" => (pattern ??= new Regex(text, Linear)).IsMatch(value.GetString()!),
            (string text, JsonValueKind.String) => Ordered(ByCharacter(value.GetString()!, text)),
            (decimal number, JsonValueKind.Number) => value.TryGetDecimal(out var given) && Ordered(given.CompareTo(number)),
            (bool truth, JsonValueKind.True or JsonValueKind.False) => value.GetBoolean() == truth,
            _ => false,
        };

        bool Ordered(int order) => Op switch { "==" => order == 0, "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };

        // As PostgreSQL orders: UTF-16 would put characters beyond U+FFFF before some within.
        static int ByCharacter(string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b));
    }

    public bool Holds(JsonElement value) => this switch
    {
        Both(var left, var right) => left.Holds(value) && right.Holds(value),
        Either(var left, var right) => left.Holds(value) || right.Holds(value),
        Not(var inner) => !inner.Holds(value),
        Exists(var path) => At(value, path, 0).Any(v => v.ValueKind != JsonValueKind.Null),
        Compares compares => At(value, compares.Path, 0).Any(compares.Satisfies),
        _ => throw new InvalidOperationException(GetType().Name),
    };

    /// <summary>The question SQLite asks of each row, with the test as <see cref="JsonTestWriter.Plain"/> wrote it.</summary>
    internal static bool Holds(string json, string test)
    {
        if (read.Count > 1000) read.Clear();
        using var document = JsonDocument.Parse(json);
        return read.GetOrAdd(test, t => JsonTestReader.ReadOwn(t)).Holds(document.RootElement);
    }

    static IEnumerable<JsonElement> At(JsonElement value, IReadOnlyList<JsonStep> path, int step)
    {
        if (value.ValueKind == JsonValueKind.Array) return value.EnumerateArray().SelectMany(item => At(item, path, step));
        if (step == path.Count) return [value];
        return path[step] switch
        {
            JsonStep.Name(var name) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var inner) ? At(inner, path, step + 1) : [],
            JsonStep.Where(var test) => test.Holds(value) ? At(value, path, step + 1) : [],
            _ => throw new InvalidOperationException(),
        };
    }
}

/// <summary>One step of a path: to an attribute, or to those elements that satisfy a test.</summary>
public abstract record JsonStep
{
    public sealed record Name(string Attribute) : JsonStep;

    public sealed record Where(JsonTest Test) : JsonStep;

    /// <summary>The steps of a dotted path.</summary>
    public static IReadOnlyList<JsonStep> To(string path) => [.. path.Split('.').Select(p => new Name(p))];

    /// <summary>The dotted path of the attributes, tests left out.</summary>
    public static string Dotted(IEnumerable<JsonStep> path) => string.Join('.', path.OfType<Name>().Select(n => n.Attribute));
}
