using System.Text.Json;

namespace Dialtone.Peers.Requests;

/// <summary>A well-formed request as it comes in; <see cref="ReadyAt"/> is when its work will be finished.</summary>
internal sealed record PeerRequest(string Peer, string Operation, string RequestId, JsonElement Body, DateTime At, DateTime ReadyAt);

/// <summary>A request that a peer knows, with the answer decided at its first receipt.</summary>
internal sealed class ReceivedRequest(PeerRequest first, Answer answer)
{
    private readonly List<DateTime> deliveredAt = [];

    public PeerRequest First { get; } = first;

    public bool IsListed => deliveredAt.Count > 0;

    public DateTime LastAt => deliveredAt[^1];

    public int Deliveries => deliveredAt.Count;

    public int Conflicts { get; private set; }

    public bool IsSame(PeerRequest other) =>
        other.Operation == First.Operation && JsonElement.DeepEquals(other.Body, First.Body);

    public void Deliver(DateTime at) => deliveredAt.Add(at);

    public void Conflict() => Conflicts++;

    public void Clear() => (Conflicts, _) = (0, deliveredAt.RemoveAll(_ => true));

    public Answer AnswerAt(DateTime now) => now < First.ReadyAt ? Answer.Pending : answer;

    public bool HasEffectAt(DateTime now) => answer.Status == "done" && now >= First.ReadyAt;

    public object Row(DateTime now) => new
    {
        At = deliveredAt[0], First.Peer, First.Operation, First.RequestId, Deliveries, DeliveredAt = deliveredAt.ToArray(), Conflicts,
        First.Body, Answer = AnswerAt(now),
    };

    public object Effect() => new { First.Peer, First.Operation, First.RequestId, First.Body, answer.Result, At = First.ReadyAt };
}
