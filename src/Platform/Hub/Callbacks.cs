using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dialtone.Platform.Json;
using Dialtone.Platform.Sealing;
using Dialtone.Platform.Time;

namespace Dialtone.Platform.Hub;

/// <summary>What a subscriber answered; no status where it did not.</summary>
/// <param name="Error">In words a person can search for; null where it took the notification.</param>
public sealed record CallbackAnswer(int? Status, string? Error, int Milliseconds)
{
    /// <summary>410: the subscriber wants to hear nothing more.</summary>
    public bool IsGone => Status == (int)HttpStatusCode.Gone;
}

/// <summary>Tells subscribers: one signed POST a notification, to public addresses only, following no redirect and waiting ten seconds.</summary>
public sealed class Callbacks(CallbackAddresses addresses, Keys keys, Clock clock) : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    readonly HttpClient client = new(new SocketsHttpHandler
    {
        // A proxy would connect for us, unasked whether it may; a redirect would lead where nobody subscribed.
        UseProxy = false, AllowAutoRedirect = false, UseCookies = false,
        ConnectCallback = (context, ct) => addresses.Connect(context.DnsEndPoint, ct),
        PooledConnectionLifetime = TimeSpan.FromMinutes(1), MaxConnectionsPerServer = 16, MaxResponseHeadersLength = 16,
    }) { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<CallbackAnswer> Tell(Subscription subscription, JsonObject notification, CancellationToken ct)
    {
        var began = Environment.TickCount64;
        var body = Encoding.UTF8.GetBytes(notification.ToJsonString(StoreJson.Options));
        var secret = keys.Unwrap(subscription.Secret, subscription.Reaction);
        using var request = new HttpRequestMessage(HttpMethod.Post, addresses.Check(subscription.Callback)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.UserAgent.ParseAdd("Dialtone");
        request.Headers.Add("X-Dialtone-Event-Id", Uri.EscapeDataString((string)notification["eventId"]!));
        request.Headers.Add("X-Dialtone-Signature", Signature(secret, clock.Now.ToUnixTimeSeconds(), body));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var status = (int)response.StatusCode;
            return new(status, status is >= 200 and < 300 ? null : $"HTTP {status}", Since(began));
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e is HttpRequestException or OperationCanceledException or IOException or System.Net.Sockets.SocketException)
        {
            return new(null, e is OperationCanceledException ? $"no answer in {Patience.TotalSeconds:0} s" : e.Message, Since(began));
        }
    }

    /// <summary><c>t=1795312800,v1=…</c>: HMAC-SHA-256 over the time, a dot and the body, in hexadecimal. The time is signed, so that a copy cannot be replayed later.</summary>
    public static string Signature(byte[] secret, long unixSeconds, ReadOnlySpan<byte> body) =>
        $"t={unixSeconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(secret, (byte[])[.. Encoding.ASCII.GetBytes(unixSeconds + "."), .. body]))}";

    static int Since(long began) => (int)(Environment.TickCount64 - began);

    public void Dispose() => client.Dispose();
}
