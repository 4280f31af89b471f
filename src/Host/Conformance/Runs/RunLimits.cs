namespace Dialtone.Host.Conformance.Runs;

/// <summary>What keeps a run against anybody from costing more than it is worth.</summary>
internal sealed record RunLimits
{
    /// <summary>Of one request and its answer.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan Run { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a run may say nothing before its process is taken for gone.</summary>
    public TimeSpan Lapse { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a run says that it is alive and looks whether it was cancelled.</summary>
    public TimeSpan Beat { get; init; } = TimeSpan.FromSeconds(3);

    public long AnswerBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Characters of a body that are kept, where the demand is met and where it is not.</summary>
    public int KeptMet { get; init; } = 600;
    public int KeptUnmet { get; init; } = 4000;

    /// <summary>Runs that are kept.</summary>
    public int Kept { get; init; } = 20;
}
