using Dialtone.Platform.Failures;

namespace Dialtone.Host.Conformance;

/// <summary>Where a demand comes from: a public conformance kit, a published specification, or a rule of behaviour.</summary>
internal enum DemandKind { Fact, Specification, Behaviour }

/// <summary>Something a resource must do.</summary>
/// <param name="Says">The demand itself.</param>
/// <param name="Source">The kit or the specification by its name, or the number of the rule in <c>docs/guides/conformance.md</c>.</param>
internal sealed record Demand(DemandKind Kind, Problem Says, string Source);

/// <summary>One demand on one resource: met, not met and what was seen instead, or not asked of this one.</summary>
internal sealed record Finding(string Api, string Version, string Resource, Demand Demand, Problem? Unmet, bool Applies = true)
{
    /// <summary>What was asked and answered on the way.</summary>
    public IReadOnlyList<Exchanged> Exchanges { get; init; } = [];

    public bool IsMet => Applies && Unmet is null;
}

/// <summary>A demand that was not met, with what was seen instead.</summary>
internal sealed class Unmet(string code, params (string Name, object? Value)[] values) : Exception(code)
{
    public Problem Seen { get; } = Problem.Of(code, null, values);
}

/// <summary>The demand is none of this resource or version; it is not counted.</summary>
internal sealed class NotAsked : Exception;

/// <summary>Several requests in a row had no answer: asking on would only take time.</summary>
internal sealed class Unanswered : Exception;
