using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;

namespace Dialtone.Platform.Json;

/// <summary>RFC 7396 and RFC 6902 over a document.</summary>
public static class Patches
{
    /// <summary>Operations a JSON patch may have, and characters it may copy within the document: copying what was copied doubles it each time.</summary>
    public const int MostOperations = 100, MostCopied = 256 * 1024;

    /// <summary>RFC 7396: objects merge, null removes, anything else replaces. <paramref name="target"/> is changed in place.</summary>
    public static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
            if (value is null) target.Remove(name);
            else if (value is JsonObject inner)
            {
                if (target[name] is not JsonObject current) target[name] = current = [];
                Merge(current, inner);
            }
            else target[name] = value.DeepClone();
    }

    /// <summary>RFC 6902: add, remove, replace, move, copy and test, all or nothing. Gives the changed document.</summary>
    public static JsonObject Apply(JsonObject document, JsonArray operations)
    {
        if (operations.Count > MostOperations) throw Refused.Invalid("platform.patch.operations", null, ("most", MostOperations));
        JsonNode root = document.DeepClone();
        var copied = 0;
        for (var i = 0; i < operations.Count; i++)
        {
            var operation = operations[i] as JsonObject ?? throw Bad(i, "op");
            var path = Text(operation, "path", i);
            switch (Text(operation, "op", i))
            {
                case "add": Add(root, path, operation["value"]?.DeepClone(), i); break;
                case "remove": Remove(root, path, i); break;
                case "replace": Remove(root, path, i); Add(root, path, operation["value"]?.DeepClone(), i); break;
                case "move" when Within(path, Text(operation, "from", i)): throw Refused.Invalid("platform.patch.path", path);
                case "move": Add(root, path, Remove(root, Text(operation, "from", i), i), i); break;
                case "copy":
                    var found = Find(root, Text(operation, "from", i), i);
                    copied += found?.ToJsonString().Length ?? 0;
                    if (copied > MostCopied || Within(path, Text(operation, "from", i))) throw Refused.Invalid("platform.patch.size", path);
                    Add(root, path, found?.DeepClone(), i);
                    break;
                case "test":
                    if (!StoreJson.Same(Find(root, path, i), operation["value"])) throw Refused.State("platform.patch.test", path);
                    break;
                default: throw Bad(i, "op");
            }
        }
        return (JsonObject)root;
    }

    /// <summary>The top-level attributes a JSON patch writes to.</summary>
    public static IEnumerable<string> Touched(JsonArray operations) => operations.OfType<JsonObject>()
        .Where(o => Text(o, "op") is not "test")
        .SelectMany(o => new[] { Text(o, "path"), Text(o, "op") == "move" ? Text(o, "from") : null })
        .OfType<string>().Select(p => Unescape(p.Split('/').ElementAtOrDefault(1) ?? ""));

    static JsonNode? Find(JsonNode root, string pointer, int at)
    {
        JsonNode? node = root;
        foreach (var step in Steps(pointer, at))
            node = node switch
            {
                JsonObject o when o.TryGetPropertyValue(step, out var value) => value,
                JsonArray a when int.TryParse(step, out var i) && i >= 0 && i < a.Count => a[i],
                _ => throw Refused.Invalid("platform.patch.path", pointer),
            };
        return node;
    }

    static void Add(JsonNode root, string pointer, JsonNode? value, int at)
    {
        var (parent, last) = Parent(root, pointer, at);
        if (Steps(pointer, at).Length + Depth(value) > StrictJson.MaxDepth) throw Refused.Invalid("platform.patch.size", pointer);
        if (parent is JsonObject o) o[last] = value;
        else if (parent is JsonArray a && (last == "-" || int.TryParse(last, out var i) && i >= 0 && i <= a.Count)) a.Insert(last == "-" ? a.Count : int.Parse(last), value);
        else throw Refused.Invalid("platform.patch.path", pointer);
    }

    static JsonNode? Remove(JsonNode root, string pointer, int at)
    {
        var (parent, last) = Parent(root, pointer, at);
        var value = Find(root, pointer, at);
        if (parent is JsonObject o) o.Remove(last);
        else ((JsonArray)parent).RemoveAt(int.Parse(last));
        return value;
    }

    static (JsonNode Parent, string Last) Parent(JsonNode root, string pointer, int at)
    {
        var steps = Steps(pointer, at);
        if (steps.Length == 0) throw Refused.Invalid("platform.patch.path", pointer);
        var parent = Find(root, string.Concat(steps[..^1].Select(s => "/" + s.Replace("~", "~0").Replace("/", "~1"))), at);
        return (parent ?? throw Refused.Invalid("platform.patch.path", pointer), steps[^1]);
    }

    static bool Within(string path, string from) => path.StartsWith(from + "/", StringComparison.Ordinal);

    internal static int Depth(JsonNode? node) => node switch
    {
        JsonObject o => 1 + o.Select(p => Depth(p.Value)).DefaultIfEmpty().Max(),
        JsonArray a => 1 + a.Select(Depth).DefaultIfEmpty().Max(),
        _ => 0,
    };

    static string[] Steps(string pointer, int at) => pointer == "" ? []
        : pointer[0] != '/' ? throw Bad(at, "path")
        : [.. pointer[1..].Split('/').Select(Unescape)];

    static string Unescape(string step) => step.Replace("~1", "/").Replace("~0", "~");

    static string Text(JsonObject operation, string name, int at) =>
        Text(operation, name) ?? throw Bad(at, name);

    static string? Text(JsonObject operation, string name) => operation[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    static Refused Bad(int index, string member) => Refused.Invalid("platform.patch.operation", $"[{index}].{member}", ("index", index), ("member", member));
}
