using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Time;

namespace Dialtone.Host.Conformance;

/// <summary>The protocol every resource follows (TMF630), one demand a check. Each makes what it needs and says what it saw.</summary>
internal static class ProtocolChecks
{
    static readonly IReadOnlyList<(string Code, int Rule, Func<Subject, Task> Run)> all =
    [
        ("created", 2, Created),
        ("comesBack", 2, ComesBack),
        ("specified", 0, SpecificationChecks.Specified),
        ("typed", 12, Typed),
        ("got", 10, Got),
        ("listed", 5, Listed),
        ("fields", 3, Fields),
        ("filter", 4, Filter),
        ("jsonPath", 7, JsonPath),
        ("pages", 5, Pages),
        ("sort", 6, Sort),
        ("patched", 8, Patched),
        ("patchRefused", 8, PatchRefused),
        ("stale", 14, Stale),
        ("extended", 12, Extended),
        ("broken", 14, Broken),
        ("dangling", 16, Dangling),
        ("deleted", 9, Deleted),
        ("taskEnds", 13, TaskEnds),
        ("hub", 11, Hub),
    ];

    public static IEnumerable<Demand> Demands => all.Select(c => Made(c.Code, c.Rule, ""));

    public static IEnumerable<(Demand Demand, Func<Subject, Task> Run)> Of(Kit kit) => all.Select(c => (Made(c.Code, c.Rule, $"{kit.Api} {kit.Version}"), c.Run));

    // Rule 0 is the published specification of the API.
    static Demand Made(string code, int rule, string specification) =>
        new(rule == 0 ? DemandKind.Specification : DemandKind.Behaviour, Problem.Of("conformance.check." + code), rule == 0 ? specification : $"{rule}");

    static async Task Created(Subject s)
    {
        var reply = (await s.Http.Post(s.Path, s.Payload())).Must(201);
        foreach (var attribute in new[] { "id", "href", "@type" }.Concat(s.Resource.Mandatory ?? []))
            if (reply.Object[attribute] is null) throw new Unmet("conformance.seen.noAttribute", ("attribute", attribute), ("in", reply.Short));
        if (reply.Headers.Location is null) throw new Unmet("conformance.seen.noHeader", ("header", "Location"));
    }

    static async Task ComesBack(Subject s)
    {
        var (sent, made) = (s.Payload(), await s.Create());
        if (sent[s.Resource.Filter] is { } value && !JsonNode.DeepEquals(value, made[s.Resource.Filter])) throw Is(s.Resource.Filter, made[s.Resource.Filter]);
    }

    static Unmet Is(string attribute, JsonNode? value) => new("conformance.seen.value", ("attribute", attribute), ("value", value?.ToJsonString()));

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
        if ((string?)got["id"] != (string?)made["id"]) throw new Unmet("conformance.seen.another");
        var error = (await s.Http.Get($"{s.Path}/{Ids.New()}")).Must(404).Object;
        if (error["code"] is null || error["reason"] is null) throw new Unmet("conformance.seen.noReason", ("answer", error.ToJsonString()));
    }

    static async Task Listed(Subject s)
    {
        var list = (await s.Http.Get($"{s.Path}?limit=3")).Must(200, 206);
        if (!list.Headers.Contains("X-Result-Count") || !list.Headers.Contains("X-Total-Count")) throw new Unmet("conformance.seen.noHeader", ("header", "X-Result-Count, X-Total-Count"));
        foreach (var item in list.List.Select(i => i!.AsObject()))
        {
            if (item["id"] is null || item["href"] is null) throw new Unmet("conformance.seen.noIdentity");
            if ((string?)(await s.Http.Get(s.Of(item))).Must(200).Object["id"] != (string?)item["id"]) throw new Unmet("conformance.seen.another");
        }
        (await s.Http.Get($"{s.Path}/{Ids.New()}")).Must(404);
        (await s.Http.Get($"{s.Path}?noSuchAttribute=1")).Must(400);
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
        if (given.Select(p => p.Key).Except(wanted).FirstOrDefault() is { } more) throw new Unmet("conformance.seen.notAsked", ("attribute", more));
        if (given["id"] is null || given["href"] is null) throw new Unmet("conformance.seen.noIdentity");
    }

    static async Task Filter(Subject s)
    {
        var made = await s.Create();
        var value = (string?)made[s.Resource.Filter] ?? throw new Unmet("conformance.seen.noAttribute", ("attribute", s.Resource.Filter), ("in", made["id"]?.ToString()));
        var found = (await s.Http.Get($"{s.Path}?{s.Resource.Filter}={Uri.EscapeDataString(value)}&limit=200&sort=-id")).Must(200, 206).List;
        if (found.Count == 0 || found.Any(f => (string?)f![s.Resource.Filter] != value)) throw new Unmet("conformance.seen.notAll", ("count", found.Count), ("attribute", s.Resource.Filter), ("value", value));
        if ((await s.Http.Get($"{s.Path}?{s.Resource.Filter}=no-such-{Ids.New()}")).Must(200).List.Count != 0) throw new Unmet("conformance.seen.foundNothing");
        (await s.Http.Get($"{s.Path}?noSuchAttribute=1")).Must(400);
    }

    static async Task JsonPath(Subject s)
    {
        var made = await s.Create();
        var value = (string?)made[s.Resource.Filter] ?? throw new Unmet("conformance.seen.noAttribute", ("attribute", s.Resource.Filter), ("in", made["id"]?.ToString()));
        var found = (await s.Http.Get($"{s.Path}?filter={Uri.EscapeDataString($"$[?(@.{s.Resource.Filter}=='{value}')]")}&limit=200")).Must(200, 206).List;
        if (found.Count == 0 || found.Any(f => (string?)f![s.Resource.Filter] != value)) throw new Unmet("conformance.seen.notAll", ("count", found.Count), ("attribute", s.Resource.Filter), ("value", value));
        (await s.Http.Get($"{s.Path}?filter={Uri.EscapeDataString("$[?(@.name==")}")).Must(400);
    }

    static async Task Pages(Subject s)
    {
        for (var i = 0; i < 3; i++) await s.Create();
        var seen = new HashSet<string>();
        var answer = await s.Http.Get($"{s.Path}?limit=2");
        for (var page = 0; page < 5; page++)
        {
            var reply = answer.Must(200, 206);
            if (!reply.Headers.Contains("X-Result-Count") || !reply.Headers.Contains("X-Total-Count")) throw new Unmet("conformance.seen.noHeader", ("header", "X-Result-Count, X-Total-Count"));
            foreach (var one in reply.List)
                if (!seen.Add((string)one!["id"]!)) throw new Unmet("conformance.seen.twice", ("id", one["id"]!.ToString()));
            if (Next(reply) is { } next) answer = await s.Http.Follow(next);
            else if (page == 0) throw new Unmet("conformance.seen.noHeader", ("header", "Link; rel=next"));
            else return;
        }
    }

    static string? Next(Reply reply) => !reply.Headers.TryGetValues("Link", out var links) ? null
        : links.SelectMany(l => l.Split(", ")).Where(l => l.Contains("rel=\"next\"", StringComparison.Ordinal)).Select(l => l[(l.IndexOf('<') + 1)..l.IndexOf('>')]).FirstOrDefault();

    static async Task Sort(Subject s)
    {
        for (var i = 0; i < 2; i++) await s.Create();
        var up = (await s.Http.Get($"{s.Path}?sort=id&limit=50")).Must(200, 206).List.Select(o => (string)o!["id"]!).ToArray();
        var down = (await s.Http.Get($"{s.Path}?sort=-id&limit=50")).Must(200, 206).List.Select(o => (string)o!["id"]!).ToArray();
        if (!up.SequenceEqual(up.Order(StringComparer.Ordinal)) || !down.SequenceEqual(down.OrderDescending(StringComparer.Ordinal))) throw new Unmet("conformance.seen.order");
    }

    static async Task Patched(Subject s)
    {
        var change = s.Change();
        var made = await s.Create();
        var patched = (await s.Http.Patch(s.Of(made), change)).Must(200).Object;
        foreach (var (name, value) in change)
            if (value is JsonValue && !JsonNode.DeepEquals(patched[name], value)) throw Is(name, patched[name]);
        var removed = (await s.Http.Patch(s.Of(made), new JsonObject { [s.Resource.Remove] = null })).Must(200).Object;
        if (removed.ContainsKey(s.Resource.Remove)) throw new Unmet("conformance.seen.stillThere", ("attribute", s.Resource.Remove));
    }

    static async Task PatchRefused(Subject s)
    {
        _ = s.Change();
        var made = await s.Create();
        (await s.Http.Patch(s.Of(made), new JsonObject { ["id"] = "other" })).Must(400);
        (await s.Http.Send(HttpMethod.Patch, s.Of(made), "<a/>", "application/xml")).Must(415);
    }

    static async Task Stale(Subject s)
    {
        var change = s.Change();
        var made = await s.Create();
        var read = (await s.Http.Get(s.Of(made))).Must(200);
        var tag = read.Headers.ETag?.ToString() ?? throw new Unmet("conformance.seen.noHeader", ("header", "ETag"));
        (await s.Http.Patch(s.Of(made), change)).Must(200);
        (await s.Http.Patch(s.Of(made), new JsonObject { [s.Resource.Remove] = null }, tag)).Must(412);
    }

    static async Task Extended(Subject s)
    {
        var payload = s.Payload();
        payload["kitExtension"] = new JsonObject { ["deep"] = new JsonArray(1.5, "两") };
        var made = (await s.Http.Post(s.Path, payload)).Must(201).Object;
        var got = (await s.Http.Get(s.Of(made))).Must(200).Object;
        if (!JsonNode.DeepEquals(got["kitExtension"], payload["kitExtension"])) throw Is("kitExtension", got["kitExtension"]);
    }

    static async Task Broken(Subject s)
    {
        _ = s.Payload();
        foreach (var body in new[] { "{", "[]", """{"description":"\u0000"}""", """{"description":"a","description":"b"}""", """{"description":"\ud800"}""" })
            (await s.Http.Send(HttpMethod.Post, s.Path, body)).Must(400);
    }

    static async Task Dangling(Subject s)
    {
        if (s.Resource.Refers is not { } attribute) throw new NotAsked();
        var payload = s.Payload();
        Mislead(payload[attribute]);
        (await s.Http.Post(s.Path, payload)).Must(400, 422);
    }

    // Every id below the attribute that could mean something else is made to mean nothing.
    internal static void Mislead(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (var item in list) Mislead(item);
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

    static async Task TaskEnds(Subject s)
    {
        if (s.Resource.Ends is null) throw new NotAsked();
        var made = await s.Create();
        await s.Ended(made);
        (await s.Http.Patch(s.Of(made), new JsonObject { [s.Resource.Filter] = "other" })).Must(404, 405);
    }

    static async Task Hub(Subject s)
    {
        var made = (await s.Http.Post(s.Hub, new JsonObject { ["callback"] = $"https://listener.example.com/{Ids.New()}" })).Must(201).Object;
        (await s.Http.Delete($"{s.Hub}/{Uri.EscapeDataString((string)made["id"]!)}")).Must(204);
        (await s.Http.Post(s.Hub, new JsonObject { ["callback"] = "no address" })).Must(400);
    }
}
