using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;

namespace Dialtone.Catalog.Entries;

/// <summary>Every <c>validFor</c> of a body, at whatever depth, ends no earlier than it starts.</summary>
internal static class Periods
{
    public static IEnumerable<Problem> Check(JsonNode? node, string path)
    {
        if (node is JsonArray array)
            for (var i = 0; i < array.Count; i++)
                foreach (var problem in Check(array[i], $"{path}[{i}]")) yield return problem;
        if (node is not JsonObject o) yield break;
        if (o.ValidFrom() is { } from && o.ValidTo() is { } to && to < from)
        {
            var field = path.Length == 0 ? "validFor" : path + ".validFor";
            yield return Problem.Of("catalog.period", field, ("field", field), ("from", o.Part("validFor").Text("startDateTime")), ("to", o.Part("validFor").Text("endDateTime")));
        }
        foreach (var (name, value) in o)
            if (value is JsonObject or JsonArray)
                foreach (var problem in Check(value, path.Length == 0 ? name : path + "." + name)) yield return problem;
    }
}
