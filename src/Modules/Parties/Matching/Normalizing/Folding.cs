using System.Collections.Frozen;
using System.Text;

namespace Dialtone.Parties.Matching.Normalizing;

/// <summary>
/// One way of writing: half-width, lower case, simplified characters, letters without accents. For comparing only; what is folded is never stored
/// or shown. The table of traditional forms is <c>traditional.txt</c>.
/// </summary>
internal static class Folding
{
    static readonly FrozenDictionary<char, char> simplified = Load();

    // Latin letters and the plain letter that stands for them; the runtime's own decomposition needs culture data that the Host does without.
    static readonly FrozenDictionary<char, string> latin = new Dictionary<string, string>
    {
        ["àáâãäåāăą"] = "a", ["çćĉċč"] = "c", ["ďđð"] = "d", ["èéêëēĕėęě"] = "e", ["ĝğġģ"] = "g", ["ĥħ"] = "h", ["ìíîïĩīĭįı"] = "i", ["ĵ"] = "j", ["ķ"] = "k", ["ĺļľŀł"] = "l", ["ñńņň"] = "n",
        ["òóôõöøōŏő"] = "o", ["ŕŗř"] = "r", ["śŝşšș"] = "s", ["ţťŧț"] = "t", ["ùúûüũūŭůűų"] = "u", ["ŵ"] = "w", ["ýÿŷ"] = "y", ["źżž"] = "z", ["ß"] = "ss", ["æ"] = "ae", ["œ"] = "oe", ["þ"] = "th",
    }.SelectMany(row => row.Key.Select(c => KeyValuePair.Create(c, row.Value))).ToFrozenDictionary();

    /// <summary>Folded, with every run of blanks and signs as one blank: <c>O’Brien，ＪＯＳÉ</c> → <c>obrien jose</c>. Apostrophes vanish, since they are left out as often as not.</summary>
    public static string Words(string written)
    {
        var words = new StringBuilder(written.Length);
        foreach (var c in Plain(written))
        {
            if (c is '\'' or '’' or '`') continue;
            if (char.IsLetterOrDigit(c)) words.Append(c);
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }
        if (words.Length > 0 && words[^1] == ' ') words.Length--;
        return words.ToString();
    }

    /// <summary>Folded, letters and digits alone.</summary>
    public static string Squeezed(string written) => string.Concat(Plain(written).Where(char.IsLetterOrDigit));

    /// <summary>Folded, signs and blanks kept.</summary>
    public static string Plain(string written)
    {
        var plain = new StringBuilder(written.Length);
        foreach (var given in written)
        {
            var c = given switch { '\u3000' => ' ', >= '！' and <= '～' => (char)(given - 0xFEE0), _ => given };
            if (c < 128)
            {
                plain.Append(char.ToLowerInvariant(c));
                continue;
            }
            c = char.ToLowerInvariant(c);
            if (simplified.TryGetValue(c, out var simple)) plain.Append(simple);
            else if (latin.TryGetValue(c, out var letters)) plain.Append(letters);
            else if (c is < '\u0300' or > '\u036F') plain.Append(c);
        }
        return plain.ToString();
    }

    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    static FrozenDictionary<char, char> Load()
    {
        var table = new Dictionary<char, char>();
        using var reader = new StreamReader(typeof(Folding).Assembly.GetManifestResourceStream("traditional.txt")!);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#'))
                foreach (var group in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    foreach (var variant in group.Skip(1)) table.TryAdd(variant, group[0]);
        return table.ToFrozenDictionary();
    }
}
