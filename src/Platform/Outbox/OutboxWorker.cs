using Dialtone.Platform.Access;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dialtone.Platform.Outbox;

/// <summary>How long a claim holds before another process may take it over.</summary>
public sealed record Leases(TimeSpan Delivery, TimeSpan Call)
{
    public static readonly Leases Usual = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(30));
}

/// <summary>Runs due deliveries: claims the heads, runs each reaction in a scope of its own, retries with growing pauses, and leaves the hopeless to a person.</summary>
public sealed class OutboxWorker(Database database, Clock clock, Reactions reactions, OutboxSignal signal, Leases leases, IServiceScopeFactory scopes, ILogger<OutboxWorker> log) : BackgroundService
{
    static readonly TimeSpan poll = TimeSpan.FromMilliseconds(500);
    static readonly int[] pauses = [1, 2, 5, 15, 60, 300, 1800];
    const int AtOnce = 32;

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        if (!database.IsPostgres) await TakeBack(stopping);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await RunDue(stopping) == 0) await signal.Wait(poll, stopping);
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                log.LogError(e, "The outbox could not be worked off; trying again");
                await Task.Delay(poll, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    // An SQLite store has one process, so whatever is still claimed at its start was claimed by one that is gone.
    async Task TakeBack(CancellationToken ct)
    {
        await using var db = database.NewContext();
        await database.Write(db, slot => db.Set<Delivery>().Where(d => d.State == DeliveryState.Running).ExecuteUpdateAsync(u => u.SetProperty(d => d.State, DeliveryState.Waiting).SetProperty(d => d.Epoch, d => d.Epoch + 1), slot), ct);
    }

    /// <summary>Runs what is due now, once; how many deliveries were claimed. Journeys call it instead of waiting.</summary>
    public async Task<int> RunDue(CancellationToken ct)
    {
        var claimed = await Claim(ct);
        await Parallel.ForEachAsync(claimed, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct }, async (delivery, c) => await Run(delivery, c));
        if (claimed.Count > 0) signal.Raise();
        return claimed.Count;
    }

    async Task<List<Delivery>> Claim(CancellationToken ct)
    {
        var now = clock.Now;
        await using var db = database.NewContext();
        var due = db.Set<Delivery>().AsNoTracking().Where(d => d.DueAt <= now && (d.State == DeliveryState.Waiting || d.State == DeliveryState.Running && d.ClaimedUntil < now));
        if (!await due.AnyAsync(ct)) return [];
        var heads = await due.Where(d => !db.Set<Delivery>().Any(p => p.Reaction == d.Reaction && p.Aggregate == d.Aggregate && string.Compare(p.Seq, d.Seq) < 0))
            .OrderBy(d => d.DueAt).Take(AtOnce).ToListAsync(ct);
        var mine = new List<Delivery>();
        await database.Write(db, async slot =>
        {
            mine.Clear();
            foreach (var head in heads)
            {
                // Compare-and-set on the epoch: of two processes that saw the same head, one changes the row.
                var until = now + leases.Delivery;
                var won = await db.Set<Delivery>().Where(d => d.EventId == head.EventId && d.Reaction == head.Reaction && d.Epoch == head.Epoch)
                    .ExecuteUpdateAsync(u => u.SetProperty(d => d.State, DeliveryState.Running).SetProperty(d => d.Epoch, head.Epoch + 1).SetProperty(d => d.ClaimedUntil, until), slot);
                if (won == 1) { head.Epoch++; mine.Add(head); }
            }
        }, ct);
        return mine;
    }

    async Task Run(Delivery delivery, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<SessionContext>();
            context.Actor = Actor.System;
            context.Fence = (db, slot) => Complete(db, delivery, slot);
            var session = scope.ServiceProvider.GetRequiredService<Session>();
            var stored = await session.Rows<OutboxEvent>().FirstAsync(e => e.Id == delivery.EventId, ct);
            var happened = System.Text.Json.JsonSerializer.Deserialize(stored.Body, reactions.Event(stored.Name) ?? throw new InvalidOperationException($"No event is called {stored.Name}."), StoreJson.Options)!;
            var type = reactions.Reaction(delivery.Reaction) ?? throw new InvalidOperationException($"No reaction is called {delivery.Reaction}.");
            var reaction = ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, type);
            await (Task)typeof(IReaction<>).MakeGenericType(happened.GetType()).GetMethod("Run")!.Invoke(reaction, [happened, ct])!;
            if (context.Fence is not null) await session.Commit(ct);
        }
        catch (Fenced)
        {
            log.LogInformation("{Reaction} lost its claim on {Event}; another process has it", delivery.Reaction, delivery.EventId);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            await Fail(delivery, e, ct);
        }
    }

    async Task Complete(CrmDb db, Delivery delivery, CancellationToken ct)
    {
        if (await db.Set<Delivery>().Where(d => d.EventId == delivery.EventId && d.Reaction == delivery.Reaction && d.Epoch == delivery.Epoch).ExecuteDeleteAsync(ct) != 1) throw new Fenced();
        db.Add(new Inbox { Reaction = delivery.Reaction, EventId = delivery.EventId, At = clock.Now });
    }

    async Task Fail(Delivery delivery, Exception e, CancellationToken ct)
    {
        var attempts = delivery.Attempts + 1;
        var dead = attempts > pauses.Length;
        var due = clock.Now.AddSeconds(dead ? 0 : pauses[attempts - 1]);
        var state = dead ? DeliveryState.Dead : DeliveryState.Waiting;
        var error = e.GetType().Name + ": " + e.Message;
        log.LogWarning(e, "{Reaction} failed on {Event}, attempt {Attempt}{Dead}", delivery.Reaction, delivery.EventId, attempts, dead ? "; left to a person" : "");
        await using var db = database.NewContext();
        await database.Write(db, slot => db.Set<Delivery>().Where(d => d.EventId == delivery.EventId && d.Reaction == delivery.Reaction && d.Epoch == delivery.Epoch)
            .ExecuteUpdateAsync(u => u.SetProperty(d => d.State, state).SetProperty(d => d.Attempts, attempts).SetProperty(d => d.DueAt, due).SetProperty(d => d.Error, error), slot), ct);
    }

    /// <summary>Thrown inside a commit when the claim has gone to another.</summary>
    public sealed class Fenced() : Exception("The claim has passed to another process.");
}
