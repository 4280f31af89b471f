using System.Collections.Frozen;
using System.Text;

namespace Dialtone.Platform.Text;

/// <summary>
/// Pinyin of Chinese names, without tones: the column that names sort and are found by. Readings are a table of facts in <c>pinyin.txt</c>;
/// a surname that reads differently from the same character elsewhere (单 shan, 尉迟 yu chi) has its own.
/// </summary>
public static class Pinyin
{
    static readonly (FrozenDictionary<char, string> Readings, FrozenDictionary<string, string[]> Surnames) table = Load();

    /// <summary><c>张伟</c> → <c>zhangwei</c>; letters and digits stay, lower case; everything else is dropped.</summary>
    public static string Key(string name) => string.Concat(Syllables(name));

    /// <summary><c>张伟</c> → <c>zw</c>; a Latin word counts by its first letter, digits stay whole.</summary>
    public static string Initials(string name)
    {
        var initials = new StringBuilder();
        var inWord = false;
        foreach (var syllable in Syllables(name, keepGaps: true))
        {
            if (syllable == " ") inWord = false;
            else if (syllable.Length == 1 && char.IsAsciiLetter(syllable[0]))
            {
                if (!inWord) initials.Append(syllable);
                inWord = true;
            }
            else
            {
                initials.Append(char.IsAsciiDigit(syllable[0]) ? syllable : syllable[..1]);
                inWord = false;
            }
        }
        return initials.ToString();
    }

    static IEnumerable<string> Syllables(string name, bool keepGaps = false)
    {
        var start = 0;
        foreach (var length in new[] { 3, 2, 1 })
            if (name.Length > length && table.Surnames.TryGetValue(name[..length], out var reading))
            {
                foreach (var syllable in reading) yield return syllable;
                start = length;
                break;
            }
        for (var i = start; i < name.Length; i++)
        {
            var c = name[i] is >= '！' and <= '～' ? (char)(name[i] - 0xFEE0) : name[i];
            if (char.IsAsciiLetterOrDigit(c)) yield return char.ToLowerInvariant(c).ToString();
            else if (table.Readings.TryGetValue(c, out var reading)) yield return reading;
            else if (keepGaps) yield return " ";
        }
    }

    static (FrozenDictionary<char, string>, FrozenDictionary<string, string[]>) Load()
    {
        var readings = new Dictionary<char, string>();
        var surnames = new Dictionary<string, string[]>();
        using var reader = new StreamReader(typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")!);
        var inSurnames = false;
        while (reader.ReadLine() is { } line)
        {
            if (line == "#surnames") inSurnames = true;
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2 || line[0] == '#') continue;
            if (inSurnames) surnames[parts[0]] = parts[1..];
            else foreach (var c in parts[1]) readings.TryAdd(c, parts[0]);
        }
        return (readings.ToFrozenDictionary(), surnames.ToFrozenDictionary());
    }
}
