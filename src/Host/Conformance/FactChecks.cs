using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dialtone.Host.Conformance;

/// <summary>The requests of a public conformance kit, one after the other as the kit makes them, with payloads of our own.</summary>
internal static class FactChecks
{
    public static async Task<IReadOnlyList<Finding>> Run(Exchange http, Kit kit, Dictionary<string, JsonObject> created)
    {
        var (findings, first) = (new List<Finding>(), new Dictionary<string, JsonObject>());
        foreach (var fact in kit.Facts())
        {
            var resource = kit.Resources.FirstOrDefault(r => r.Name == fact.Resource);
            if (resource is null) continue;
            var name = $"fact: {fact.Method} {fact.Path}";
            try
            {
                await Check(http, kit, new Subject(http, kit, resource, created), fact, first);
                findings.Add(new(kit.Api, kit.Version, resource.Name, name, null));
            }
            catch (Unmet unmet)
            {
                findings.Add(new(kit.Api, kit.Version, resource.Name, name, unmet.Message));
            }
        }
        return findings;
    }

    static async Task Check(Exchange http, Kit kit, Subject subject, Fact fact, Dictionary<string, JsonObject> first)
    {
        var url = $"/tmf-api/{kit.Base}/{kit.Version}/{Filled(fact.Path, fact.Resource, first)}";
        var reply = (fact.Method.Method switch
        {
            "POST" => await http.Post(url, subject.Payload()),
            "PATCH" => await http.Patch(url, subject.Change()),
            _ => await http.Send(fact.Method, url),
        }).Must([.. fact.Statuses, .. fact.Statuses.Contains(200) ? [206] : Array.Empty<int>()]);
        if (reply.Body is null || reply.Status >= 400) return;
        var items = reply.Body is JsonArray many ? many.OfType<JsonObject>().ToArray() : [reply.Object];
        if (items.Length > 0 && (fact.Method == HttpMethod.Post || !first.ContainsKey(fact.Resource))) first[fact.Resource] = items[0];
        foreach (var item in items) Demand(fact, item);
    }

    static void Demand(Fact fact, JsonObject item)
    {
        foreach (var attribute in fact.Mandatory)
            if (item[attribute] is null) throw new Unmet($"no {attribute} in {item["id"]}");
        foreach (var (attribute, type) in fact.Types)
            if (item[attribute] is { } value && !Fits(value.GetValueKind(), type)) throw new Unmet($"{attribute} of {item["id"]} is no {type}");
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
    static string Filled(string path, string resource, Dictionary<string, JsonObject> first)
    {
        var open = path.IndexOf("{{", StringComparison.Ordinal);
        if (open < 0) return path;
        var attribute = path.Contains('?') ? path[(path.IndexOf('?') + 1)..path.IndexOf('=')] : "id";
        return first.TryGetValue(resource, out var one) && one[attribute] is { } value
            ? path[..open] + Uri.EscapeDataString(value.ToString())
            : throw new Unmet($"nothing with {attribute} was created before");
    }
}
