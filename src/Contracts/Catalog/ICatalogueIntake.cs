using System.Text.Json.Nodes;
using Dialtone.Platform.Failures;

namespace Dialtone.Contracts.Catalog;

/// <summary>Takes catalogue entities in: the demonstration's with their ids and states, and files of TMF620 payloads as drafts.</summary>
public interface ICatalogueIntake
{
    /// <summary>Loads the demonstration's catalogue with the ids it names; does nothing where it is there already.</summary>
    Task LoadDemo(CancellationToken ct);

    /// <summary>
    /// Imports TMF620 v4 payloads (one object or an array a file). References are mapped by product number or name, within the files and to what
    /// is stored; everything is created as a draft (<c>In study</c>) whatever the payload says, and the same payload again changes nothing.
    /// </summary>
    Task<CatalogueReport> Import(IReadOnlyList<(string Name, byte[] Content)> files, Action<CatalogueLine> tell, CancellationToken ct);
}

/// <param name="Outcome">created, exists, updated or refused.</param>
public sealed record CatalogueLine(string File, int Index, string Type, string Name, string Outcome, string? Id, IReadOnlyList<Problem> Notes);

/// <param name="Read">Entities in the files: the created, updated, existing and refused ones together.</param>
/// <param name="Drafts">Entities that none of the files has and something in them refers to: created as drafts of nothing but a name, beyond those read.</param>
public sealed record CatalogueReport(int Read, int Created, int Updated, int Existing, int Refused, int Drafts);
