using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dialtone.Platform.Outbox;

/// <summary>
/// Removes what has served: answers to submits, and events that reached everyone with their inbox rows, thirty days on. Nothing that is still to be
/// delivered goes, however old. In small batches, by index, so that nobody waits for it; several processes may do it at once.
/// </summary>
public sealed class Housekeeping(Database database, Clock clock, ILogger<Housekeeping> log) : BackgroundService
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    static readonly TimeSpan pause = TimeSpan.FromHours(1);
    const int Batch = 500;

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Tidy(stopping);
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                log.LogWarning(e, "What is no longer needed could not be removed; trying again in an hour");
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await Task.Delay(pause, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>Removes all that is due now; how many keys and events.</summary>
    public async Task<int> Tidy(CancellationToken ct)
    {
        var before = clock.Now - Kept;
        return await Each(db => Keys(db, before, ct), ct) + await Each(db => Events(db, before, ct), ct);
    }

    async Task<int> Each(Func<CrmDb, Task<int>> batch, CancellationToken ct)
    {
        for (var total = 0; ;)
        {
            await using var db = database.NewContext();
            var removed = 0;
            await database.Write(db, async _ => removed = await batch(db), ct);
            total += removed;
            if (removed < Batch) return total;
        }
    }

    static Task<int> Keys(CrmDb db, DateTimeOffset before, CancellationToken ct)
    {
        // By the time of the last of a batch: a key is of two columns, and neither database removes by a list of pairs.
        var due = db.Set<IdempotencyKey>().Where(k => k.At < before);
        return due.Where(k => k.At <= due.OrderBy(o => o.At).Take(Batch).Max(o => o.At)).ExecuteDeleteAsync(ct);
    }

    static async Task<int> Events(CrmDb db, DateTimeOffset before, CancellationToken ct)
    {
        var due = await db.Set<OutboxEvent>().Where(e => e.At < before && !db.Set<Delivery>().Any(d => d.EventId == e.Id)).OrderBy(e => e.At).Select(e => e.Id).Take(Batch).ToListAsync(ct);
        if (due.Count == 0) return 0;
        await db.Set<Inbox>().Where(i => due.Contains(i.EventId)).ExecuteDeleteAsync(ct);
        return await db.Set<OutboxEvent>().Where(e => due.Contains(e.Id)).ExecuteDeleteAsync(ct);
    }
}
