using System.Text.Json;

namespace Dialtone.Host.Conformance.Runs;

public enum TestRunState { Running = 0, Completed = 1, Cancelled = 2, Interrupted = 3, Unanswered = 4, TimedOut = 5, Failed = 6 }

/// <summary>One run of the demands against an address: who asked whom, how far it is and what came of it. The token it was made with is nowhere in it.</summary>
internal sealed class TestRun
{
    public required string Id { get; init; }
    public required string Base { get; init; }

    /// <summary>Whether it asks this very installation.</summary>
    public required bool IsOwn { get; init; }
    public required string ById { get; init; }
    public required string By { get; init; }

    /// <summary>Separated by blanks; empty means all.</summary>
    public required string Versions { get; init; }
    public required string Apis { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When the process that runs it last said so; one that says nothing for <see cref="RunLimits.Lapse"/> is gone.</summary>
    public DateTimeOffset SeenAt { get; init; }
    public TestRunState State { get; init; }
    public bool CancelRequested { get; init; }

    /// <summary>The resource that is asked about now.</summary>
    public string? Current { get; init; }

    /// <summary>Resources to ask about, and those that have been.</summary>
    public required int Total { get; init; }
    public int Done { get; init; }
    public int Met { get; init; }
    public int NotMet { get; init; }
    public int NotApplicable { get; init; }

    public string StateName => JsonNamingPolicy.CamelCase.ConvertName(State.ToString());
}

/// <summary>What a run found of one resource.</summary>
internal sealed class TestedResource
{
    public required string RunId { get; init; }

    /// <summary>Its place in the run.</summary>
    public required int Seq { get; init; }
    public required string Api { get; init; }
    public required string Version { get; init; }
    public required string Resource { get; init; }
    public required int Met { get; init; }
    public required int NotMet { get; init; }
    public required int NotApplicable { get; init; }

    /// <summary>The <see cref="Finding"/>s as JSON.</summary>
    public required string Findings { get; init; }
}
