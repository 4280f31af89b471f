using Dialtone.Parties.Matching.Comparing;

namespace Dialtone.Parties.Matching.Blocking;

/// <summary>The keys of all records, a pass each: of every field those its comparator names, and of given name and surname together in either order.</summary>
internal static class Keys
{
    // A key that divides the records into fewer parts than this only costs.
    const int FewestParts = 20;

    public static List<(int Field, ulong[] Hashes)> Of(Records records)
    {
        var passes = new List<(int, ulong[])>();
        for (var f = 0; f < records.Fields.Length; f++)
        {
            var field = records.Fields[f];
            var hashes = new ulong[field.Comparator.Keys][];
            for (var k = 0; k < hashes.Length; k++) hashes[k] = new ulong[records.Count];
            Span<string> keys = new string[hashes.Length];
            for (var r = 0; r < records.Count; r++)
            {
                if (field[r] is not { } value) continue;
                keys.Fill("");
                field.Comparator.KeysOf(value, keys);
                for (var k = 0; k < hashes.Length; k++) hashes[k][r] = Hash(keys[k]);
            }
            passes.AddRange(hashes.Where(IsFine).Select(h => (f, h)));
        }
        if (Together(records) is { } together) passes.Add(together);
        return passes;
    }

    static (int, ulong[])? Together(Records records)
    {
        var given = Array.FindIndex(records.Fields, f => f.Kind == FieldKind.GivenName);
        var surname = Array.FindIndex(records.Fields, f => f.Kind == FieldKind.Surname);
        if (given < 0 || surname < 0) return null;
        var hashes = new ulong[records.Count];
        for (var r = 0; r < records.Count; r++)
            if (records.Fields[given][r] is NameComparator.Name a && records.Fields[surname][r] is NameComparator.Name b) hashes[r] = unchecked(Hash(a.Sound) + Hash(b.Sound));
        return (given, hashes);
    }

    static bool IsFine(ulong[] hashes) => hashes.Where(h => h != 0).Distinct().Take(FewestParts).Count() == FewestParts;

    // FNV-1a over characters; 0 is kept for "no key".
    static ulong Hash(string key)
    {
        if (string.IsNullOrEmpty(key)) return 0;
        var hash = 14695981039346656037UL;
        foreach (var c in key) hash = unchecked((hash ^ c) * 1099511628211UL);
        return hash == 0 ? 1 : hash;
    }
}
