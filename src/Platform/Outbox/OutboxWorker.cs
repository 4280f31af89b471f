using Dialtone.Platform.Access;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dialtone.Platform.Outbox;

/// <summary>Runs due deliveries: claims the heads, runs each reaction in a scope of its own, retries with growing pauses, and leaves the hopeless to a person.</summary>
public sealed class OutboxWorker(Claims claims, Clock clock, Reactions reactions, OutboxSignal signal, IServiceScopeFactory scopes, ILogger<OutboxWorker> log) : BackgroundService
{
    static readonly TimeSpan poll = TimeSpan.FromMilliseconds(500);
    static readonly int[] pauses = [1, 2, 5, 15, 60, 300, 1800];
    const int AtOnce = 32, AsideAtOnce = 2;

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        await claims.TakeBack(inside: true, stopping);
        await Task.WhenAll(Work(Delivery.Inside, AtOnce, stopping), Work(Delivery.Aside, AsideAtOnce, stopping));
    }

    async Task Work(string lane, int most, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await RunDue(lane, most, stopping) == 0) await signal.Wait(poll, stopping);
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

    /// <summary>Runs what is due now, once; how many deliveries were claimed. Journeys call it instead of waiting.</summary>
    public async Task<int> RunDue(CancellationToken ct) => await RunDue(Delivery.Inside, AtOnce, ct) + await RunDue(Delivery.Aside, AsideAtOnce, ct);

    async Task<int> RunDue(string lane, int most, CancellationToken ct)
    {
        var claimed = await claims.Take(lane, most, ct);
        await Parallel.ForEachAsync(claimed, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct }, async (delivery, c) => await Run(delivery, c));
        if (claimed.Count > 0) signal.Raise();
        return claimed.Count;
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
        await Claims.End(db, delivery, ct);
        db.Add(new Inbox { Reaction = delivery.Reaction, EventId = delivery.EventId, At = clock.Now });
    }

    async Task Fail(Delivery delivery, Exception e, CancellationToken ct)
    {
        var dead = await claims.PutOff(delivery, pauses, e.GetType().Name + ": " + e.Message, ct);
        log.LogWarning(e, "{Reaction} failed on {Event}, attempt {Attempt}{Dead}", delivery.Reaction, delivery.EventId, delivery.Attempts + 1, dead ? "; left to a person" : "");
    }

    /// <summary>Thrown inside a commit when the claim has gone to another.</summary>
    public sealed class Fenced() : Exception("The claim has passed to another process.");
}
