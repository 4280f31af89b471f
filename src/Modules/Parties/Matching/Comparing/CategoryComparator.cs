using Dialtone.Parties.Matching.Normalizing;

namespace Dialtone.Parties.Matching.Comparing;

/// <summary>One of a few words: a sex, a state, a category.</summary>
internal sealed class CategoryComparator : Comparator
{
    public override IReadOnlyList<Level> Levels { get; } = [Same, Different];

    public override int Keys => 1;

    public override Value? Read(string written) => Folding.Squeezed(written) switch
    {
        "" => null,
        "男" or "男性" or "m" or "male" => new("m"),
        "女" or "女性" or "f" or "female" => new("f"),
        var other => new(other),
    };

    public override int Compare(Value a, Value b) => 1;

    public override void KeysOf(Value value, Span<string> keys) => keys[0] = value.Text;
}
