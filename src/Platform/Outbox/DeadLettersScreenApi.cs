using Dialtone.Platform.Failures;
using Dialtone.Platform.Hub;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Outbox;

/// <summary>A delivery that was given up.</summary>
/// <param name="Event">What happened: <c>Ordering.OrderItemCompleted</c>, or TM Forum's name of it where a subscriber was to be told.</param>
/// <param name="Callback">Where the subscriber is; null for a reaction of our own.</param>
/// <param name="Behind">Later events about the same thing that wait for this one.</param>
public sealed record DeadLetter(string EventId, string Reaction, string Event, string? Callback, string AggregateId, DateTimeOffset At, int Attempts, string? Error, int Behind);

/// <param name="Total">All that were given up; the list holds the oldest.</param>
public sealed record DeadLetters(IReadOnlyList<DeadLetter> Items, int Total);

public sealed record LettersToRedeliver(IReadOnlyList<LetterToRedeliver> Letters);

public sealed record LetterToRedeliver(string EventId, string Reaction);

/// <summary>The dead letters of all reactions, inside and outside, and their second chance.</summary>
sealed class DeadLettersScreenApi : IScreenApi
{
    const int MostRows = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var page = routes.MapGroup("/api/dead-letters").WithTags("notifications");
        page.MapGet("", Find).WithSummary("Find deliveries that were given up");
        page.MapPost("/redeliver", async (LettersToRedeliver letters, RedeliverLetters use, CancellationToken ct) =>
        {
            await use.Run(letters.Letters ?? [], ct);
            return TypedResults.NoContent();
        }).WithSummary("Give dead letters another chance");
        page.MapPost("/discard", async (LettersToDiscard letters, DiscardLetters use, CancellationToken ct) =>
        {
            await use.Run(letters, ct);
            return TypedResults.NoContent();
        }).WithSummary("Discard dead letters, for a reason that is kept");
    }

    static async Task<Ok<DeadLetters>> Find(Session session, Subscribers subscribers, CancellationToken ct)
    {
        session.Demand(HubPermissions.Manage);
        var dead = session.Rows<Delivery>().Where(d => d.State == DeliveryState.Dead);
        var rows = await dead.OrderBy(d => d.Lane).ThenBy(d => d.DueAt).Take(MostRows)
            .Select(d => new { Row = d, Behind = session.Rows<Delivery>().Count(b => b.Reaction == d.Reaction && b.Aggregate == d.Aggregate && string.Compare(b.Seq, d.Seq) > 0) }).ToListAsync(ct);
        string[] inside = [.. rows.Where(r => r.Row.IsOurs).Select(r => r.Row.EventId)], hubs = [.. rows.Where(r => !r.Row.IsOurs).Select(r => r.Row.Lane[Subscription.Prefix.Length..]).Distinct()];
        var events = await session.Rows<OutboxEvent>().Where(e => inside.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => (e.Name, e.AggregateId), ct);
        var callbacks = await session.Rows<Subscription>().Where(s => hubs.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Callback, ct);
        return TypedResults.Ok(new DeadLetters([.. rows.Select(r => Show(r.Row, r.Behind))], await dead.CountAsync(ct)));

        DeadLetter Show(Delivery row, int behind)
        {
            var happened = row.IsOurs ? null : ResourceEvent.Parse(row.EventId);
            var told = happened is null ? events.GetValueOrDefault(row.EventId, (Name: row.EventId, AggregateId: row.Aggregate))
                : (subscribers.Resource(happened.OfType) is { } resource ? happened.TypeOf(resource.Faces[0]) : happened.OfType, happened.OfId);
            var callback = row.IsOurs ? null : callbacks.GetValueOrDefault(row.Lane[Subscription.Prefix.Length..]);
            return new(row.EventId, row.Reaction, told.Item1, callback, told.Item2, row.At, row.Attempts, row.Error, behind);
        }
    }
}

/// <summary>Gives dead letters another chance, from the first attempt on; whatever waited behind them follows in order.</summary>
public sealed class RedeliverLetters(Session session, OutboxSignal signal) : IUseCase
{
    public async Task Run(IReadOnlyList<LetterToRedeliver> letters, CancellationToken ct)
    {
        session.Demand(HubPermissions.Manage);
        if (letters.Count == 0) throw Refused.Invalid("platform.required", "letters", ("field", "letters"));
        var now = session.Now;
        foreach (var letter in letters.Distinct())
            session.AtCommit(async (db, c) =>
            {
                var changed = await db.Set<Delivery>().Where(d => d.EventId == letter.EventId && d.Reaction == letter.Reaction && d.State == DeliveryState.Dead)
                    .ExecuteUpdateAsync(u => u.SetProperty(d => d.State, DeliveryState.Waiting).SetProperty(d => d.Attempts, 0).SetProperty(d => d.DueAt, now).SetProperty(d => d.Epoch, d => d.Epoch + 1), c);
                if (changed == 0) throw Refused.State("platform.deadLetter.gone");
            });
        await session.Commit(ct);
        signal.Raise();
    }
}
