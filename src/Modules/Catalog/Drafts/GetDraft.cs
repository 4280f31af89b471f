using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Platform.Modules;
using Dialtone.Platform.SignIn;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Drafts;

/// <param name="Own">No other offering has it; what is not own is shown and not edited here.</param>
internal sealed record DraftPriceView(string Id, bool Own, JsonObject Body);

/// <param name="Id">Of a person, with the name beside it.</param>
internal sealed record DraftActor(string Id, string Name, string? At);

internal sealed record DraftUse(string Id, string Number, string Name, string NameEn, string Status);

/// <summary>What the one who asks may do with it now.</summary>
/// <param name="ApprovalIsOwn">It waits for approval, and who asks has handed it in.</param>
internal sealed record DraftActs(bool Save, bool Submit, bool SendBack, bool Approve, bool Publish, bool Discard, bool NewVersion, bool Copy, bool Retire, bool ApprovalIsOwn);

/// <param name="Offering">The body, as TMF620 has it with our attributes.</param>
/// <param name="UsedIn">The bundles it is part of.</param>
internal sealed record DraftView(string Id, long Version, string Stage, JsonObject Offering, IReadOnlyList<DraftPriceView> Prices, string? Replaces, DraftActor? SubmittedBy, DraftActor? ApprovedBy, DraftActor? SentBackBy,
    string? Note, string? Reason, IReadOnlyList<DraftUse> UsedIn, DraftActs May);

/// <summary>An offering for the designer, draft or published.</summary>
internal sealed class GetDraft(Session session, DraftReader reader) : IUseCase
{
    public async Task<DraftView> Run(string id, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var draft = await reader.Get(id, null, ct);
        var notes = draft.Notes;
        string[] people = [.. new[] { "submittedBy", "approvedBy", "sentBackBy" }.Select(n => notes.Json.Text(n)).OfType<string>().Distinct()];
        var names = await session.Rows<User>().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
        return new(id, draft.Offering.Version, draft.Stage, draft.Offering.Content, [.. draft.Prices.Select(p => new DraftPriceView(p.Id, p.IsOwn, Body(p)))], notes.Replaces?.Id, Actor("submitted"), Actor("approved"), Actor("sentBack"),
            notes.Json.Text("note"), notes.Json.Text("reason"), await UsedIn(id, ct), May(draft));

        DraftActor? Actor(string act) => notes.Json.Text(act + "By") is { } who ? new(who, names.GetValueOrDefault(who, who), notes.Json.Text(act + "At")) : null;
    }

    static JsonObject Body(DraftPrice price)
    {
        var body = (JsonObject)price.Content.DeepClone();
        body["id"] = price.Id;
        return body;
    }

    DraftActs May(Draft draft)
    {
        var (stage, publishes) = (draft.Stage, session.Actor.May(CatalogPermissions.Publish));
        var own = stage == DraftNotes.Submitted && draft.Notes.SubmittedBy == session.Actor.Id;
        return new(stage == DraftNotes.Editing, stage == DraftNotes.Editing, stage is DraftNotes.Submitted or DraftNotes.Approved, publishes && stage == DraftNotes.Submitted && !own,
            publishes && stage == DraftNotes.Approved, draft.IsDraft, stage == DraftNotes.Published, stage != DraftNotes.Rejected, publishes && stage == DraftNotes.Published, own);
    }

    async Task<IReadOnlyList<DraftUse>> UsedIn(string id, CancellationToken ct)
    {
        var type = nameof(ProductOffering);
        var above = session.Rows<Link>().Where(l => l.ToType == type && l.ToId == id && l.FromType == type && l.FromId != id && l.Rel.StartsWith("bundledProductOffering")).Select(l => l.FromId);
        return await session.Query<ProductOffering>().Where(o => above.Contains(o.Id)).OrderBy(o => o.Id).Select(o => new DraftUse(o.Id, o.Number, o.Name, o.NameEn, o.State!)).ToListAsync(ct);
    }
}
