using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Outbox;

/// <summary>How long a claim holds before another process may take it over.</summary>
/// <param name="Aside">Of a delivery that may take minutes.</param>
public sealed record Leases(TimeSpan Delivery, TimeSpan Call, TimeSpan Aside)
{
    public static readonly Leases Usual = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5));
}

/// <summary>Takes deliveries to work on, and ends or puts them off: what the outbox and the hub have in common.</summary>
public sealed class Claims(Database database, Clock clock, Leases leases)
{
    /// <summary>Claims what is due in a lane: of each reaction and aggregate only the first, so that facts about one thing stay in order.</summary>
    public async Task<List<Delivery>> Take(string lane, int most, CancellationToken ct)
    {
        var now = clock.Now;
        await using var db = database.NewContext();
        var due = Due(db, now).Where(d => d.Lane == lane);
        if (!await due.AnyAsync(ct)) return [];
        var heads = await due.Where(d => !db.Set<Delivery>().Any(p => p.Reaction == d.Reaction && p.Aggregate == d.Aggregate && string.Compare(p.Seq, d.Seq) < 0))
            .OrderBy(d => d.DueAt).Take(most).ToListAsync(ct);
        var mine = new List<Delivery>();
        await database.Write(db, async slot =>
        {
            mine.Clear();
            foreach (var head in heads)
            {
                // Compare-and-set on the epoch: of two processes that saw the same head, one changes the row.
                var until = now + (lane == Delivery.Aside ? leases.Aside : leases.Delivery);
                var won = await Mine(db, head).ExecuteUpdateAsync(u => u.SetProperty(d => d.State, DeliveryState.Running).SetProperty(d => d.Epoch, head.Epoch + 1).SetProperty(d => d.ClaimedUntil, until), slot);
                if (won == 1) mine.Add(head);
            }
        }, ct);
        foreach (var head in mine) head.Epoch++;
        return mine;
    }

    /// <summary>Which of these lanes have something due.</summary>
    public async Task<IReadOnlyList<string>> Busy(IReadOnlyCollection<string> lanes, CancellationToken ct)
    {
        if (lanes.Count == 0) return [];
        await using var db = database.NewContext();
        return await Due(db, clock.Now).Where(d => lanes.Contains(d.Lane)).Select(d => d.Lane).Distinct().ToListAsync(ct);
    }

    /// <summary>Removes a delivery that is done, inside the transaction of its effects; throws where the claim has gone to another.</summary>
    public static async Task End(CrmDb db, Delivery delivery, CancellationToken ct)
    {
        if (await Mine(db, delivery).ExecuteDeleteAsync(ct) != 1) throw new OutboxWorker.Fenced();
    }

    /// <summary>Puts a failed delivery off for the next of the pauses (seconds), or leaves it to a person when they are used up. True where it was left.</summary>
    public async Task<bool> PutOff(Delivery delivery, IReadOnlyList<int> pauses, string error, CancellationToken ct)
    {
        var attempts = delivery.Attempts + 1;
        var dead = attempts > pauses.Count;
        var due = clock.Now.AddSeconds(dead ? 0 : pauses[attempts - 1]);
        var state = dead ? DeliveryState.Dead : DeliveryState.Waiting;
        await using var db = database.NewContext();
        await database.Write(db, slot => Mine(db, delivery)
            .ExecuteUpdateAsync(u => u.SetProperty(d => d.State, state).SetProperty(d => d.Attempts, attempts).SetProperty(d => d.DueAt, due).SetProperty(d => d.Error, error), slot), ct);
        return dead;
    }

    /// <summary>
    /// Takes back what is still claimed inside (<paramref name="inside"/>) or outside. An SQLite store has one process, so whatever is claimed when it starts
    /// was claimed by one that is gone.
    /// </summary>
    public async Task TakeBack(bool inside, CancellationToken ct)
    {
        if (database.IsPostgres) return;
        await using var db = database.NewContext();
        await database.Write(db, slot => db.Set<Delivery>().Where(d => d.State == DeliveryState.Running && (d.Lane == Delivery.Inside || d.Lane == Delivery.Aside) == inside)
            .ExecuteUpdateAsync(u => u.SetProperty(d => d.State, DeliveryState.Waiting).SetProperty(d => d.Epoch, d => d.Epoch + 1), slot), ct);
    }

    static IQueryable<Delivery> Due(CrmDb db, DateTimeOffset now) => db.Set<Delivery>().AsNoTracking()
        .Where(d => (d.State == DeliveryState.Waiting || d.State == DeliveryState.Running) && d.DueAt <= now && (d.State == DeliveryState.Waiting || d.ClaimedUntil < now));

    static IQueryable<Delivery> Mine(CrmDb db, Delivery delivery) => db.Set<Delivery>()
        .Where(d => d.EventId == delivery.EventId && d.Reaction == delivery.Reaction && d.Epoch == delivery.Epoch);
}
