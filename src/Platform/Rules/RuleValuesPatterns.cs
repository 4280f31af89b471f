using System.Text.RegularExpressions;
using Dialtone.Platform.Rules.Functions;

namespace Dialtone.Platform.Rules;

/// <summary>Patterns that are known only at evaluation.</summary>
public sealed partial class RuleValues
{
    const int Kept = 16, CostOfOne = 500;
    Dictionary<string, Regex>? patterns;

    /// <summary>The pattern made; null and failed where it is none.</summary>
    internal Regex? Pattern(string pattern)
    {
        if (patterns?.TryGetValue(pattern, out var known) == true) return known;
        Charge(CostOfOne + pattern.Length);
        if (Re2Pattern.TryMake(pattern, out var made, out var why))
        {
            if (patterns is null || patterns.Count >= Kept) patterns = [];
            return patterns[pattern] = made;
        }
        Fail("platform.rule.pattern", ("pattern", pattern.Length > 80 ? pattern[..80] + "…" : pattern), ("why", why));
        return null;
    }
}
