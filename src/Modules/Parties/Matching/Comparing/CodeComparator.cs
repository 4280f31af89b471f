using Dialtone.Parties.Matching.Normalizing;

namespace Dialtone.Parties.Matching.Comparing;

/// <summary>Numbers that are typed off a card or a phone: digits (with a letter here and there), perhaps half hidden by asterisks.</summary>
internal class CodeComparator : Comparator<CodeComparator.Code>
{
    internal sealed class Code(string text) : Value(text)
    {
        public bool IsMasked { get; } = text.Contains('*');
    }

    public override IReadOnlyList<Level> Levels { get; } = [Same, new("masked"), new("oneSlip"), new("tail"), new("fewSlips"), Different];

    public override int Keys => 3;

    public override Value? Read(string written)
    {
        var code = Normal(Folding.Plain(written));
        return code.Any(char.IsLetterOrDigit) ? new Code(code) : null;
    }

    protected virtual string Normal(string plain) => string.Concat(plain.Where(c => char.IsLetterOrDigit(c) || c == '*'));

    protected override int Compare(Code a, Code b)
    {
        if (a.IsMasked || b.IsMasked) return Likeness.AgreeWhereSeen(a.Text, b.Text) ? 1 : 5;
        var longest = Math.Max(a.Text.Length, b.Text.Length);
        var edits = Likeness.Edits(a.Text, b.Text, 2);
        if (edits == 1 && longest >= 2) return 2;
        if (a.Text.Length != b.Text.Length && Math.Min(a.Text.Length, b.Text.Length) >= 4 && (a.Text.EndsWith(b.Text, StringComparison.Ordinal) || b.Text.EndsWith(a.Text, StringComparison.Ordinal))) return 3;
        return edits == 2 && longest >= 6 ? 4 : 5;
    }

    protected override void KeysOf(Code value, Span<string> keys)
    {
        var text = value.Text;
        if (!value.IsMasked)
        {
            keys[0] = text;
            // Neighbours in each other's place keep the digits: the sorted digits are the same.
            keys[1] = string.Concat(text.Order());
        }
        if (text.Length >= 8 && !text.AsSpan()[^4..].Contains('*')) keys[2] = string.Concat(text.AsSpan(0, 3), text.AsSpan()[^4..]);
    }
}
