using Dialtone.Peers.Operations;

namespace Dialtone.Peers.Requests;

/// <summary>All that the peers have received and done. A request id has one effect, however often and however concurrently it comes.</summary>
internal sealed class Ledger
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Peer, string RequestId), ReceivedRequest> known = [];
    private readonly List<ReceivedRequest> requests = [];
    private readonly Journal journal;
    private readonly PeerDirectory peers;
    private readonly TimeProvider clock;

    public Ledger(Journal journal, PeerDirectory peers, TimeProvider clock)
    {
        (this.journal, this.peers, this.clock) = (journal, peers, clock);
        foreach (var line in journal.Lines) Replay(line);
    }

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes a delivery of a request; null where its id already belongs to another request.</summary>
    public async Task<ReceivedRequest?> Receive(PeerRequest request)
    {
        ReceivedRequest? received;
        Task durable;
        lock (gate)
        {
            var line = new JournalLine("delivery", request.At, request.Peer, request.RequestId);
            if (!known.TryGetValue((request.Peer, request.RequestId), out received))
            {
                var answer = peers[request.Peer].Answer(request);
                received = Add(request, answer);
                line = line with { Line = "request", Operation = request.Operation, Body = request.Body, ReadyAt = request.ReadyAt, Answer = answer };
            }
            else if (received.IsSame(request)) received.Deliver(request.At);
            else
            {
                received.Conflict();
                received = null;
                line = line with { Line = "conflict" };
            }
            durable = journal.Append(line);
        }
        await durable;
        return received;
    }

    public Task<ReceivedRequest?> Find(string peer, string requestId) => Read(() => known.GetValueOrDefault((peer, requestId)));

    /// <summary>The received requests, the newest first; <paramref name="since"/> is compared with the last delivery.</summary>
    public Task<List<object>> Received(string? peer, DateTime? since, int limit) => Read(() => Newest(peer)
        .Where(request => request.IsListed && (since is null || request.LastAt >= since)).Take(limit).Select(request => request.Row(Now)).ToList());

    /// <summary>What the requests have changed, the newest first; a question changes nothing.</summary>
    public Task<List<object>> Effects(string? peer) => Read(() => Newest(peer)
        .Where(IsEffect).Select(request => request.Effect()).ToList());

    public Task<List<object>> Summary() => Read(() =>
    {
        var byPeer = requests.ToLookup(request => request.First.Peer);
        return peers.All.Select(peer => (object)new
        {
            Peer = peer.Name, peer.Zh, peer.En, peer.Operations,
            Requests = byPeer[peer.Name].Count(request => request.IsListed),
            Deliveries = byPeer[peer.Name].Sum(request => request.Deliveries),
            Effects = byPeer[peer.Name].Count(IsEffect),
            Pending = byPeer[peer.Name].Count(request => request.AnswerAt(Now) == Answer.Pending),
        }).ToList();
    });

    /// <summary>Empties the list of deliveries. The requests stay known: a repeated one still has no second effect.</summary>
    public Task Clear()
    {
        lock (gate)
        {
            requests.ForEach(request => request.Clear());
            return journal.Append(new("cleared", Now));
        }
    }

    private bool IsEffect(ReceivedRequest request) =>
        request.HasEffectAt(Now) && !peers[request.First.Peer].Questions.Contains(request.First.Operation);

    private IEnumerable<ReceivedRequest> Newest(string? peer) =>
        requests.AsEnumerable().Reverse().Where(request => peer is null || request.First.Peer == peer);

    // Nothing is shown before it is on the disk, or a crash could take back what somebody has seen.
    private async Task<T> Read<T>(Func<T> read)
    {
        T seen;
        Task settled;
        lock (gate) (seen, settled) = (read(), journal.Settled);
        await settled;
        return seen;
    }

    private ReceivedRequest Add(PeerRequest request, Answer answer)
    {
        var received = known[(request.Peer, request.RequestId)] = new ReceivedRequest(request, answer);
        requests.Add(received);
        received.Deliver(request.At);
        return received;
    }

    private void Replay(JournalLine line)
    {
        switch (line.Line)
        {
            case "request":
                Add(new(line.Peer!, line.Operation!, line.RequestId!, line.Body!.Value, line.At, line.ReadyAt!.Value), line.Answer!);
                break;
            case "delivery": known[(line.Peer!, line.RequestId!)].Deliver(line.At); break;
            case "conflict": known[(line.Peer!, line.RequestId!)].Conflict(); break;
            case "cleared": requests.ForEach(request => request.Clear()); break;
            default: throw new InvalidDataException($"The journal has a line of the unknown kind '{line.Line}'.");
        }
    }
}
