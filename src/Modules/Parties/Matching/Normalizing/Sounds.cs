using System.Text;

namespace Dialtone.Parties.Matching.Normalizing;

/// <summary>What a Latin name sounds like: groups of consonants that are written for one another, vowels dropped after the first letter. Written for names of any European origin, so coarser than an English alphabet's rules.</summary>
internal static class Sounds
{
    static readonly (string Written, string Sound)[] groups =
        [("tch", "c"), ("sch", "s"), ("ph", "f"), ("gh", "g"), ("ck", "k"), ("sh", "s"), ("ch", "c"), ("th", "t"), ("wr", "r"), ("kn", "n"), ("wh", "w"), ("qu", "k"), ("dg", "j")];

    /// <summary><c>philip</c> and <c>filipp</c> → <c>flp</c>. At most six characters; empty where there is no letter.</summary>
    public static string Key(string folded)
    {
        var letters = string.Concat(folded.Where(char.IsAsciiLetter));
        foreach (var (written, sound) in groups) letters = letters.Replace(written, sound, StringComparison.Ordinal);
        var key = new StringBuilder();
        for (var i = 0; i < letters.Length && key.Length < 6; i++)
        {
            var sound = Sound(letters[i], i == 0);
            if (sound != '\0' && (key.Length == 0 || key[^1] != sound)) key.Append(sound);
        }
        return key.ToString();
    }

    static char Sound(char letter, bool first) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' => first ? 'a' : '\0',
        'h' or 'w' => first ? letter : '\0',
        'c' or 'k' or 'q' or 'x' => 'k',
        's' or 'z' => 's',
        'g' or 'j' => 'j',
        'v' => 'f',
        'p' => 'b',
        'd' => 't',
        'm' => 'n',
        _ => letter,
    };
}
