using System.Text.Json.Nodes;
using Dialtone.Platform.Store;

namespace Dialtone.Platform.Calls;

public enum CallState { Intended = 0, Calling = 1, Pending = 2, Unknown = 3, Done = 4, Refused = 5, Person = 6 }

/// <summary>
/// A call to a system outside, as a fenced step: the intent is stored with the business change that wants it, the call carries this
/// row's id, and the outcome is stored under the epoch of whoever made the call. Whatever happens in between, the peer is asked before anything is repeated.
/// </summary>
public sealed class Call
{
    /// <summary>Stable: the peer gives the same answer to the same id and has one effect.</summary>
    public required string RequestId { get; init; }
    public required string Peer { get; init; }
    public required string Operation { get; init; }

    /// <summary>Which <see cref="ISettlement"/> takes the outcome.</summary>
    public required string Settlement { get; init; }
    public required string OwnerId { get; init; }

    /// <summary>Whose key seals the personal values in <see cref="Body"/> and <see cref="Answer"/>.</summary>
    public required string SubjectId { get; set; }

    /// <summary>What is sent, personal values sealed.</summary>
    public required string Body { get; set; }
    public CallState State { get; set; }
    public required DateTimeOffset DueAt { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? FirstCalledAt { get; set; }
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>How often the peer was spoken to about this request.</summary>
    public int Attempts { get; set; }

    /// <summary>How many times in a row it gave no answer that means anything.</summary>
    public int Unanswered { get; set; }
    public int Epoch { get; set; }
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>What the peer said, personal values sealed.</summary>
    public string? Answer { get; set; }
    public string? Error { get; set; }
}

/// <summary>What a peer said. No answer is <see cref="AnswerKind.Unknown"/>, never a failure.</summary>
public enum AnswerKind { Done, Pending, Refused, NeverReceived, Unknown }

public sealed record PeerAnswer(AnswerKind Kind, JsonObject? Result = null, string? Code = null, JsonObject? Reason = null, string? Note = null);

/// <summary>The systems around a CRM: identity, activation, resource, billing, payment, message, field. One adapter speaks to them.</summary>
public interface IPeers
{
    /// <summary>Asks a peer to act. Never throws for what the peer or the network does.</summary>
    Task<PeerAnswer> Call(string peer, string operation, string requestId, JsonObject body, CancellationToken ct);

    /// <summary>Asks what became of a request.</summary>
    Task<PeerAnswer> Ask(string peer, string requestId, CancellationToken ct);
}

/// <summary>Takes the outcome (done or refused) of calls into the module that intended them; its commit and the call's are one transaction.</summary>
public interface ISettlement
{
    string Name { get; }

    Task Settle(Session session, Call call, PeerAnswer answer, CancellationToken ct);
}
