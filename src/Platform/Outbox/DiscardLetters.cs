using Dialtone.Platform.Failures;
using Dialtone.Platform.Hub;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Outbox;

/// <summary>That somebody gave a dead letter up for good: who, when, what and why.</summary>
public sealed class Discard
{
    public required string Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Actor { get; init; }
    public required string EventId { get; init; }
    public required string Reaction { get; init; }

    /// <summary>What it was about, as deliveries name it.</summary>
    public required string Aggregate { get; init; }
    public required string Reason { get; init; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Error { get; init; }
}

public sealed record LettersToDiscard(IReadOnlyList<LetterToRedeliver> Letters, string Reason);

/// <summary>Gives dead letters up: they are never delivered, and what waited behind them goes on. Who did it and why is stored with it.</summary>
public sealed class DiscardLetters(Session session, OutboxSignal signal) : IUseCase
{
    /// <summary>Characters a reason has at the least: shorter ones say nothing to who asks later.</summary>
    const int ShortestReason = 4, LongestReason = 500;

    public async Task Run(LettersToDiscard input, CancellationToken ct)
    {
        session.Demand(HubPermissions.Manage);
        var reason = input.Reason?.Trim() ?? "";
        if (reason.Length is < ShortestReason or > LongestReason) throw Refused.Invalid("platform.deadLetter.reason", "reason", ("least", ShortestReason), ("most", LongestReason));
        if (input.Letters is not { Count: > 0 }) throw Refused.Invalid("platform.required", "letters", ("field", "letters"));
        foreach (var letter in input.Letters.Distinct())
        {
            var dead = await session.Rows<Delivery>().FirstOrDefaultAsync(d => d.EventId == letter.EventId && d.Reaction == letter.Reaction && d.State == DeliveryState.Dead, ct)
                ?? throw Refused.State("platform.deadLetter.gone");
            session.AddRow(new Discard { Id = Ids.New(), At = session.Now, Actor = session.Actor.Id, EventId = dead.EventId, Reaction = dead.Reaction, Aggregate = dead.Aggregate, Reason = reason, Error = dead.Error });
            session.AtCommit(async (db, c) =>
            {
                if (await db.Set<Delivery>().Where(d => d.EventId == dead.EventId && d.Reaction == dead.Reaction && d.State == DeliveryState.Dead && d.Epoch == dead.Epoch).ExecuteDeleteAsync(c) == 0)
                    throw Refused.State("platform.deadLetter.gone");
            });
        }
        await session.Commit(ct);
        signal.Raise();
    }
}
