using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dialtone.Platform.Calls;

/// <summary>Speaks to the peers over HTTP: <c>POST /{peer}/{operation}</c> under a request id, <c>GET /{peer}/requests/{id}</c> to ask. What cannot be understood is unknown.</summary>
public sealed class HttpPeers(HttpClient client) : IPeers
{
    /// <summary>How long an answer is waited for before it counts as unknown.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>What is noted of a call that nobody answered in that time.</summary>
    public const string NoAnswer = "no answer";

    public Task<PeerAnswer> Call(string peer, string operation, string requestId, JsonObject body, CancellationToken ct) => Understand(async token =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{peer}/{operation}") { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Request-Id", requestId);
        return await client.SendAsync(request, token);
    }, ct);

    public Task<PeerAnswer> Ask(string peer, string requestId, CancellationToken ct) =>
        Understand(token => client.GetAsync($"{peer}/requests/{Uri.EscapeDataString(requestId)}", token), ct);

    static async Task<PeerAnswer> Understand(Func<CancellationToken, Task<HttpResponseMessage>> send, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var response = await send(patience.Token);
            var answer = await response.Content.ReadFromJsonAsync<JsonObject>(patience.Token);
            return (response.StatusCode, (string?)answer?["status"]) switch
            {
                (HttpStatusCode.OK, "done") => new(AnswerKind.Done, answer!["result"]?.DeepClone() as JsonObject),
                (HttpStatusCode.OK or HttpStatusCode.Accepted, "pending") => new(AnswerKind.Pending),
                (HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, "refused") => new(AnswerKind.Refused, Code: (string?)answer!["code"], Reason: answer["reason"]?.DeepClone() as JsonObject),
                (HttpStatusCode.NotFound, "unknown") => new(AnswerKind.NeverReceived),
                var (status, _) => new(AnswerKind.Unknown, Note: $"HTTP {(int)status}"),
            };
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e is HttpRequestException or JsonException or OperationCanceledException or IOException or InvalidOperationException)
        {
            return new(AnswerKind.Unknown, Note: e is OperationCanceledException ? NoAnswer : e.GetType().Name);
        }
    }
}
