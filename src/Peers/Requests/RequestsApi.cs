using Dialtone.Peers.Faults;
using Dialtone.Peers.Operations;

namespace Dialtone.Peers.Requests;

/// <summary>The protocol of all peers: ask for an operation, and ask what became of it.</summary>
internal sealed class RequestsApi(Ledger ledger, FaultBoard faults, PeerDirectory peers, IConfiguration configuration, IHostApplicationLifetime lifetime)
{
    private readonly TimeSpan fieldDelay = TimeSpan.FromMilliseconds(configuration.GetValue("Peers:FieldDelayMs", 3000));

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/{peer}/{operation}", (string peer, string operation, HttpContext http, RequestsApi api) => api.Call(peer, operation, http));
        app.MapGet("/{peer}/requests/{requestId}", (string peer, string requestId, HttpContext http, RequestsApi api) => api.Enquire(peer, requestId, http));
    }

    private async Task<IResult> Call(string peer, string operation, HttpContext http)
    {
        if (!peers.Knows(peer)) return PeerDirectory.UnknownPeer.Send();
        var requestId = http.Request.Headers["X-Request-Id"].ToString();
        if (requestId.Length is 0 or > 200)
            return Answer.Refused("request-id-missing", "请求头 X-Request-Id 须为 1 至 200 个字符", "The header X-Request-Id has to have 1 to 200 characters").Send();
        var (body, refusal) = await RequestBody.Read(http.Request);
        if (refusal is not null) return refusal.Send();

        var fault = faults.Strike(peer, operation);
        if (fault?.Mode == FaultMode.Down) return Down(http);
        if (fault?.Mode == FaultMode.Silent) return await NeverAnswer(http);

        var now = ledger.Now;
        var delay = TimeSpan.FromMilliseconds(fault?.DelayMs ?? 0);
        var work = peers[peer].TakesTime ? fieldDelay : fault?.Mode == FaultMode.Slow ? delay : TimeSpan.Zero;
        var request = new PeerRequest(peer, operation, requestId, body, now, now + work);
        var received = fault?.Mode == FaultMode.Twice
            ? (await Task.WhenAll(Task.Run(() => ledger.Receive(request)), Task.Run(() => ledger.Receive(request))))[0]
            : await ledger.Receive(request);
        if (fault?.Mode is FaultMode.Slow or FaultMode.Late && !await Wait(now + delay, http)) return Results.Empty;

        var answer = received?.AnswerAt(ledger.Now) ?? Answer.Conflict;
        return fault?.Mode == FaultMode.Garbled ? answer.SendGarbled() : answer.Send();
    }

    private async Task<IResult> Enquire(string peer, string requestId, HttpContext http)
    {
        if (!peers.Knows(peer)) return PeerDirectory.UnknownPeer.Send();
        var fault = faults.Strike(peer, FaultBoard.Enquiry);
        if (fault?.Mode == FaultMode.Down) return Down(http);
        if (fault?.Mode == FaultMode.Silent) return await NeverAnswer(http);
        if (fault?.Mode is FaultMode.Slow or FaultMode.Late && !await Wait(ledger.Now.AddMilliseconds(fault.DelayMs), http)) return Results.Empty;

        var answer = (await ledger.Find(peer, requestId))?.AnswerAt(ledger.Now) ?? Answer.Unknown;
        return fault?.Mode == FaultMode.Garbled ? answer.SendGarbled() : answer.Send();
    }

    private static IResult Down(HttpContext http)
    {
        http.Response.Headers.Connection = "close";
        return Answer.Down.Send();
    }

    private async Task<IResult> NeverAnswer(HttpContext http)
    {
        await Wait(DateTime.MaxValue, http);
        return Results.Empty;
    }

    // False where the caller has left or the process is stopping: then the connection ends without an answer.
    private async Task<bool> Wait(DateTime until, HttpContext http)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            for (TimeSpan left; (left = until - ledger.Now) > TimeSpan.Zero;)
                await Task.Delay(left < TimeSpan.FromHours(1) ? left : TimeSpan.FromHours(1), ended.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            http.Abort();
            return false;
        }
    }
}
