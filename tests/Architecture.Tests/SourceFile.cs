using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Dialtone.Architecture.Tests;

/// <summary>A type as a file declares it. <c>Bases</c> is the text between its name and its body: constructor, bases, constraints.</summary>
public sealed record Declaration(string Name, string Kind, bool IsPublic, bool IsTopLevel, string Bases, int At, int Line);

/// <summary>A C# file with comments and the insides of strings blanked out, line for line, so that a rule reads code alone.</summary>
public sealed partial class SourceFile
{
    static readonly ConcurrentDictionary<(string, string), SourceFile> known = new();

    readonly string text;

    SourceFile(string path, string text)
    {
        Path = path;
        this.text = text;
        Code = Blank(text);
        Types = [.. TypeDeclaration().Matches(Code).Select(Declared)];
    }

    public static SourceFile Of(string path, string text) => known.GetOrAdd((path, text), key => new(key.Item1, key.Item2));

    public string Path { get; }

    public string Code { get; }

    public IReadOnlyList<Declaration> Types { get; }

    /// <summary>The file's name up to the first dot: a part of <c>Order.Prices.cs</c> is named <c>Order</c>.</summary>
    public string Name => System.IO.Path.GetFileName(Path).Split('.')[0];

    public int Lines => text.AsSpan().TrimEnd().Count('\n') + 1;

    public string? Module => Path.StartsWith("src/Modules/", StringComparison.Ordinal) ? Path.Split('/')[2] : null;

    public int LineOf(int index) => Code.AsSpan(0, index).Count('\n') + 1;

    public Violation Breaks(int index, string says) => new(Path, LineOf(index), says);

    public IEnumerable<Violation> Every(Regex pattern, Func<Match, string> says) => pattern.Matches(Code).Select(match => Breaks(match.Index, says(match)));

    Declaration Declared(Match match)
    {
        var end = match.Index + match.Length;
        var stop = Code.IndexOfAny(['{', ';'], end);
        var lineStart = Code.LastIndexOf('\n', match.Groups["name"].Index) + 1;
        return new(match.Groups["name"].Value, match.Groups["kind"].Value, match.Groups["modifiers"].Value.Contains("public"),
            match.Groups["indent"].Length == 0, Code[end..(stop < 0 ? Code.Length : stop)], match.Index, LineOf(match.Groups["name"].Index));
    }

    static string Blank(string source)
    {
        var code = new StringBuilder(source);
        var at = 0;
        SkipCode(nested: false);
        return code.ToString();

        void SkipCode(bool nested)
        {
            for (var depth = 0; at < source.Length;)
            {
                if (Next("//")) Erase(source.IndexOf('\n', at) is >= 0 and var end ? end : source.Length);
                else if (Next("/*")) Erase(source.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : source.Length);
                else if (source[at] == '\'') SkipCharacter();
                else if (StringStart().Match(source, at) is { Success: true } start) SkipString(start);
                else
                {
                    if (source[at] == '{') depth++;
                    if (source[at] == '}' && nested && depth-- == 0) return;
                    at++;
                }
            }
        }

        void SkipCharacter()
        {
            var end = at + 1;
            while (end < source.Length && source[end] != '\'' && source[end] != '\n') end += source[end] == '\\' ? 2 : 1;
            at++;
            Erase(Math.Min(end, source.Length));
            at++;
        }

        void SkipString(Match start)
        {
            var prefix = start.Groups["prefix"].Value;
            var quotes = start.Groups["quotes"].Length >= 3 && !prefix.Contains('@') ? start.Groups["quotes"].Value : "\"";
            var holes = prefix.Count(c => c == '$');
            var raw = quotes.Length > 1;
            var doubled = prefix.Contains('@');
            at = start.Index + prefix.Length + quotes.Length;
            while (at < source.Length)
            {
                if (doubled && Next("\"\"")) Erase(at + 2);
                else if (Next(quotes)) break;
                else if (!raw && !doubled && source[at] == '\\') Erase(Math.Min(at + 2, source.Length));
                else if (holes > 0 && Next(new string('{', holes))) SkipHole(raw, holes);
                else Erase(at + 1);
            }
            at += quotes.Length;
        }

        void SkipHole(bool raw, int holes)
        {
            var braces = 0;
            while (at + braces < source.Length && source[at + braces] == '{') braces++;
            // In $"…" two braces are one that is printed; in $$"""…""" the innermost ones open the hole.
            if (!raw && braces % 2 == 0) { Erase(at + braces); return; }
            at += braces;
            SkipCode(nested: true);
            at += holes;
        }

        bool Next(string what) => string.CompareOrdinal(source, at, what, 0, what.Length) == 0;

        void Erase(int end)
        {
            for (; at < end; at++)
                if (source[at] is not ('\n' or '\r')) code[at] = ' ';
        }
    }

    [GeneratedRegex("""\G(?<prefix>[$@]*)(?<quotes>"+)""")]
    private static partial Regex StringStart();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?:\[[^\]\n]*\]\s*)*(?<modifiers>(?:(?:public|internal|private|protected|file|static|sealed|abstract|partial|readonly|ref|unsafe|new)\s+)*)(?<kind>class|record\s+struct|record\s+class|record|struct|interface|enum)\s+(?<name>[A-Za-z_]\w*)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();
}
