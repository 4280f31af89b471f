using Dialtone.Platform.Failures;

namespace Dialtone.Inventory.Numbers;

/// <summary>A wish for a number: digits with * for any many and ? for any one. Without either, the digits may stand anywhere.</summary>
internal sealed record NumberPattern(string Like, string Prefix, string Suffix)
{
    public static NumberPattern? Of(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var wish = typed.Trim().Replace('？', '?').Replace('＊', '*').ToLowerInvariant();
        if (wish.Length > 32 || !wish.All(c => char.IsAsciiLetterOrDigit(c) || c is '*' or '?')) throw Refused.Invalid("inventory.number.pattern", "pattern", ("pattern", typed));
        if (!wish.Contains('*') && !wish.Contains('?')) wish = $"*{wish}*";
        var first = wish.IndexOfAny(['*', '?']);
        var last = wish.LastIndexOfAny(['*', '?']);
        return new(wish.Replace('*', '%').Replace('?', '_'), wish[..first], wish[(last + 1)..]);
    }
}
