using System.Text.Json.Serialization;
using Dialtone.Platform.Tmf.Tasks;

namespace Dialtone.Catalog.Jobs;

/// <summary>A task of TMF620, which has its own words for the phases: the catalogue, or a part of it, into a file or out of one.</summary>
internal abstract class Job<TBody> : TaskDocument<TBody> where TBody : JobBody, new()
{
    protected override IReadOnlyList<string> Words => ["Not Started", "Running", "Succeeded", "Failed"];

    public override bool TakesLong => true;
}

internal abstract class JobBody : TaskBody
{
    [JsonPropertyName("status")] public override string? State { get; set; }

    /// <summary>Where the file is.</summary>
    public string? Url { get; set; }

    /// <summary>The resource that is exported, or that the file holds: <c>/tmf-api/productCatalogManagement/v4/category</c>; all of them where it is not said.</summary>
    public string? Path { get; set; }
    public string? ContentType { get; set; }
}
