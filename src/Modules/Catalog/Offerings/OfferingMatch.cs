namespace Dialtone.Catalog.Offerings;

/// <summary>How well what somebody typed fits an offering; smaller ranks are better.</summary>
/// <param name="By">code, title, pinyin or initials.</param>
internal readonly record struct OfferingMatch(string By, int Rank)
{
    public static OfferingMatch? Of(IndexedOffering offering, string typed)
    {
        const StringComparison anyCase = StringComparison.OrdinalIgnoreCase;
        if (offering.Number.Equals(typed, anyCase) || offering.Id == typed) return new("code", 0);
        if (offering.Name.Equals(typed, anyCase) || offering.NameEn.Equals(typed, anyCase)) return new("title", 0);
        if (offering.Number.StartsWith(typed, anyCase)) return new("code", 1);
        if (offering.Name.StartsWith(typed, anyCase) || offering.NameEn.StartsWith(typed, anyCase)) return new("title", 2);
        if (offering.Name.Contains(typed, anyCase) || offering.NameEn.Contains(typed, anyCase)) return new("title", 3);
        var letters = Platform.Text.Pinyin.Key(typed);
        if (letters.Length == 0 || typed.Any(c => c > 127)) return null;
        if (offering.Initials.StartsWith(letters, StringComparison.Ordinal)) return new("initials", 4);
        if (offering.Pinyin.StartsWith(letters, StringComparison.Ordinal)) return new("pinyin", 4);
        if (offering.Initials.Contains(letters, StringComparison.Ordinal)) return new("initials", 5);
        return letters.Length > 2 && offering.Pinyin.Contains(letters, StringComparison.Ordinal) ? new("pinyin", 5) : null;
    }
}
