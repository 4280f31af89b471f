namespace Dialtone.Catalog.Jobs;

/// <summary>A request to write the catalogue into a file, which stays until the job is deleted.</summary>
internal sealed class ExportJob : Job<ExportJobBody>;

internal sealed class ExportJobBody : JobBody
{
    /// <summary>Which entries, as a list's filter says it: <c>lifecycleStatus=Active&amp;name*=^5G</c>.</summary>
    public string? Query { get; set; }
}

/// <summary>What an export wrote, compressed: in the store, so that every node has it and a backup holds it.</summary>
internal sealed class ExportFile
{
    public required string JobId { get; init; }
    public required byte[] Content { get; init; }
}
