using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Store;

/// <summary>A number that grows with every commit of its kind, so that what was made of older data can be told.</summary>
public sealed class Generation
{
    public required string Name { get; init; }
    public long Value { get; set; }
}

/// <summary>
/// How often shared documents have changed, in any process: one row that grows in the same transaction as the change. A copy is good while the number
/// it was made under is the current one. The process that changes something knows at once; another reads the row when what it knows is older than
/// <see cref="Fresh"/> and waits for the answer when it is older than <see cref="StillGood"/>, so that a change is seen everywhere within a second.
/// The row also lets one commit of shared documents at a time through, so what a commit checks inside its transaction stays true until it is done.
/// </summary>
public sealed class SharedGeneration(Database database)
{
    const string Name = "shared";

    static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(400), StillGood = TimeSpan.FromMilliseconds(800);

    readonly Lock gate = new();
    long known = -1;
    long readAt = -1_000_000; // Environment.TickCount64 when the reading that `known` comes from began
    Task? reading;

    public ValueTask<long> Current(CancellationToken ct)
    {
        var now = Environment.TickCount64;
        var age = now - Volatile.Read(ref readAt);
        if (age <= Fresh.TotalMilliseconds) return new(Volatile.Read(ref known));
        var read = Reading();
        return age <= StillGood.TotalMilliseconds ? new(Volatile.Read(ref known)) : Wait(read, now, ct);
    }

    /// <summary>A slow reading may have begun too long ago for who asked now; the next one begins after he did.</summary>
    async ValueTask<long> Wait(Task read, long asked, CancellationToken ct)
    {
        await read.WaitAsync(ct);
        if (asked - Volatile.Read(ref readAt) > StillGood.TotalMilliseconds) await Reading().WaitAsync(ct);
        return Volatile.Read(ref known);
    }

    // Many wait for one reading: it belongs to none of them, neither to a caller's trace nor to what else flows with a caller.
    Task Reading()
    {
        lock (gate)
        {
            if (reading is { IsCompleted: false }) return reading;
            using (ExecutionContext.SuppressFlow()) return reading = Task.Run(Read);
        }
    }

    async Task Read()
    {
        var began = Environment.TickCount64;
        await using var db = database.NewContext();
        Advance(await db.Set<Generation>().Where(g => g.Name == Name).Select(g => g.Value).FirstOrDefaultAsync());
        Volatile.Write(ref readAt, began);
    }

    /// <summary>Told by this process's own commits. Never backwards: a reading that began before a commit may end after it.</summary>
    internal void Advance(long value)
    {
        long seen;
        do seen = Volatile.Read(ref known);
        while (value > seen && Interlocked.CompareExchange(ref known, value, seen) != seen);
    }

    /// <summary>Grows the number inside a commit's transaction, whose other such commits wait until it ends.</summary>
    internal static async Task<long> Grow(CrmDb db, CancellationToken ct)
    {
        if (await db.Set<Generation>().Where(g => g.Name == Name).ExecuteUpdateAsync(u => u.SetProperty(g => g.Value, g => g.Value + 1), ct) == 0)
            await db.Database.ExecuteSqlAsync($"INSERT INTO generation (name, value) VALUES ({Name}, 1) ON CONFLICT (name) DO UPDATE SET value = generation.value + 1", ct);
        return await db.Set<Generation>().Where(g => g.Name == Name).Select(g => g.Value).FirstAsync(ct);
    }
}

/// <summary>What was made of shared documents, kept until one of them changes. Derive a class of it for each kind of thing kept.</summary>
/// <param name="most">When more are kept than this, all are dropped and made again as they are asked for.</param>
public abstract class SharedCache<TKey, TValue>(SharedGeneration generation, int most) where TKey : notnull
{
    sealed record Shelf(long Generation, ConcurrentDictionary<TKey, TValue> Things);

    Shelf shelf = new(-1, []);

    /// <summary>What is kept now. Put there only what was read after this call: then it can be no older than the shelf.</summary>
    public async ValueTask<ConcurrentDictionary<TKey, TValue>> Now(CancellationToken ct)
    {
        var current = await generation.Current(ct);
        while (true)
        {
            var seen = Volatile.Read(ref shelf);
            if (seen.Generation >= current && seen.Things.Count <= most) return seen.Things;
            var next = new Shelf(Math.Max(current, seen.Generation), []);
            if (Interlocked.CompareExchange(ref shelf, next, seen) == seen) return next.Things;
        }
    }
}
