using Dialtone.Platform.Failures;

namespace Dialtone.Contracts.Catalog;

/// <summary>The catalogue as text, a file an entry, for review in version control and for carrying it from one installation to another.</summary>
public interface ICatalogueFiles
{
    /// <summary>All entries, promotions among them. The same catalogue gives the same files, on whichever database.</summary>
    Task<IReadOnlyList<CatalogueFile>> Export(CancellationToken ct);

    /// <summary>Compares files with what is stored and makes it so, in one commit; where one is refused, none is written. What no file has stays as it is.</summary>
    /// <param name="withState">The files' life-cycle states are taken too, and what is published may change; otherwise new entries are drafts and published ones are refused.</param>
    /// <param name="dryRun">Only says what would be done.</param>
    Task<IReadOnlyList<CatalogueFileLine>> Import(IReadOnlyList<CatalogueFile> files, bool withState, bool dryRun, CancellationToken ct);
}

/// <param name="Path">Relative, with slashes: <c>offerings/5G-99.yaml</c>.</param>
public sealed record CatalogueFile(string Path, string Text);

/// <param name="Outcome">created, changed, unchanged or refused.</param>
/// <param name="Fields">The attributes that differ.</param>
public sealed record CatalogueFileLine(string Path, string Type, string Name, string Outcome, IReadOnlyList<string> Fields, IReadOnlyList<Problem> Notes);
