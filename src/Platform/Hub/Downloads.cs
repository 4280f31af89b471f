using Dialtone.Platform.Failures;

namespace Dialtone.Platform.Hub;

/// <summary>Fetches files from addresses that clients name, under the rules of <see cref="CallbackAddresses"/>: wherever a redirect leads, the connection is asked for anew.</summary>
public sealed class Downloads(CallbackAddresses addresses) : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    const int MostRedirects = 3;

    readonly HttpClient client = new(new SocketsHttpHandler
    {
        UseProxy = false, UseCookies = false, AllowAutoRedirect = true, MaxAutomaticRedirections = MostRedirects, MaxResponseHeadersLength = 16,
        ConnectCallback = (context, ct) => addresses.Connect(context.DnsEndPoint, ct), PooledConnectionLifetime = TimeSpan.FromMinutes(1),
    }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Refuses (400) what is no address to fetch from, as far as that can be told without asking anybody.</summary>
    public Uri Check(string url, string field) => addresses.Check(url, "platform.download.address", field);

    /// <summary>The file, or <see cref="Refused"/> where it does not come whole within thirty seconds or is larger than <paramref name="most"/> bytes.</summary>
    public async Task<byte[]> Get(string url, string field, int most, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Get, Check(url, field));
        request.Headers.UserAgent.ParseAdd("Dialtone");
        request.Headers.Accept.ParseAdd("application/json");
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (!response.IsSuccessStatusCode) throw Failed(url, field, $"HTTP {(int)response.StatusCode}");
            if (response.Content.Headers.ContentLength > most) throw TooLarge(url, field, most);
            await using var content = await response.Content.ReadAsStreamAsync(patience.Token);
            return await Read(content, most, patience.Token) ?? throw TooLarge(url, field, most);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e is HttpRequestException or OperationCanceledException or IOException)
        {
            throw Failed(url, field, e is OperationCanceledException ? $"no answer in {Patience.TotalSeconds:0} s" : e.Message);
        }
    }

    /// <summary>A stream to its end, or null where it is longer than <paramref name="most"/> bytes.</summary>
    public static async Task<byte[]?> Read(Stream content, int most, CancellationToken ct)
    {
        using var whole = new MemoryStream();
        var part = new byte[64 * 1024];
        for (int count; (count = await content.ReadAsync(part, ct)) > 0;)
            if (whole.Length + count > most) return null;
            else whole.Write(part, 0, count);
        return whole.ToArray();
    }

    static Refused Failed(string url, string field, string why) => Refused.Unprocessable("platform.download.failed", field, ("url", url), ("why", why));

    static Refused TooLarge(string url, string field, int most) => Refused.Unprocessable("platform.download.large", field, ("url", url), ("most", most / 1024 / 1024));

    public void Dispose() => client.Dispose();
}
