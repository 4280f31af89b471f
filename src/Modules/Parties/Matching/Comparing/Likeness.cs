namespace Dialtone.Parties.Matching.Comparing;

/// <summary>How alike two strings are. All are symmetric, and 1 (or no distance) for equal strings.</summary>
internal static class Likeness
{
    /// <summary>Jaro–Winkler similarity, 0 to 1, with the usual 0.1 for each of up to four equal characters at the beginning.</summary>
    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b)) return 1;
        if (a.Length == 0 || b.Length == 0) return 0;
        // Greedy matching depends on which string is walked: always the shorter, of equal length the smaller.
        if (a.Length > b.Length || a.Length == b.Length && a.SequenceCompareTo(b) > 0)
        {
            var other = a;
            a = b;
            b = other;
        }
        var window = Math.Max(0, b.Length / 2 - 1);
        Span<bool> taken = b.Length <= 256 ? stackalloc bool[b.Length] : new bool[b.Length];
        Span<char> found = a.Length <= 256 ? stackalloc char[a.Length] : new char[a.Length];
        taken.Clear();
        var common = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var end = Math.Min(b.Length, i + window + 1);
            for (var j = Math.Max(0, i - window); j < end; j++)
            {
                if (taken[j] || a[i] != b[j]) continue;
                taken[j] = true;
                found[common++] = a[i];
                break;
            }
        }
        if (common == 0) return 0;
        var (at, displaced) = (0, 0);
        for (var j = 0; j < b.Length; j++)
            if (taken[j] && found[at++] != b[j]) displaced++;
        double c = common;
        var jaro = (c / a.Length + c / b.Length + (c - displaced / 2.0) / c) / 3;
        var prefix = 0;
        while (prefix < 4 && prefix < a.Length && a[prefix] == b[prefix]) prefix++;
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    /// <summary>Damerau–Levenshtein distance (one insertion, deletion, replacement or swap of neighbours counts 1), or <paramref name="most"/> + 1 where it is more.</summary>
    public static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (a.Length == 0 || b.Length == 0) return Math.Min(a.Length + b.Length, most + 1);
        var width = b.Length + 1;
        Span<int> rows = width <= 128 ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var edits = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) edits = Math.Min(edits, before[j - 2] + 1);
                row[j] = edits;
                least = Math.Min(least, edits);
            }
            if (least > most) return most + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.Min(last[b.Length], most + 1);
    }

    /// <summary>Shared words over the words of the shorter list, 0 to 1; the lists are sorted and without repetition.</summary>
    public static double Contained(string[] a, string[] b)
    {
        if (a.Length == 0 || b.Length == 0) return a.Length == b.Length ? 1 : 0;
        return (double)Shared(a, b) / Math.Min(a.Length, b.Length);
    }

    /// <summary>How many words two sorted lists share.</summary>
    public static int Shared(string[] a, string[] b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var order = string.CompareOrdinal(a[i], b[j]);
            if (order == 0) (i, j, shared) = (i + 1, j + 1, shared + 1);
            else if (order < 0) i++;
            else j++;
        }
        return shared;
    }

    /// <summary>Whether two strings of digits agree wherever neither has an asterisk; the shorter is laid against the other's end.</summary>
    public static bool AgreeWhereSeen(string a, string b)
    {
        var seen = 0;
        for (var i = 1; i <= Math.Min(a.Length, b.Length); i++)
        {
            if (a[^i] == '*' || b[^i] == '*') continue;
            if (a[^i] != b[^i]) return false;
            seen++;
        }
        return seen >= 4;
    }
}
