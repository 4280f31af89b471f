using Dialtone.Parties.Matching.Normalizing;

namespace Dialtone.Parties.Matching.Comparing;

/// <summary>A few words: a street, a suburb, an organisation. Blanks in the wrong place count as nothing.</summary>
internal sealed class TextComparator : Comparator<TextComparator.Phrase>
{
    internal sealed class Phrase(string text, string[] words, string[] set) : Value(text)
    {
        public string[] Words { get; } = words;
        public string[] Set { get; } = set;
    }

    public override IReadOnlyList<Level> Levels { get; } = [Same, new("oneSlip"), new("fewSlips"), new("words"), new("near"), new("someWords"), Different];

    public override int Keys => 3;

    public override Value? Read(string written)
    {
        var words = Streets.Words(written);
        return words.Length == 0 ? null : new Phrase(string.Concat(words), words, [.. words.Distinct().Order(StringComparer.Ordinal)]);
    }

    protected override int Compare(Phrase a, Phrase b)
    {
        var shorter = Math.Min(a.Text.Length, b.Text.Length);
        var most = Math.Min(4, shorter / 4);
        var edits = Likeness.Edits(a.Text, b.Text, Math.Max(most, 2));
        if (edits == 1 && shorter >= 3) return 1;
        if (edits == 2 && shorter >= 6 || edits <= most) return 2;
        var shared = Likeness.Shared(a.Set, b.Set);
        var fewer = Math.Min(a.Set.Length, b.Set.Length);
        if (shared == fewer && (fewer > 1 || a.Set.Length == b.Set.Length)) return 3;
        if (Likeness.JaroWinkler(a.Text, b.Text) >= 0.88) return 4;
        return shared > 0 && shared * 2 >= fewer ? 5 : 6;
    }

    protected override void KeysOf(Phrase value, Span<string> keys)
    {
        keys[0] = value.Text;
        keys[1] = value.Text.Length >= 4 ? value.Text[..4] : "";
        keys[2] = value.Words.MaxBy(w => w.Length)!;
    }
}
