using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;

namespace Dialtone.Host.Conformance;

/// <summary>The requests of a public conformance kit, one after the other as the kit makes them, with payloads of our own.</summary>
internal static class FactChecks
{
    public static IEnumerable<(Demand Demand, Func<Subject, Task> Run)> Of(Kit kit, KitResource resource)
    {
        var first = new First();
        return kit.Facts().Where(f => f.Resource == resource.Name).Select(fact => (
            new Demand(DemandKind.Fact, Problem.Of("conformance.fact", null, ("method", fact.Method.Method), ("path", fact.Path)), fact.Kit),
            (Func<Subject, Task>)(subject => Check(kit, subject, fact, first))));
    }

    // What the kit's first request created, and what came first in a list where it created nothing.
    sealed class First
    {
        public JsonObject? One;
    }

    static async Task Check(Kit kit, Subject subject, Fact fact, First first)
    {
        var url = $"/tmf-api/{kit.Base}/{kit.Version}/{Filled(fact.Path, first)}";
        var reply = (fact.Method.Method switch
        {
            "POST" => await subject.Http.Post(url, subject.Payload()),
            "PATCH" => await subject.Http.Patch(url, subject.Change()),
            _ => await subject.Http.Send(fact.Method, url),
        }).Must([.. fact.Statuses, .. fact.Statuses.Contains(200) ? [206] : Array.Empty<int>()]);
        if (reply.Status >= 400 || fact.Method == HttpMethod.Delete) return;
        var items = reply.Body is JsonArray many ? many.OfType<JsonObject>().ToArray() : [reply.Object];
        if (items.Length > 0 && (fact.Method == HttpMethod.Post || first.One is null)) first.One = items[0];
        foreach (var item in items) Demand(fact, item);
    }

    static void Demand(Fact fact, JsonObject item)
    {
        foreach (var attribute in fact.Mandatory)
            if (item[attribute] is null) throw new Unmet("conformance.seen.noAttribute", ("attribute", attribute), ("in", item["id"]?.ToString()));
        foreach (var (attribute, type) in fact.Types)
            if (item[attribute] is { } value && !Fits(value.GetValueKind(), type)) throw new Unmet("conformance.seen.type", ("attribute", attribute), ("in", item["id"]?.ToString()), ("type", type));
    }

    static bool Fits(JsonValueKind kind, string type) => type switch
    {
        "array" => kind == JsonValueKind.Array,
        "object" => kind == JsonValueKind.Object,
        "string" => kind == JsonValueKind.String,
        "number" or "integer" => kind == JsonValueKind.Number,
        "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
        _ => true,
    };

    // {{…}} stands for the id of what was created, or in a filter for the value of the attribute that is filtered by.
    static string Filled(string path, First first)
    {
        var open = path.IndexOf("{{", StringComparison.Ordinal);
        if (open < 0) return path;
        var attribute = path.Contains('?') ? path[(path.IndexOf('?') + 1)..path.IndexOf('=')] : "id";
        return first.One?[attribute] is { } value ? path[..open] + Uri.EscapeDataString(value.ToString()) : throw new Unmet("conformance.seen.nothingCreated", ("attribute", attribute));
    }
}
