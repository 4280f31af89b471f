using Dialtone.Parties.Matching.Comparing;

namespace Dialtone.Parties.Matching.Blocking;

/// <summary>
/// Which records are worth comparing. Records that share a key of a field form a block. A block that is too large is cut by the keys of the other
/// fields in which its records are in blocks that are too large as well, until it is small or three keys deep; so frequent values cost no more than
/// rare ones, and the number of pairs grows with the number of records.
/// </summary>
internal sealed class Blocks
{
    const int Deepest = 3;
    readonly Records records;
    readonly List<int> starts = [0];
    readonly List<int> members = [];
    int[] ofRecord = [], recordStarts = [];

    Blocks(Records records) => this.records = records;

    /// <summary>Records in a block at the most: more where there are few, so that small files are compared almost wholly.</summary>
    public static int Most(int records) => Math.Clamp(2_000_000 / Math.Max(1, records), 40, 2000);

    public int Count => starts.Count - 1;

    /// <summary>Blocks that stayed too large three keys deep, and were left.</summary>
    public int Left { get; private set; }

    public static Blocks Of(Records records)
    {
        var blocks = new Blocks(records);
        var passes = Keys.Of(records);
        blocks.Cut([.. passes.Select(p => p.Hashes)], [.. passes.Select(p => p.Field)]);
        blocks.Invert();
        return blocks;
    }

    /// <summary>Pairs that somebody else chose to be compared.</summary>
    public static Blocks Of(Records records, IEnumerable<(int A, int B)> given)
    {
        var blocks = new Blocks(records);
        foreach (var (a, b) in given)
        {
            blocks.members.Add(Math.Min(a, b));
            blocks.members.Add(Math.Max(a, b));
            blocks.starts.Add(blocks.members.Count);
        }
        blocks.Invert();
        return blocks;
    }

    void Cut(ulong[][] hashes, int[] fields)
    {
        var most = Most(records.Count);
        var large = new List<int[]>[hashes.Length];
        var isLarge = new System.Collections.BitArray[hashes.Length];
        var all = Enumerable.Range(0, records.Count).ToArray();
        for (var k = 0; k < hashes.Length; k++)
        {
            large[k] = [];
            isLarge[k] = new(records.Count);
            Group(all, hashes[k], null, most, large[k]);
            foreach (var block in large[k])
                foreach (var record in block) isLarge[k][record] = true;
        }
        for (var k = 0; k < hashes.Length; k++)
            foreach (var block in large[k]) Deeper(block, k, 2, 1UL << fields[k]);

        void Deeper(int[] block, int last, int depth, ulong used)
        {
            for (var k = last + 1; k < hashes.Length; k++)
            {
                if ((used >> fields[k] & 1) == 1) continue;
                var larger = new List<int[]>();
                Group(block, hashes[k], isLarge[k], most, larger);
                if (depth == Deepest) Left += larger.Count;
                else
                    foreach (var part in larger) Deeper(part, k, depth + 1, used | 1UL << fields[k]);
            }
        }
    }

    // Parts of at most so many records become blocks, the others are handed back.
    void Group(int[] from, ulong[] hashes, System.Collections.BitArray? only, int most, List<int[]> larger)
    {
        var picked = from.Where(r => hashes[r] != 0 && (only is null || only[r])).ToArray();
        if (picked.Length < 2) return;
        var keys = Array.ConvertAll(picked, r => hashes[r]);
        Array.Sort(keys, picked);
        for (int i = 0, end; i < keys.Length; i = end)
        {
            for (end = i + 1; end < keys.Length && keys[end] == keys[i];) end++;
            if (end - i < 2) continue;
            var block = picked.AsSpan(i, end - i);
            block.Sort();
            if (block.Length > most)
            {
                larger.Add(block.ToArray());
                continue;
            }
            if (records.IsTwoFiles && (block[0] >= records.Split || block[^1] < records.Split)) continue;
            foreach (var record in block) members.Add(record);
            starts.Add(members.Count);
        }
    }

    void Invert()
    {
        recordStarts = new int[records.Count + 1];
        foreach (var record in members) recordStarts[record + 1]++;
        for (var r = 0; r < records.Count; r++) recordStarts[r + 1] += recordStarts[r];
        ofRecord = new int[members.Count];
        var next = recordStarts[..^1];
        for (var b = 0; b < Count; b++)
            for (var i = starts[b]; i < starts[b + 1]; i++) ofRecord[next[members[i]]++] = b;
    }

    /// <summary>Calls back with each record before <paramref name="record"/> that shares a block with it, once. <paramref name="met"/> is the caller's, as long as there are records, filled with -1 at first.</summary>
    public void Before(int record, int[] met, Action<int> meet)
    {
        for (var at = recordStarts[record]; at < recordStarts[record + 1]; at++)
        {
            var block = ofRecord[at];
            for (var i = starts[block]; i < starts[block + 1]; i++)
            {
                var other = members[i];
                if (other >= record) break;
                if (met[other] == record || !records.MayPair(other, record)) continue;
                met[other] = record;
                meet(other);
            }
        }
    }
}
