using Dialtone.Parties.Matching.Normalizing;

namespace Dialtone.Parties.Matching.Comparing;

/// <summary>Titles and descriptions: shared words weighted by how rare they are (cosine of tf–idf). Words with a digit in them, such as model numbers, weigh double.</summary>
internal sealed class ProseComparator : Comparator<ProseComparator.Prose>
{
    internal sealed class Prose(string text, string[] words) : Value(text)
    {
        public string[] Words { get; } = words;
        public double[] Weights { get; set; } = [];
    }

    static readonly double[] bounds = [0.85, 0.7, 0.55, 0.4, 0.25, 0.1];

    public override IReadOnlyList<Level> Levels { get; } = [Same, new("words85"), new("words70"), new("words55"), new("words40"), new("words25"), new("words10"), Different];

    public override int Keys => 3;

    public override bool ByFrequency => false;

    public override Value? Read(string written)
    {
        var words = Folding.Words(written).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : new Prose(string.Join(' ', words), [.. words.Distinct().Order(StringComparer.Ordinal)]);
    }

    public override void Learn(IReadOnlyList<Value> values, int records)
    {
        var seen = new Dictionary<string, int>();
        foreach (var prose in values.Cast<Prose>())
            foreach (var word in prose.Words) seen[word] = seen.GetValueOrDefault(word) + prose.Count;
        foreach (var prose in values.Cast<Prose>())
        {
            var weights = prose.Words.Select(word => Math.Log((double)records / seen[word] + 1) * (word.Length > 2 && word.Any(char.IsAsciiDigit) ? 2 : 1)).ToArray();
            var length = Math.Sqrt(weights.Sum(w => w * w));
            prose.Weights = [.. weights.Select(w => w / length)];
        }
    }

    protected override int Compare(Prose a, Prose b)
    {
        var (i, j, cosine) = (0, 0, 0.0);
        while (i < a.Words.Length && j < b.Words.Length)
        {
            var order = string.CompareOrdinal(a.Words[i], b.Words[j]);
            if (order == 0) cosine += a.Weights[i++] * b.Weights[j++];
            else if (order < 0) i++;
            else j++;
        }
        for (var level = 0; level < bounds.Length; level++)
            if (cosine >= bounds[level]) return level + 1;
        return bounds.Length + 1;
    }

    protected override void KeysOf(Prose value, Span<string> keys)
    {
        // The rarest words: if two texts are about the same thing they share one of these.
        var rare = value.Words.Zip(value.Weights).OrderByDescending(w => w.Second).Take(3).ToArray();
        for (var i = 0; i < rare.Length; i++) keys[i] = rare[i].First;
    }
}
