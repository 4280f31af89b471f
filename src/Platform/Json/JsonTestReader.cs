using Dialtone.Platform.Failures;

namespace Dialtone.Platform.Json;

/// <summary>
/// Reads TMF630's <c>$[?(@.name=='x' &amp;&amp; @.item[?(@.quantity &gt; 2)])]</c>. What is no JSONPath is refused with 400, what is one that we do not
/// know with 501; both say where. Limits keep a request from costing more than it is worth.
/// </summary>
public sealed class JsonTestReader
{
    public const int MostLength = 2000, MostDepth = 10, MostTerms = 50;

    readonly JsonPathText text;
    readonly bool own;
    int depth, terms, inside;

    JsonTestReader(string given, bool own) => (text, this.own) = (new(given), own);

    /// <summary>A whole filter as a client sends it.</summary>
    public static JsonTest Read(string filter)
    {
        if (filter.Length > MostLength) throw Refused.Invalid("platform.filter.long", "filter", ("most", MostLength));
        return new JsonTestReader(filter, own: false).Whole();
    }

    /// <summary>A test that <see cref="JsonTestWriter.Plain"/> wrote.</summary>
    internal static JsonTest ReadOwn(string test) => new JsonTestReader(test, own: true).Either();

    JsonTest Whole()
    {
        text.Expect("$");
        if (text.At("..")) throw text.Unsupported("..");
        text.Take(".");
        if (text.AtName || text.At("*") || text.At("[*") || text.At("['") || text.At("[\"") || text.At("[") && text.Digit(1)) throw text.Unsupported("$" + text.Next);
        text.Expect("[?");
        var test = Either();
        text.Expect("]");
        if (text.At(".") || text.At("[")) throw text.Unsupported(text.Next);
        text.End();
        return test;
    }

    JsonTest Either()
    {
        var left = Both();
        while (text.Take("||")) left = new JsonTest.Either(left, Both());
        return left;
    }

    JsonTest Both()
    {
        var left = One();
        while (text.Take("&&")) left = new JsonTest.Both(left, One());
        return left;
    }

    JsonTest One()
    {
        if (text.Take("!")) return Deeper(() => new JsonTest.Not(One()));
        if (!text.Take("(")) return Term();
        return Deeper(() =>
        {
            var inner = Either();
            text.Expect(")");
            return inner;
        });
    }

    T Deeper<T>(Func<T> inner)
    {
        if (++depth > MostDepth && !own) throw TooLarge();
        var read = inner();
        depth--;
        return read;
    }

    static Refused TooLarge() => Refused.Invalid("platform.filter.large", "filter", ("depth", MostDepth), ("terms", MostTerms));

    JsonTest Term()
    {
        if (++terms > MostTerms && !own) throw TooLarge();
        var left = Operand();
        if (text.Operator() is not { } op) return left is IReadOnlyList<JsonStep> path ? new JsonTest.Exists(path) : throw text.Expected(JsonPathText.Operators);
        var right = op == "=~" ? text.Pattern() : Operand();
        if (left is not IReadOnlyList<JsonStep>) (left, right, op) = (right, left, Turned(op));
        if (left is not IReadOnlyList<JsonStep> steps || right is IReadOnlyList<JsonStep>) throw text.Unsupported(op);
        // In TM Forum's merge patch null takes an attribute away: what is null is not there.
        if (right is null && op is "==" or "!=") return op == "==" ? new JsonTest.Not(new JsonTest.Exists(steps)) : new JsonTest.Exists(steps);
        if (right is null or bool && op is not ("==" or "!=")) throw text.Expected("== !=");
        return op == "!=" ? new JsonTest.Not(new JsonTest.Compares(steps, "==", right!)) : new JsonTest.Compares(steps, op, right!);
    }

    static string Turned(string op) => op switch { "<" => ">", "<=" => ">=", ">" => "<", ">=" => "<=", _ => op };

    object? Operand() => text.Take("@") ? Path() : text.Literal();

    List<JsonStep> Path()
    {
        var steps = new List<JsonStep>();
        while (true)
            if (text.At("..")) throw text.Unsupported("..");
            else if (text.Take("."))
            {
                if (text.At("[")) continue;
                steps.Add(new JsonStep.Name(text.Name()));
            }
            else if (text.Take("[")) Bracket(steps);
            else break;
        if (inside == 0 && !own && steps.FirstOrDefault() is not JsonStep.Name) throw text.Unsupported("@");
        return steps;
    }

    void Bracket(List<JsonStep> steps)
    {
        if (text.Take("?"))
        {
            inside++;
            steps.Add(new JsonStep.Where(Deeper(Either)));
            inside--;
        }
        else if (text.At("'") || text.At("\"")) steps.Add(new JsonStep.Name((string)text.Literal()!));
        else if (!text.Take("*")) throw text.At("-") || text.At(":") || text.At("(") || text.Digit(0) ? text.Unsupported("[" + text.Next) : text.Expected("* ? 'attribute'");
        if (text.At(",") || text.At(":")) throw text.Unsupported(text.Next);
        text.Expect("]");
    }
}
