using System.Text.Json.Nodes;

namespace Dialtone.Host.Conformance;

/// <summary>One resource under test, and what the run has created so far.</summary>
internal sealed class Subject(Exchange http, Kit kit, KitResource resource, Dictionary<string, JsonObject> created)
{
    static readonly TimeSpan poll = TimeSpan.FromMilliseconds(100);
    const int MostPolls = 300;

    public Exchange Http { get; } = http;
    public KitResource Resource { get; } = resource;
    public string Api { get; } = kit.Api;
    public string Version { get; } = kit.Version;
    public string Path { get; } = $"/tmf-api/{kit.Base}/{kit.Version}/{resource.Name}";
    public string Hub { get; } = $"/tmf-api/{kit.Base}/{kit.Version}/hub";

    /// <summary>The payload, with ids of what was created before in the place of <c>{{…}}</c>; asked of nobody where the kit has none.</summary>
    public JsonObject Payload() => Resource.Create is { } create ? (JsonObject)Filled(create.DeepClone())! : throw new NotAsked();

    /// <summary>The kit's change; asked of nobody where the kit has none.</summary>
    public JsonObject Change() => Resource.Patch is { } patch ? (JsonObject)Filled(patch.DeepClone())! : throw new NotAsked();

    public async Task<JsonObject> Create() => (await Http.Post(Path, Payload())).Must(201).Object;

    /// <summary>A task once it has come to its end, which it is given half a minute for; anything else as it is.</summary>
    public async Task<JsonObject> Ended(JsonObject made)
    {
        if (Resource.Ends is not { } ends) return made;
        for (var i = 0; i < MostPolls; i++)
        {
            var now = (await Http.Get(Of(made))).Must(200).Object;
            if (ends.Contains((string?)(now["state"] ?? now["status"]))) return now;
            await Task.Delay(poll);
        }
        throw new Unmet("conformance.seen.notEnded", ("seconds", (int)(MostPolls * poll.TotalSeconds)));
    }

    public string Of(JsonObject one) => $"{Path}/{Uri.EscapeDataString((string)one["id"]!)}";

    JsonNode? Filled(JsonNode? node)
    {
        if (node is JsonObject o)
            foreach (var (name, value) in o.ToArray()) o[name] = Filled(value?.DeepClone());
        else if (node is JsonArray a)
            return new JsonArray([.. a.Select(item => Filled(item?.DeepClone()))]);
        else if (node is JsonValue v && v.TryGetValue<string>(out var text) && text.Contains("{{", StringComparison.Ordinal))
        {
            var (open, close) = (text.IndexOf("{{", StringComparison.Ordinal), text.IndexOf("}}", StringComparison.Ordinal));
            var key = text[(open + 2)..close];
            return text[..open] + (key == "run" ? Http.Mark : Known(key)) + text[(close + 2)..];
        }
        return node;
    }

    string Known(string key)
    {
        var (name, attribute) = (key.Split('.')[0], key.Split('.')[1]);
        return created.TryGetValue(name, out var one) ? (string)one[attribute]! : throw new Unmet("conformance.seen.needs", ("resource", name));
    }
}
