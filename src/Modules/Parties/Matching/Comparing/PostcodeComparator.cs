using Dialtone.Parties.Matching.Normalizing;

namespace Dialtone.Parties.Matching.Comparing;

/// <summary>Postcodes and short numbers: the whole, one slip, the beginning.</summary>
internal sealed class PostcodeComparator : Comparator
{
    public override IReadOnlyList<Level> Levels { get; } = [Same, new("oneSlip"), new("beginning"), Different];

    public override int Keys => 2;

    public override Value? Read(string written) => Folding.Squeezed(written) is { Length: > 0 } text ? new(text) : null;

    public override int Compare(Value a, Value b)
    {
        if (Math.Min(a.Text.Length, b.Text.Length) >= 2 && Likeness.Edits(a.Text, b.Text, 1) == 1) return 1;
        var half = Math.Min(a.Text.Length, b.Text.Length) / 2;
        return half > 0 && a.Text.AsSpan(0, half).SequenceEqual(b.Text.AsSpan(0, half)) ? 2 : 3;
    }

    public override void KeysOf(Value value, Span<string> keys)
    {
        keys[0] = value.Text;
        keys[1] = string.Concat(value.Text.Order());
    }
}
