using Dialtone.Parties.Matching.Normalizing;

namespace Dialtone.Parties.Matching.Comparing;

/// <summary>Mail addresses: the part before the @ says who, the part behind it is shared by many.</summary>
internal sealed class EmailComparator : Comparator<EmailComparator.Email>
{
    internal sealed class Email(string text, string local) : Value(text)
    {
        public string Local { get; } = local;
    }

    public override IReadOnlyList<Level> Levels { get; } = [Same, new("oneSlip"), new("local"), new("fewSlips"), new("near"), Different];

    public override int Keys => 3;

    public override Value? Read(string written)
    {
        var text = string.Concat(Folding.Plain(written).Where(c => !char.IsWhiteSpace(c)));
        if (!text.Any(char.IsLetterOrDigit)) return null;
        return new Email(text, text.IndexOf('@') is > 0 and var at ? text[..at] : "");
    }

    protected override int Compare(Email a, Email b)
    {
        var edits = Likeness.Edits(a.Text, b.Text, 4);
        if (edits == 1) return 1;
        if (a.Local.Length >= 3 && a.Local == b.Local) return 2;
        if (edits == 2 || edits <= 4 && Math.Min(a.Text.Length, b.Text.Length) >= 14) return 3;
        return Likeness.JaroWinkler(a.Text, b.Text) >= 0.9 ? 4 : 5;
    }

    protected override void KeysOf(Email value, Span<string> keys)
    {
        keys[0] = value.Text;
        keys[1] = value.Local.Length >= 3 ? value.Local : "";
        keys[2] = value.Text.Length >= 16 ? value.Text[^12..] : "";
    }
}
