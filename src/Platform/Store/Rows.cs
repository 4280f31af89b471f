namespace Dialtone.Platform.Store;

/// <summary>A document as it was after one commit: audit, as-of views and undo are read from here.</summary>
public sealed class History
{
    public required string OfType { get; init; }
    public required string OfId { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Actor { get; init; }

    /// <summary>Whose row it was as of this version: who may see that organisation may hear of it, also after a removal.</summary>
    public required string Scope { get; init; }
    public required Change Change { get; init; }

    /// <summary>The sealed body; null where this version is the removal.</summary>
    public string? Body { get; init; }
}

/// <summary>What a version is to those who are told of it. A version may change attributes and the state at once.</summary>
[Flags]
public enum Change { None = 0, Created = 1, Attributes = 2, State = 4, Removed = 8 }

/// <summary>A reference from one document to another, taken from the body, so that it is found from both ends.</summary>
public sealed class Link
{
    /// <summary>The type of what another host keeps: nothing of ours is of it, so it is found by lists and guards nothing.</summary>
    public const string Elsewhere = "";

    public required string FromType { get; init; }
    public required string FromId { get; init; }

    /// <summary>The attribute that refers, as a path without indexes: <c>productOrderItem.productOffering</c>.</summary>
    public required string Rel { get; init; }
    public required string Role { get; init; }
    public required string ToType { get; init; }
    public required string ToId { get; init; }
}

/// <summary>An answer already given to a submit, by the key the client chose; kept thirty days.</summary>
public sealed class IdempotencyKey
{
    public required string Key { get; init; }
    public required string Actor { get; init; }
    public required string RequestHash { get; init; }
    public required string ResultType { get; init; }
    public required string ResultId { get; init; }
    public required long ResultVersion { get; init; }

    /// <summary>The answer itself where it is not the resource, personal values sealed.</summary>
    public string? Answer { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A personal value shown in clear: who, of what, why. Never changed or removed.</summary>
public sealed class Reveal
{
    public required string Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Actor { get; init; }
    public required string OfType { get; init; }
    public required string OfId { get; init; }
    public required string Field { get; init; }
    public required string Reason { get; init; }
}

/// <summary>The next block of short numbers people read out; see <see cref="ShortNumbers"/>.</summary>
public sealed class Sequence
{
    public required string Name { get; init; }
    public long Next { get; set; }
}
