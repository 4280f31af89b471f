using System.Globalization;
using System.Text;

namespace Dialtone.Parties;

/// <summary>What a family or a given name may be made of.</summary>
internal static class PersonNames
{
    /// <summary>Characters a part of a name has at the most; the longest on an identity card has 27.</summary>
    public const int Longest = 30;

    /// <summary>Letters of any script, with what joins and shortens them (·, ', -, .); no sign, picture or mark-up.</summary>
    public static bool IsName(string part) =>
        part.EnumerateRunes().Count() <= Longest && part.EnumerateRunes().Any(Rune.IsLetter) && part.EnumerateRunes().All(r => Rune.IsLetter(r) || r.Value is ' ' or '·' or '•' or '.' or '-' or '\'' or '’'
            || Rune.GetUnicodeCategory(r) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>For comparing: the joining dot and blanks are written in many ways.</summary>
    public static string Bare(string name) => new([.. name.Where(c => !char.IsWhiteSpace(c) && c is not ('·' or '•' or '.' or '．' or '・')).Select(char.ToUpperInvariant)]);
}
