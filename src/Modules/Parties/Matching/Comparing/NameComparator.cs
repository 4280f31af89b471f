using Dialtone.Parties.Matching.Normalizing;
using Dialtone.Platform.Text;

namespace Dialtone.Parties.Matching.Comparing;

/// <summary>A given name or a surname by itself, in Latin letters or Chinese characters.</summary>
internal sealed class NameComparator : Comparator<NameComparator.Name>
{
    internal sealed class Name(string text, string sound) : Value(text)
    {
        public string Sound { get; } = sound;
    }

    public override IReadOnlyList<Level> Levels { get; } = [Same, new("oneSlip"), new("fewSlips"), new("short"), new("sound"), Different];

    public override int Keys => 3;

    public override Value? Read(string written)
    {
        var text = Folding.Squeezed(written);
        if (text.Length == 0) return null;
        return new Name(text, text.Any(Folding.IsHan) ? Pinyin.Key(text) : Sounds.Key(text));
    }

    protected override int Compare(Name a, Name b)
    {
        var edits = Likeness.Edits(a.Text, b.Text, 3);
        var shorter = Math.Min(a.Text.Length, b.Text.Length);
        if (edits == 1 && shorter >= 3) return 1;
        if (edits == 2 && shorter >= 5 || edits == 3 && shorter >= 8 || Likeness.JaroWinkler(a.Text, b.Text) >= 0.9) return 2;
        if (a.Text.StartsWith(b.Text, StringComparison.Ordinal) || b.Text.StartsWith(a.Text, StringComparison.Ordinal)) return 3;
        return a.Sound.Length > 1 && a.Sound == b.Sound || SameLetters(a.Text, b.Text) ? 4 : 5;
    }

    protected override void KeysOf(Name value, Span<string> keys)
    {
        keys[0] = value.Text;
        keys[1] = value.Sound.Length > 1 ? value.Sound : "";
        keys[2] = value.Text.Length >= 3 ? value.Text[..3] : "";
    }

    // Letters thrown about: jsneo for jones.
    static bool SameLetters(string a, string b)
    {
        if (a.Length != b.Length || a.Length < 4) return false;
        Span<char> x = stackalloc char[a.Length], y = stackalloc char[b.Length];
        a.CopyTo(x);
        b.CopyTo(y);
        x.Sort();
        y.Sort();
        return x.SequenceEqual(y);
    }
}
