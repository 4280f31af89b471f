using System.Text.Json.Nodes;
using Dialtone.Platform.Time;

namespace Dialtone.Host.Conformance;

/// <summary>The protocol every resource follows (TMF630), one demand a check. Each makes what it needs and says what it saw.</summary>
internal static class ProtocolChecks
{
    public static readonly IReadOnlyList<(string Name, Func<Subject, Task> Run)> All =
    [
        ("create answers 201 with Location, id, href and @type", Created),
        ("what was sent comes back", ComesBack),
        ("v5 demands @type", Typed),
        ("get by id; an unknown id is 404 with the error body", Got),
        ("fields selects, fields=none leaves id and href", Fields),
        ("a filter finds, no match is an empty list, an unknown attribute is 400", Filter),
        ("a JSONPath filter finds, bad syntax is 400", JsonPath),
        ("pages are followed by Link to the end, each once", Pages),
        ("sort orders up and down", Sort),
        ("merge patch changes, null removes", Patched),
        ("a patch of id is 400, another media type 415", PatchRefused),
        ("a stale If-Match is 412", Stale),
        ("unknown attributes of an extended type survive", Extended),
        ("broken JSON, NUL and duplicate keys are 400", Broken),
        ("a reference to nothing is refused", Dangling),
        ("delete is 204 and then 404", Deleted),
        ("hub: subscribe 201, end 204, a callback that is none 400", Hub),
    ];

    static async Task Created(Subject s)
    {
        var reply = (await s.Http.Post(s.Path, s.Payload())).Must(201);
        foreach (var attribute in new[] { "id", "href", "@type" }.Concat(s.Resource.Mandatory ?? []))
            if (reply.Object[attribute] is null) throw new Unmet($"no {attribute}: {reply.Short}");
        if (reply.Headers.Location is null) throw new Unmet("no Location");
    }

    static async Task ComesBack(Subject s)
    {
        var (sent, made) = (s.Payload(), await s.Create());
        if (sent[s.Resource.Filter] is { } value && !JsonNode.DeepEquals(value, made[s.Resource.Filter])) throw new Unmet($"{s.Resource.Filter} is {made[s.Resource.Filter]?.ToJsonString()}");
    }

    static async Task Typed(Subject s)
    {
        if (s.Version == "v4") throw new NotAsked();
        var payload = s.Payload();
        payload.Remove("@type");
        (await s.Http.Post(s.Path, payload)).Must(400);
    }

    static async Task Got(Subject s)
    {
        var made = await s.Create();
        var got = (await s.Http.Get(s.Of(made))).Must(200).Object;
        if ((string?)got["id"] != (string?)made["id"]) throw new Unmet("another one came back");
        var error = (await s.Http.Get($"{s.Path}/{Ids.New()}")).Must(404).Object;
        if (error["code"] is null || error["reason"] is null) throw new Unmet("the error has no code or reason: " + error.ToJsonString());
    }

    static async Task Fields(Subject s)
    {
        var made = await s.Create();
        var some = (await s.Http.Get($"{s.Of(made)}?fields={s.Resource.Remove}")).Must(200).Object;
        Only(some, "id", "href", "@type", "@baseType", "@schemaLocation", s.Resource.Remove);
        Only((await s.Http.Get($"{s.Of(made)}?fields=none")).Must(200).Object, "id", "href", "@type");
    }

    static void Only(JsonObject given, params string[] wanted)
    {
        if (given.Select(p => p.Key).Except(wanted).FirstOrDefault() is { } more) throw new Unmet($"{more} was not asked for");
        if (given["id"] is null || given["href"] is null) throw new Unmet("id and href belong to every answer");
    }

    static async Task Filter(Subject s)
    {
        var made = await s.Create();
        var value = (string?)made[s.Resource.Filter] ?? throw new Unmet($"no {s.Resource.Filter} to filter by");
        var found = (await s.Http.Get($"{s.Path}?{s.Resource.Filter}={Uri.EscapeDataString(value)}&limit=200&sort=-id")).Must(200, 206).List;
        if (found.Count == 0 || found.Any(f => (string?)f![s.Resource.Filter] != value)) throw new Unmet($"{found.Count} found, not all with {s.Resource.Filter}={value}");
        if ((await s.Http.Get($"{s.Path}?{s.Resource.Filter}=no-such-{Ids.New()}")).Must(200).List.Count != 0) throw new Unmet("something was found for a value nothing has");
        (await s.Http.Get($"{s.Path}?noSuchAttribute=1")).Must(400);
    }

    static async Task JsonPath(Subject s)
    {
        var made = await s.Create();
        var value = (string?)made[s.Resource.Filter] ?? throw new Unmet($"no {s.Resource.Filter} to filter by");
        var found = (await s.Http.Get($"{s.Path}?filter={Uri.EscapeDataString($"$[?(@.{s.Resource.Filter}=='{value}')]")}&limit=200")).Must(200, 206).List;
        if (found.Count == 0 || found.Any(f => (string?)f![s.Resource.Filter] != value)) throw new Unmet($"{found.Count} found, not all with {s.Resource.Filter}=={value}");
        (await s.Http.Get($"{s.Path}?filter={Uri.EscapeDataString("$[?(@.name==")}")).Must(400);
    }

    static async Task Pages(Subject s)
    {
        for (var i = 0; i < 3; i++) await s.Create();
        var (seen, next) = (new HashSet<string>(), (string?)$"{s.Path}?limit=2");
        for (var page = 0; next is not null && page < 5; page++)
        {
            var reply = (await s.Http.Get(next)).Must(200, 206);
            if (!reply.Headers.Contains("X-Result-Count") || !reply.Headers.Contains("X-Total-Count")) throw new Unmet("X-Result-Count or X-Total-Count is missing");
            foreach (var one in reply.List)
                if (!seen.Add((string)one!["id"]!)) throw new Unmet($"{one["id"]} came twice");
            next = Next(reply);
            if (page == 0 && next is null) throw new Unmet("no Link to the next page");
        }
    }

    static string? Next(Reply reply) => !reply.Headers.TryGetValues("Link", out var links) ? null
        : links.SelectMany(l => l.Split(", ")).Where(l => l.Contains("rel=\"next\"", StringComparison.Ordinal)).Select(l => l[(l.IndexOf('<') + 1)..l.IndexOf('>')]).FirstOrDefault();

    static async Task Sort(Subject s)
    {
        for (var i = 0; i < 2; i++) await s.Create();
        var up = (await s.Http.Get($"{s.Path}?sort=id&limit=50")).Must(200, 206).List.Select(o => (string)o!["id"]!).ToArray();
        var down = (await s.Http.Get($"{s.Path}?sort=-id&limit=50")).Must(200, 206).List.Select(o => (string)o!["id"]!).ToArray();
        if (!up.SequenceEqual(up.Order(StringComparer.Ordinal)) || !down.SequenceEqual(down.OrderDescending(StringComparer.Ordinal))) throw new Unmet("the order is not what was asked for");
    }

    static async Task Patched(Subject s)
    {
        var (made, change) = (await s.Create(), s.Change());
        var patched = (await s.Http.Patch(s.Of(made), change)).Must(200).Object;
        foreach (var (name, value) in change)
            if (value is JsonValue && !JsonNode.DeepEquals(patched[name], value)) throw new Unmet($"{name} is {patched[name]?.ToJsonString()}");
        var removed = (await s.Http.Patch(s.Of(made), new JsonObject { [s.Resource.Remove] = null })).Must(200).Object;
        if (removed.ContainsKey(s.Resource.Remove)) throw new Unmet($"{s.Resource.Remove} is still there");
    }

    static async Task PatchRefused(Subject s)
    {
        var made = await s.Create();
        (await s.Http.Patch(s.Of(made), new JsonObject { ["id"] = "other" })).Must(400);
        (await s.Http.Send(HttpMethod.Patch, s.Of(made), "<a/>", "application/xml")).Must(415);
    }

    static async Task Stale(Subject s)
    {
        var made = await s.Create();
        var read = (await s.Http.Get(s.Of(made))).Must(200);
        var tag = read.Headers.ETag?.ToString() ?? throw new Unmet("no ETag");
        (await s.Http.Patch(s.Of(made), s.Change())).Must(200);
        (await s.Http.Patch(s.Of(made), new JsonObject { [s.Resource.Remove] = null }, tag)).Must(412);
    }

    static async Task Extended(Subject s)
    {
        var payload = s.Payload();
        payload["kitExtension"] = new JsonObject { ["deep"] = new JsonArray(1.5, "两") };
        var made = (await s.Http.Post(s.Path, payload)).Must(201).Object;
        var got = (await s.Http.Get(s.Of(made))).Must(200).Object;
        if (!JsonNode.DeepEquals(got["kitExtension"], payload["kitExtension"])) throw new Unmet("kitExtension is " + (got["kitExtension"]?.ToJsonString() ?? "gone"));
    }

    static async Task Broken(Subject s)
    {
        foreach (var body in new[] { "{", "[]", """{"description":"\u0000"}""", """{"description":"a","description":"b"}""", """{"description":"\ud800"}""" })
            (await s.Http.Send(HttpMethod.Post, s.Path, body)).Must(400);
    }

    static async Task Dangling(Subject s)
    {
        if (s.Resource.Refers is not { } attribute) throw new NotAsked();
        var payload = s.Payload();
        Misled(payload[attribute]);
        (await s.Http.Post(s.Path, payload)).Must(400, 422);
    }

    // Every id below the attribute that could mean something else is made to mean nothing.
    static void Misled(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var item in list) Misled(item);
        else if (node is JsonObject o)
            if ((o["productOffering"] ?? o["partyOrPartyRole"]) is JsonObject inner) inner["id"] = "no-such-thing";
            else o["id"] = "no-such-thing";
    }

    static async Task Deleted(Subject s)
    {
        if (s.Resource.Keeps) throw new NotAsked();
        var made = await s.Create();
        (await s.Http.Delete(s.Of(made))).Must(204);
        (await s.Http.Get(s.Of(made))).Must(404);
        (await s.Http.Delete(s.Of(made))).Must(404);
    }

    static async Task Hub(Subject s)
    {
        var made = (await s.Http.Post(s.Hub, new JsonObject { ["callback"] = $"https://listener.example.com/{Ids.New()}" })).Must(201).Object;
        (await s.Http.Delete($"{s.Hub}/{Uri.EscapeDataString((string)made["id"]!)}")).Must(204);
        (await s.Http.Post(s.Hub, new JsonObject { ["callback"] = "no address" })).Must(400);
    }
}
