using System.Collections.Concurrent;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.SignIn;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dialtone.Platform.Hub;

/// <summary>
/// Tells subscribers what is due, each in a lane of its own: one that is slow or gone holds up nobody else, inside or outside. Events about one resource
/// arrive in order; a failing one is tried again after growing pauses of up to a day, and then left to a person.
/// </summary>
public sealed class HubWorker(Claims claims, Clock clock, OutboxSignal signal, Subscribers subscribers, Callbacks callbacks, Database database, Actors actors, IServiceScopeFactory scopes, ILogger<HubWorker> log) : BackgroundService
{
    static readonly TimeSpan poll = TimeSpan.FromMilliseconds(500), tidied = TimeSpan.FromMinutes(1);

    /// <summary>Seconds before each further attempt: about four days in all.</summary>
    public static readonly int[] Pauses = [1, 2, 5, 15, 60, 300, 900, 1800, 3600, 7200, 14400, 28800, 57600, 86400, 86400];
    const int AtOnce = 16, SideBySide = 4;

    readonly ConcurrentDictionary<string, Lane> lanes = new();
    DateTimeOffset tidiedAt;

    /// <summary>A subscriber that fails is asked about one event at a time, and ever more seldom; the first success opens its lane again.</summary>
    sealed class Lane
    {
        public int FailuresInARow;
        public DateTimeOffset NotBefore;
        public Task<int> Running = Task.FromResult(0);
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        await claims.TakeBack(inside: false, stopping);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                // Not waited for: the next look starts the lanes that are free, while the slow ones still run.
                if ((await Start(stopping)).Count == 0) await signal.Wait(poll, stopping);
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                log.LogError(e, "The hub could not be worked off; trying again");
                await Task.Delay(poll, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Tells what is due now, once, and waits for the answers; how many deliveries were claimed. Journeys call it instead of waiting.</summary>
    public async Task<int> RunDue(CancellationToken ct) => (await Task.WhenAll(await Start(ct))).Sum();

    async Task<IReadOnlyList<Task<int>>> Start(CancellationToken ct)
    {
        var now = clock.Now;
        var known = (await subscribers.Read(ct)).All.Where(s => s.Subscription.State == SubscriptionState.Active).ToDictionary(s => s.Subscription.Reaction);
        var free = known.Keys.Where(name => lanes.GetOrAdd(name, _ => new()) is { Running.IsCompleted: true } lane && lane.NotBefore <= now).ToArray();
        var started = new List<Task<int>>();
        foreach (var name in await claims.Busy(free, ct)) started.Add(lanes[name].Running = Task.Run(() => Run(known[name], lanes[name], ct), CancellationToken.None));
        if (now - tidiedAt > tidied) await Tidy(now, ct);
        return started;
    }

    async Task<int> Run(Subscriber subscriber, Lane lane, CancellationToken ct)
    {
        try
        {
            var claimed = await claims.Take(subscriber.Subscription.Reaction, lane.FailuresInARow > 0 ? 1 : AtOnce, ct);
            await Parallel.ForEachAsync(claimed, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = ct }, async (delivery, c) => await Tell(subscriber, delivery, lane, c));
            // Due and yet not to be had: behind one that is dead, or in another process's hands. Looking again at once would only look again.
            if (claimed.Count == 0) lane.NotBefore = clock.Now + poll;
            else signal.Raise();
            return claimed.Count;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.LogError(e, "{Lane} could not be worked off", subscriber.Subscription.Reaction);
            lane.NotBefore = clock.Now + poll;
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    async Task Tell(Subscriber subscriber, Delivery delivery, Lane lane, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
            var reader = await actors.OfUser(subscriber.Subscription.OwnerId, ct) ?? throw new InvalidOperationException("The subscription's user cannot sign in.");
            var notification = ResourceEvent.Parse(delivery.EventId) is { } happened
                ? await scope.ServiceProvider.GetRequiredService<Notifications>().Of(happened, reader, subscriber.Subscription.ApiVersion, ct) : null;
            if (notification is null || !subscriber.Query.Wants(notification))
            {
                await database.Write(db, slot => Claims.End(db, delivery, slot), ct);
                return;
            }
            var answer = await callbacks.Tell(subscriber.Subscription, subscriber.Query.Pruned(notification), ct);
            if (answer.IsGone) await scope.ServiceProvider.GetRequiredService<EndSubscription>().Gone(subscriber.Subscription.Id, ct);
            else if (answer.Error is { } error) await Failed(subscriber, delivery, lane, error, ct);
            else await Told(subscriber, delivery, lane, db, ct);
        }
        catch (OutboxWorker.Fenced)
        {
            log.LogInformation("{Lane} lost its claim on {Event}; another process has it", delivery.Lane, delivery.EventId);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            await Failed(subscriber, delivery, lane, e.Message, ct);
        }
    }

    async Task Told(Subscriber subscriber, Delivery delivery, Lane lane, CrmDb db, CancellationToken ct)
    {
        var today = clock.Today;
        var now = clock.Now;
        await database.Write(db, async slot =>
        {
            await Claims.End(db, delivery, slot);
            await Progress(db, subscriber).ExecuteUpdateAsync(u => u.SetProperty(p => p.LastDeliveredAt, now).SetProperty(p => p.FailuresInARow, 0)
                .SetProperty(p => p.DeliveredThatDay, p => p.Day == today ? p.DeliveredThatDay + 1 : 1).SetProperty(p => p.Day, today), slot);
        }, ct);
        (lane.FailuresInARow, lane.NotBefore) = (0, default);
    }

    async Task Failed(Subscriber subscriber, Delivery delivery, Lane lane, string error, CancellationToken ct)
    {
        var dead = await claims.PutOff(delivery, Pauses, error, ct);
        var failures = Interlocked.Increment(ref lane.FailuresInARow);
        lane.NotBefore = clock.Now.AddSeconds(Math.Min(60, Pauses[Math.Min(failures, Pauses.Length) - 1]));
        var now = clock.Now;
        await using var db = database.NewContext();
        await database.Write(db, slot => Progress(db, subscriber).ExecuteUpdateAsync(u => u.SetProperty(p => p.LastFailedAt, now).SetProperty(p => p.LastError, error)
            .SetProperty(p => p.FailuresInARow, p => p.FailuresInARow + 1), slot), ct);
        log.LogWarning("Subscription {Subscription} did not take {Event}, attempt {Attempt}: {Error}{Dead}", subscriber.Subscription.Id, delivery.EventId, delivery.Attempts + 1, error, dead ? "; left to a person" : "");
    }

    static IQueryable<SubscriptionProgress> Progress(CrmDb db, Subscriber subscriber) => db.Set<SubscriptionProgress>().Where(p => p.SubscriptionId == subscriber.Subscription.Id);

    /// <summary>
    /// Removes what waits for subscriptions that have ended: a commit of another process that did not know yet may have left some. Whether one has ended is asked
    /// in the statement itself, as this process's own knowledge may be older than the newest subscription.
    /// </summary>
    async Task Tidy(DateTimeOffset now, CancellationToken ct)
    {
        tidiedAt = now;
        await using var db = database.NewContext();
        var orphans = db.Set<Delivery>().Where(d => d.State == DeliveryState.Waiting && string.Compare(d.Lane, Subscription.Prefix) > 0
            && !db.Set<Subscription>().Any(s => s.Id == d.Lane.Substring(Subscription.Prefix.Length) && s.State != SubscriptionState.Ended));
        if (await orphans.AnyAsync(ct)) await database.Write(db, slot => orphans.ExecuteDeleteAsync(slot), ct);
    }
}
