using Dialtone.Peers.Requests;

namespace Dialtone.Peers.Operations;

/// <summary>A system beside the CRM. <see cref="Answer"/> is pure: the same request gets the same answer, whatever came before.</summary>
internal sealed record Peer(string Name, string Zh, string En, Func<PeerRequest, Answer> Answer)
{
    /// <summary>The operations a caller may want to know of; most peers take any other as well.</summary>
    public required string[] Operations { get; init; }

    /// <summary>Operations that only tell something and so have no effect.</summary>
    public string[] Questions { get; init; } = [];

    /// <summary>Answers <c>pending</c> first and finishes later.</summary>
    public bool TakesTime { get; init; }
}
