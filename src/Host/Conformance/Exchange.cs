using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dialtone.Platform.Time;

namespace Dialtone.Host.Conformance;

/// <summary>What came back: <see cref="Body"/> is null where there was none or it is no JSON.</summary>
internal sealed record Reply(int Status, JsonNode? Body, HttpResponseHeaders Headers, Exchanged Record)
{
    public JsonObject Object => Body as JsonObject ?? throw new Unmet("conformance.seen.noObject", ("answer", Short));

    public JsonArray List => Body as JsonArray ?? throw new Unmet("conformance.seen.noArray", ("answer", Short));

    public string Short => Record.Answer is not { Length: > 0 } text ? "—" : text.Length > 200 ? text[..200] + "…" : text;

    /// <summary>The reply, or <see cref="Unmet"/> where its status is none of these.</summary>
    public Reply Must(params IReadOnlyList<int> statuses)
    {
        Record.Demanded = [.. statuses];
        return statuses.Contains(Status) ? this : throw new Unmet("conformance.seen.status", ("status", Status), ("demanded", string.Join(" / ", statuses)), ("answer", Short));
    }
}

/// <summary>Speaks HTTP to whoever is tested, below the path of the client's base address, and remembers what was said.</summary>
internal sealed class Exchange(HttpClient http, CancellationToken ct = default)
{
    const int MostSilences = 5, MostRemembered = 12;

    readonly List<Exchanged> said = [];
    readonly string root = http.BaseAddress?.AbsolutePath.TrimEnd('/') ?? "";
    int silences;

    /// <summary>What tells this run's payloads from another's.</summary>
    public string Mark { get; } = Ids.New()[^8..];

    public Task<Reply> Get(string path) => Send(HttpMethod.Get, path);

    public Task<Reply> Post(string path, JsonNode body) => Send(HttpMethod.Post, path, body.ToJsonString());

    public Task<Reply> Patch(string path, JsonNode body, string? ifMatch = null) => Send(HttpMethod.Patch, path, body.ToJsonString(), "application/merge-patch+json", ifMatch);

    public Task<Reply> Delete(string path) => Send(HttpMethod.Delete, path);

    public Task<Reply> Send(HttpMethod method, string path, string? body = null, string type = "application/json", string? ifMatch = null) => SendTo(method, root + path, body, type, ifMatch);

    /// <summary>Follows a link an answer gave. To the same host only: the token is for nobody else.</summary>
    public Task<Reply> Follow(string link) =>
        Uri.TryCreate(http.BaseAddress!, link, out var to) && Uri.Compare(to, http.BaseAddress, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
            ? SendTo(HttpMethod.Get, to.PathAndQuery) : throw new Unmet("conformance.seen.elsewhere", ("link", link));

    /// <summary>What was said since it was last asked, the first dozen.</summary>
    public IReadOnlyList<Exchanged> Told()
    {
        Exchanged[] told = [.. said.Take(MostRemembered)];
        said.Clear();
        return told;
    }

    async Task<Reply> SendTo(HttpMethod method, string path, string? body = null, string type = "application/json", string? ifMatch = null)
    {
        var record = new Exchanged { Method = method.Method, Path = path, MediaType = body is null ? null : type, IfMatch = ifMatch, Request = body };
        said.Add(record);
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Accept-Language", "en");
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        }
        var watch = Stopwatch.StartNew();
        try
        {
            using var response = await http.SendAsync(request, ct);
            var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(ct));
            var parsed = Parse(text);
            silences = 0;
            (record.Status, record.Answer, record.Headers) = ((int)response.StatusCode, Exchanged.Masked(parsed, text), Exchanged.Telling(response));
            return new((int)response.StatusCode, parsed, response.Headers, record);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            record.Error = e is OperationCanceledException ? "timeout" : e.Message;
            var isLarge = e is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded };
            silences = isLarge ? 0 : silences + 1;
            if (silences >= MostSilences) throw new Unanswered();
            throw e is OperationCanceledException ? new Unmet("conformance.seen.timeout", ("seconds", http.Timeout.TotalSeconds))
                : isLarge ? new Unmet("conformance.seen.large", ("most", http.MaxResponseContentBufferSize / 1024))
                : new Unmet("conformance.seen.nothing", ("error", e.Message));
        }
        finally
        {
            record.Milliseconds = (int)watch.ElapsedMilliseconds;
        }
    }

    // Names given twice are met here and not when one of them is looked for.
    static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, null, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
