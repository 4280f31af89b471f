using Dialtone.Platform.Failures;

namespace Dialtone.Platform.Rules;

/// <summary>Where in the text of a rule something is: an offset from 0 in UTF-16 units, line and column from 1, the column in characters as a reader counts them.</summary>
public sealed record RulePosition(int Offset, int Line, int Column)
{
    internal static RulePosition Of(string text, int offset)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var before = text.AsSpan(0, offset);
        var start = before.LastIndexOf('\n') + 1;
        var column = 1;
        foreach (var _ in before[start..].EnumerateRunes()) column++;
        return new(offset, 1 + before.Count('\n'), column);
    }

    /// <summary>A problem at a place of the text; its sentence may name {line} and {column}.</summary>
    internal static Problem Problem(string code, string text, int offset, params (string Name, object? Value)[] values)
    {
        var at = Of(text, offset);
        return new Problem(code, null, at) { Values = values.Append(("line", at.Line)).Append(("column", at.Column)).ToDictionary(v => v.Item1, v => v.Item2) };
    }
}
