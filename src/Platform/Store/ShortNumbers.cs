using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Platform.Store;

/// <summary>Numbers people read out to one another. Taken from the store in blocks, so gaps are normal; never the same twice.</summary>
public sealed class ShortNumbers(Database database)
{
    const int Block = 100;
    readonly ConcurrentDictionary<string, Range> ranges = new();

    sealed class Range
    {
        public readonly SemaphoreSlim Gate = new(1, 1);
        public long Next, End;
    }

    /// <summary>The next number of a kind: a letter and at least seven digits, <c>O1000042</c>.</summary>
    public async Task<string> Next(char kind, CancellationToken ct)
    {
        var range = ranges.GetOrAdd(kind.ToString(), _ => new Range());
        await range.Gate.WaitAsync(ct);
        try
        {
            if (range.Next == range.End)
            {
                range.Next = await Take(kind.ToString(), ct);
                range.End = range.Next + Block;
            }
            return $"{kind}{1_000_000 + range.Next++}";
        }
        finally
        {
            range.Gate.Release();
        }
    }

    async Task<long> Take(string name, CancellationToken ct)
    {
        long start = 0;
        await using var db = database.NewContext();
        await database.Write(db, async slot =>
        {
            if (await db.Set<Sequence>().Where(s => s.Name == name).ExecuteUpdateAsync(u => u.SetProperty(s => s.Next, s => s.Next + Block), slot) == 0)
                await db.Database.ExecuteSqlAsync($"INSERT INTO sequence (name, next) VALUES ({name}, {Block}) ON CONFLICT (name) DO UPDATE SET next = sequence.next + {Block}", slot);
            start = await db.Set<Sequence>().Where(s => s.Name == name).Select(s => s.Next).FirstAsync(slot) - Block;
        }, ct);
        return start;
    }
}
