using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Jobs;

/// <summary>A request to load a file of TMF620 payloads as drafts, as <c>catalog import</c> does.</summary>
internal sealed class ImportJob : Job<ImportJobBody>;

internal sealed class ImportJobBody : JobBody
{
    /// <summary>How many entries there were and what became of them.</summary>
    public CatalogueReport? Report { get; set; }
}
