namespace Dialtone.Platform.Rules;

/// <summary>What a rule may use. A rule is written by a person; whoever writes one must not be able to stop the process.</summary>
/// <param name="Length">Characters of the text.</param>
/// <param name="Depth">How deep expressions may be nested in one another.</param>
/// <param name="Cost">Steps of one evaluation: an element of a loop is one, ten characters or one element copied or compared is one.</param>
public sealed record RuleLimits(int Length = 20_000, int Depth = 160, long Cost = 1_000_000)
{
    public static readonly RuleLimits Default = new();
}
