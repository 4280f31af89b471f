using Dialtone.Parties.Matching.Normalizing;

namespace Dialtone.Parties.Matching.Comparing;

/// <summary>Whole Chinese addresses, level by level; an address without Chinese characters is compared by its words.</summary>
internal sealed class AddressComparator : Comparator<AddressComparator.Address>
{
    internal sealed class Address(ChineseAddress? parts, string text, string[] words) : Value(text)
    {
        public ChineseAddress? Parts { get; } = parts;
        public string[] Words { get; } = words;
    }

    public override IReadOnlyList<Level> Levels { get; } =
        [Same, new("door"), new("doorElsewhere"), new("building"), new("fewSlips"), new("road"), new("district"), new("city"), new("region"), Different];

    readonly Dictionary<string, ChineseAddress.Region> regions = [];

    public override int Keys => 2;

    public override Value? Read(string written)
    {
        if (written.Any(Folding.IsHan))
        {
            var parts = ChineseAddress.Of(written, regions);
            return parts.Regions.Stems.Length + parts.Road.Length + parts.Numbers.Length == 0 ? null : new Address(parts, parts.Text, []);
        }
        var words = Streets.Words(written);
        return words.Length == 0 ? null : new Address(null, string.Join(' ', words), [.. words.Distinct().Order(StringComparer.Ordinal)]);
    }

    protected override int Compare(Address first, Address second)
    {
        if (first.Parts is not { } a || second.Parts is not { } b) return Words(first, second);
        var shared = Likeness.Shared(a.Regions.Sorted, b.Regions.Sorted);
        if (a.IsSameDoor(b)) return shared >= Math.Min(a.Regions.Stems.Length, b.Regions.Stems.Length) ? 1 : 2;
        if (shared > 0 && a.Road.Length > 0 && a.Road == b.Road && a.Numbers.Length > 0 && b.Numbers.Length > 0 && a.Numbers[0] == b.Numbers[0])
            return a.Numbers.Length > 1 && b.Numbers.Length > 1 && a.Numbers[1] == b.Numbers[1] ? 3 : 5;
        if (Likeness.Edits(first.Text, second.Text, 3) <= 3) return 4;
        return shared switch { >= 3 => 6, 2 => 7, 1 => 8, _ => 9 };
    }

    static int Words(Address a, Address b)
    {
        if (Likeness.Edits(a.Text, b.Text, 2) <= 2) return 4;
        var shared = Likeness.Contained(a.Words, b.Words);
        return shared switch { >= 0.99 => 1, >= 0.74 => 3, >= 0.5 => 5, > 0 => 8, _ => 9 };
    }

    protected override void KeysOf(Address value, Span<string> keys)
    {
        keys[0] = value.Parts is { } parts ? parts.Numbers.Length >= 2 ? parts.Door : "" : value.Text;
        keys[1] = value.Parts is { Road.Length: > 0, Regions.Stems.Length: > 0 } p ? p.Regions.Stems[^1] + p.Road : value.Words.MaxBy(w => w.Length) ?? "";
    }
}
