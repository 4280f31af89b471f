using System.Text.RegularExpressions;
using Dialtone.Parties.Matching.Normalizing;
using Dialtone.Platform.Text;

namespace Dialtone.Parties.Matching.Comparing;

/// <summary>A person's whole name in one field: Chinese (surname first, no blank, perhaps masked as 张**) or Western words in any order.</summary>
internal sealed partial class FullNameComparator : Comparator<FullNameComparator.Name>
{
    internal sealed class Name(string text, bool isHan, string sound, string[] words) : Value(text)
    {
        public bool IsHan { get; } = isHan;
        public bool IsMasked { get; } = text.Contains('*');
        public string Sound { get; } = sound;

        /// <summary>Sorted; of a Chinese name its characters.</summary>
        public string[] Words { get; } = words;
    }

    public override IReadOnlyList<Level> Levels { get; } = [Same, new("sound"), new("oneSlip"), new("words"), new("masked"), new("fewSlips"), new("surname"), Different];

    public override int Keys => 4;

    public override Value? Read(string written)
    {
        var plain = Note().Replace(Folding.Plain(written), "").Trim();
        if (plain.Any(Folding.IsHan))
        {
            var han = Title().Replace(string.Concat(plain.Where(c => char.IsLetter(c) || c == '*')), "");
            return han.Length == 0 ? null : new Name(han, true, Pinyin.Key(han), [.. han.Select(c => c.ToString()).Distinct().Order(StringComparer.Ordinal)]);
        }
        var words = Folding.Words(plain).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return null;
        return new Name(string.Join(' ', words), false, string.Join(' ', words.Select(Sounds.Key).Order(StringComparer.Ordinal)), [.. words.Distinct().Order(StringComparer.Ordinal)]);
    }

    protected override int Compare(Name a, Name b) => a.IsHan && b.IsHan ? Chinese(a, b) : Western(a, b);

    static int Chinese(Name a, Name b)
    {
        if (a.IsMasked || b.IsMasked) return Masked(a.Text, b.Text) ? 4 : 7;
        if (a.Sound == b.Sound) return 1;
        var sameSurname = a.Text[0] == b.Text[0];
        var edits = Likeness.Edits(a.Text, b.Text, 1);
        if (edits == 1 && Math.Max(a.Text.Length, b.Text.Length) >= 3) return sameSurname ? 2 : 5;
        return sameSurname ? 6 : 7;
    }

    static bool Masked(string a, string b)
    {
        if (a[0] != b[0]) return false;
        if (a.Length != b.Length) return a.EndsWith("**", StringComparison.Ordinal) || b.EndsWith("**", StringComparison.Ordinal);
        for (var i = 0; i < a.Length; i++)
            if (a[i] != b[i] && a[i] != '*' && b[i] != '*') return false;
        return true;
    }

    static int Western(Name a, Name b)
    {
        if (a.Sound == b.Sound || a.Words.AsSpan().SequenceEqual(b.Words)) return 1;
        if (Likeness.Edits(a.Text, b.Text, 2) <= 2) return 2;
        var shared = Likeness.Shared(a.Words, b.Words);
        if (shared >= 2 && shared >= Math.Min(a.Words.Length, b.Words.Length)) return 3;
        if (Likeness.JaroWinkler(a.Text, b.Text) >= 0.9 || shared >= 2) return 5;
        return shared == 1 ? 6 : 7;
    }

    protected override void KeysOf(Name value, Span<string> keys)
    {
        if (value.IsMasked) return;
        keys[0] = value.Text;
        keys[1] = value.Sound;
        if (value.IsHan)
        {
            // The first and the last character; two characters in any order: what is left when one was left out or mistaken.
            keys[2] = value.Text.Length >= 3 ? string.Concat(value.Text[0], value.Text[^1]) : value.Text;
            keys[3] = value.Text.Length >= 3 ? value.Text[..2] : "";
        }
        else
        {
            keys[2] = value.Words.MaxBy(w => w.Length)!;
            keys[3] = value.Text.Split(' ')[^1];
        }
    }

    [GeneratedRegex(@"\([^)]*\)|\d+$")]
    private static partial Regex Note();

    [GeneratedRegex("(?<=..)(先生|女士|小姐|太太|同志)$")]
    private static partial Regex Title();
}
