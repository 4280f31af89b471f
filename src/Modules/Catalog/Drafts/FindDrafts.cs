using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Drafts;

/// <param name="Stage">editing, submitted, approved, published, retired or rejected.</param>
/// <param name="Replaces">The published offering it is the next version of.</param>
internal sealed record DraftRow(string Id, string Number, string Name, string NameEn, string Kind, string Stage, string? Replaces, bool SentBack, DateTimeOffset UpdatedAt, DateTimeOffset? ValidFrom, DateTimeOffset? ValidTo);

internal sealed record DraftList(IReadOnlyList<DraftRow> Items, IReadOnlyDictionary<string, int> Counts);

/// <summary>The designer's list: drafts and what became of them, lately changed first.</summary>
internal sealed class FindDrafts(Session session, CatalogueIndexes indexes) : IUseCase
{
    const int Most = 300;

    /// <param name="stage">One stage, <c>draft</c> for all before publication, or null for all.</param>
    public async Task<DraftList> Run(string? typed, string? stage, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var index = await indexes.Get(session, ct);
        var text = typed?.Trim() ?? "";
        var fitting = index.Offerings.Where(o => text.Length == 0 || OfferingMatch.Of(o, text) is not null).ToArray();
        var approved = (await session.Query<ProductOffering>().Where(o => o.State == Lifecycle.InTest && JsonColumns.Text(o.Json, "design.approvedBy") != null).Select(o => o.Id).ToListAsync(ct)).ToHashSet();
        var staged = fitting.Select(o => (o.Id, Stage: Stage(o, approved))).ToArray();
        string[] ids = [.. staged.Where(s => stage is null or "" || (stage == "draft" ? s.Stage is DraftNotes.Editing or DraftNotes.Submitted or DraftNotes.Approved : s.Stage == stage)).Select(s => s.Id)];
        var stages = staged.ToDictionary(s => s.Id, s => s.Stage);
        var rows = await session.Query<ProductOffering>().Where(o => ids.Contains(o.Id)).OrderByDescending(o => o.UpdatedAt).ThenBy(o => o.Id).Take(Most)
            .Select(o => new { o.Id, o.Number, o.Name, o.NameEn, o.Kind, o.UpdatedAt, o.ValidFrom, o.ValidTo, Replaces = JsonColumns.Text(o.Json, "design.replaces.id"), SentBack = JsonColumns.Text(o.Json, "design.sentBackBy") }).ToListAsync(ct);
        return new([.. rows.Select(r => new DraftRow(r.Id, r.Number, r.Name, r.NameEn, r.Kind, stages[r.Id], r.Replaces, r.SentBack is not null && stages[r.Id] == DraftNotes.Editing, r.UpdatedAt, r.ValidFrom, r.ValidTo))],
            staged.GroupBy(s => s.Stage).ToDictionary(g => g.Key, g => g.Count()));
    }

    static string Stage(IndexedOffering o, HashSet<string> approved) => new DraftNotes(approved.Contains(o.Id) ? new() { ["approvedBy"] = "" } : []).Stage(o.Status);
}
