using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dialtone.Host.Conformance;

/// <summary>What came back: <see cref="Body"/> is null where there was none or it is no JSON.</summary>
internal sealed record Reply(int Status, JsonNode? Body, string Text, HttpResponseHeaders Headers)
{
    public JsonObject Object => Body as JsonObject ?? throw new Unmet($"the answer is no JSON object: {Short}");

    public JsonArray List => Body as JsonArray ?? throw new Unmet($"the answer is no JSON array: {Short}");

    public string Short => Text.Length > 200 ? Text[..200] + "…" : Text;

    /// <summary>The reply, or <see cref="Unmet"/> where its status is none of these.</summary>
    public Reply Must(params IReadOnlyList<int> statuses) => statuses.Contains(Status) ? this : throw new Unmet($"{Status} instead of {string.Join(" or ", statuses)}: {Short}");
}

/// <summary>A demand that was not met, with what was seen instead.</summary>
internal sealed class Unmet(string seen) : Exception(seen);

/// <summary>The demand is none of this resource or version; it is not counted.</summary>
internal sealed class NotAsked : Exception;

/// <summary>Speaks HTTP to whoever is tested.</summary>
internal sealed class Exchange(HttpClient http)
{
    public Task<Reply> Get(string path) => Send(HttpMethod.Get, path);

    public Task<Reply> Post(string path, JsonNode body) => Send(HttpMethod.Post, path, body.ToJsonString());

    public Task<Reply> Patch(string path, JsonNode body, string? ifMatch = null) => Send(HttpMethod.Patch, path, body.ToJsonString(), "application/merge-patch+json", ifMatch);

    public Task<Reply> Delete(string path) => Send(HttpMethod.Delete, path);

    public async Task<Reply> Send(HttpMethod method, string path, string? body = null, string type = "application/json", string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Accept-Language", "en");
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        }
        try
        {
            using var response = await http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return new((int)response.StatusCode, Parse(text), text, response.Headers);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            throw new Unmet("no answer: " + e.Message);
        }
    }

    static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
