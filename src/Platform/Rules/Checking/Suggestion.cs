namespace Dialtone.Platform.Rules.Checking;

/// <summary>The known name nearest to one that is not known, if any is near enough to be meant.</summary>
internal static class Suggestion
{
    public static string? Near(string name, IEnumerable<string> known) => known
        .Where(k => Math.Abs(k.Length - name.Length) <= 3 || k.EndsWith("." + name, StringComparison.Ordinal))
        .Select(k => (Name: k, Steps: k.EndsWith("." + name, StringComparison.OrdinalIgnoreCase) ? 1 : Steps(name.ToLowerInvariant(), k.ToLowerInvariant())))
        .Where(k => k.Steps <= Math.Max(1, name.Length / 3))
        .OrderBy(k => k.Steps).ThenBy(k => k.Name, StringComparer.Ordinal).Select(k => k.Name).FirstOrDefault();

    static int Steps(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var (corner, _) = (row[0], row[0] = i);
            for (var j = 1; j <= to.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }
        return row[to.Length];
    }
}
