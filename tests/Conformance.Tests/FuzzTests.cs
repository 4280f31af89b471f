using System.Text;
using System.Text.Json.Nodes;
using Dialtone.Host;

namespace Dialtone.Conformance.Tests;

/// <summary>Every operation of the API documents, asked badly: wrong types, missing, huge, deep, NUL, lone surrogates, duplicate keys, numbers beyond all bounds. Seeded, so that a find can be had again.</summary>
public sealed class FuzzTests
{
    const int Seed = 20261122, Rounds = 10;
    static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    [Theory, BothDatabases]
    public async Task Nothing_a_client_sends_is_answered_by_a_server_error(Db db)
    {
        await using var app = await TestApp.Start(db, [.. HostModules.All().Modules]);
        var random = new Random(Seed);
        var documents = Directory.GetFiles(Path.Combine(Root(), "docs", "api")).Order().Select(f => JsonNode.Parse(File.ReadAllText(f))!).ToArray();
        var (asked, found) = (new Dictionary<int, int>(), new List<string>());
        foreach (var (document, path, item) in documents.SelectMany(d => d["paths"]!.AsObject(), (d, p) => (d, p.Key, p.Value)))
            foreach (var (method, operation) in item!.AsObject().Where(o => o.Key is "get" or "post" or "put" or "patch" or "delete" && !path.Contains("sign", StringComparison.Ordinal)))
                for (var round = 0; round < Rounds; round++)
                {
                    var (url, body, type) = (Url(document, path, operation!, random), method is "get" or "delete" ? null : Body(document, operation!, random), random.Next(4) == 0 ? "application/merge-patch+json" : "application/json");
                    using var request = new HttpRequestMessage(new HttpMethod(method), url);
                    if (body is not null) request.Content = new ByteArrayContent(body) { Headers = { { "Content-Type", type } } };
                    if (random.Next(5) == 0) request.Headers.TryAddWithoutValidation("If-Match", Hostile.Header(random));
                    if (random.Next(5) == 0) request.Headers.TryAddWithoutValidation("Idempotency-Key", Hostile.Header(random));
                    using var wait = new CancellationTokenSource(patience);
                    using var response = await app.Http.SendAsync(request, wait.Token);
                    asked[(int)response.StatusCode] = asked.GetValueOrDefault((int)response.StatusCode) + 1;
                    var known = operation!["responses"]!.AsObject();
                    if (!known.ContainsKey(((int)response.StatusCode).ToString()) && !known.ContainsKey("default"))
                        found.Add($"{method} {url} → {(int)response.StatusCode}, which the document does not know: {await response.Content.ReadAsStringAsync()}");
                    // 501 and 503 say what is not offered and who does not answer; every other 5xx is a fault of ours.
                    if ((int)response.StatusCode is >= 500 and not (501 or 503))
                        found.Add($"{method} {url} {Encoding.UTF8.GetString(body ?? [])[..Math.Min(300, body?.Length ?? 0)]} → {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
                }
        found.ShouldBeEmpty();
        // It reaches what it means to: some of it is accepted, most of it is refused, and none of it for want of a permission.
        asked.Values.Sum().ShouldBeGreaterThan(1000);
        asked.Where(a => a.Key is >= 200 and < 300).Sum(a => a.Value).ShouldBeGreaterThan(100, string.Join(", ", asked));
        asked.GetValueOrDefault(400).ShouldBeGreaterThan(100, string.Join(", ", asked));
        asked.GetValueOrDefault(403).ShouldBe(0);
        foreach (var document in documents) await Whole(app, document);
    }

    /// <summary>What was accepted can be read, and holds nothing that should have been refused.</summary>
    static async Task Whole(TestApp app, JsonNode document)
    {
        foreach (var path in document["paths"]!.AsObject().Select(p => p.Key).Where(p => p.StartsWith("/tmf-api/", StringComparison.Ordinal) && !p.Contains('{')))
        {
            var response = await app.Http.GetAsync(path + "?limit=200");
            if ((int)response.StatusCode is 404 or 405) continue;
            var text = await response.Content.ReadAsStringAsync();
            ((int)response.StatusCode).ShouldBeLessThan(300, $"{path}: {text}");
            text.ShouldNotContain("\\u0000");
            JsonNode.Parse(text);
        }
    }

    static string Url(JsonNode document, string path, JsonNode operation, Random random)
    {
        var url = new StringBuilder();
        foreach (var part in path.Split('/').Skip(1)) url.Append('/').Append(part.StartsWith('{') ? Hostile.Segment(random) : part);
        var query = (operation["parameters"] as JsonArray ?? []).Select(p => (string?)p!["$ref"] is { } name ? document["components"]!["parameters"]![name.Split('/')[^1]] : p)
            // What the protocol has is asked for often, and a resource's attributes, which are many, seldom.
            .Where(p => (string?)p!["in"] == "query" && random.Next(p["description"] is null ? 20 : 3) == 0).Select(p => $"{p!["name"]}={Uri.EscapeDataString(Hostile.Text(random))}").ToList();
        if (random.Next(3) == 0) query.Add($"{Uri.EscapeDataString(Hostile.Name(random))}={Uri.EscapeDataString(Hostile.Text(random))}");
        if (query.Count > 0) url.Append('?').AppendJoin('&', query);
        return url.ToString();
    }

    static byte[] Body(JsonNode document, JsonNode operation, Random random)
    {
        if (random.Next(6) == 0) return Hostile.Bytes(random);
        var schema = operation["requestBody"]?["content"]?.AsObject().Select(c => c.Value!["schema"]).FirstOrDefault();
        var text = new StringBuilder();
        Write(document, schema, random, 0, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A value of about the right shape with something wrong in about every third place.</summary>
    static void Write(JsonNode document, JsonNode? schema, Random random, int depth, StringBuilder text)
    {
        schema = Resolved(document, schema);
        if (schema?["properties"] is not JsonObject properties || depth > 4 || random.Next(3) == 0)
        {
            if (schema?["type"]?.ToString().Contains("array", StringComparison.Ordinal) == true && depth < 4 && random.Next(3) > 0)
            {
                text.Append('[');
                Write(document, schema["items"], random, depth + 1, text);
                text.Append(']');
            }
            else text.Append(Hostile.Json(random));
            return;
        }
        text.Append('{');
        var first = true;
        foreach (var (name, inner) in properties.Where(_ => random.Next(4) > Math.Min(depth, 2)))
        {
            text.Append(first ? "" : ",").Append('"').Append(name).Append("\":");
            Write(document, inner, random, depth + 1, text);
            first = false;
        }
        text.Append('}');
    }

    static JsonNode? Resolved(JsonNode document, JsonNode? schema)
    {
        if ((schema?["oneOf"] ?? schema?["anyOf"] ?? schema?["allOf"]) is JsonArray some) schema = some.FirstOrDefault(s => s!["type"]?.ToString() != "null");
        return (string?)schema?["$ref"] is { } name ? document["components"]!["schemas"]![name.Split('/')[^1]] : schema;
    }

    static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Dialtone.slnx"))) at = Path.GetDirectoryName(at)!;
        return at;
    }
}

/// <summary>Things nobody should send.</summary>
static class Hostile
{
    static readonly string[] texts =
        ["", " ", "null", "-1", "0", "1e400", "99999999999999999999999999", "0x10", "true", "'; DROP TABLE customer; --", "\" OR 1=1", "%00", "\0", "a\0b", "../../etc/passwd", "𠮷野家😀", "\u202Eabc", "ﬃ", "$[?(@.a=='", "$[?(@.id=='1')]", "(?<n>a+)+$",
         "[", "*", "a,b,,", "id,id", "-", "+", "2026-13-45T99:99:99Z", "2026-01-01T00:00:00+99:00", "§1:x:y", "***", new string('长', 5000), "\uFFFF"];

    static readonly string[] jsons =
        ["null", "true", "0", "-0", "1e400", "-1e-400", "123456789012345678901234567890.123456789", "\"\"", "\"x\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "[]", "{}", "[null]", "[[[[]]]]", "{\"\":1}", "{\"a\":1,\"a\":2}", "{\"id\":null}", "{\"id\":{}}",
         "{\"$ref\":\"#\"}", "\"2026-02-30\"", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\"", "\"§1:a:b\"", "\"138****0000\"", "NaN", "'x'", "\"" + new string('a', 20_000) + "\""];

    public static string Text(Random random) => texts[random.Next(texts.Length)];

    public static string Json(Random random) => jsons[random.Next(jsons.Length)];

    public static string Name(Random random) => new[] { "a", "id", "a.b.c", "name.gt", "limit", "sort", "fields", "filter", "cursor", "$", "a[0]", "relatedParty.id", "\0" }[random.Next(13)];

    // A NUL in the path never gets past the server's own parser, and the test's server throws where the real one answers 400.
    public static string Segment(Random random) => Text(random) is { Length: > 0 and < 200 } text && text.Trim('.', '/', ' ').Length > 0 && !text.Contains('\0') ? Uri.EscapeDataString(text) : "x";

    // A NUL in a header is another such: the real server answers 400 before anything of ours is asked.
    public static string Header(Random random) => Text(random) is var text && text.Contains('\0') ? "x" : text;

    public static byte[] Bytes(Random random) => random.Next(6) switch
    {
        0 => [],
        1 => [0xFF, 0xFE, 0x00],
        2 => Encoding.UTF8.GetBytes(new string('[', 5000)),
        3 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200)),
        4 => Encoding.UTF8.GetBytes("{\"name\":\"" + new string('x', 300_000) + "\"}"),
        _ => Encoding.UTF8.GetBytes(Json(random)),
    };
}
