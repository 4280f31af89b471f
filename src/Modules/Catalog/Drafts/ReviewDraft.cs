using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Drafts;

internal enum ReviewAct { Submit, Approve, SendBack }

/// <summary>Takes a draft from its maker to an approval by somebody else, or back.</summary>
internal sealed class ReviewDraft(Session session, DraftReader reader) : IUseCase
{
    /// <param name="words">The note or reason said with it.</param>
    public Task<ProductOffering> Run(string id, long? version, ReviewAct act, string? words, CancellationToken ct)
    {
        session.Demand(act == ReviewAct.Approve ? CatalogPermissions.Publish : CatalogPermissions.Write);
        return act switch { ReviewAct.Submit => Submit(id, version, words, ct), ReviewAct.Approve => Approve(id, version, ct), _ => SendBack(id, version, words, ct) };
    }

    /// <summary>Hands it in: from now on it is as it is, and in test.</summary>
    async Task<ProductOffering> Submit(string id, long? version, string? note, CancellationToken ct)
    {
        var draft = await Get(id, version, DraftNotes.Editing, ct);
        var offering = await Move(draft, Lifecycle.InTest, draft.Notes.Submit(session.Moment, note, ContentOf(draft)), ct);
        await session.Commit(ct);
        return offering;
    }

    /// <summary>Approves what was handed in. Nobody approves what is their own.</summary>
    async Task<ProductOffering> Approve(string id, long? version, CancellationToken ct)
    {
        var draft = await Get(id, version, DraftNotes.Submitted, ct);
        if (draft.Notes.SubmittedBy == session.Actor.Id) throw Refused.State("catalog.draft.ownApproval", null, ("name", draft.Offering.Name));
        if (!draft.Notes.Stands(ContentOf(draft))) throw Refused.State("catalog.draft.changed", null, ("name", draft.Offering.Name));
        var offering = await Move(draft, Lifecycle.InTest, draft.Notes.Approve(session.Moment), ct);
        await session.Commit(ct);
        return offering;
    }

    /// <summary>Gives it back for changes, by whoever may approve or by its maker.</summary>
    async Task<ProductOffering> SendBack(string id, long? version, string? reason, CancellationToken ct)
    {
        var draft = await reader.Get(id, version, ct);
        if (draft.Stage is not (DraftNotes.Submitted or DraftNotes.Approved)) throw Refused.State("catalog.draft.stage", "lifecycleStatus", ("name", draft.Offering.Name), ("stage", draft.Stage));
        var offering = await Move(draft, Lifecycle.InDesign, draft.Notes.SendBack(session.Moment, reason), ct);
        await session.Commit(ct);
        return offering;
    }

    public static string ContentOf(Draft draft) => DraftNotes.ContentOf(draft.Offering.Content, draft.Own.Select(p => (p.Id, p.Content)));

    async Task<Draft> Get(string id, long? version, string stage, CancellationToken ct)
    {
        var draft = await reader.Get(id, version, ct);
        return draft.Stage == stage ? draft : throw Refused.State("catalog.draft.stage", "lifecycleStatus", ("name", draft.Offering.Name), ("stage", draft.Stage));
    }

    /// <summary>The prices go where their offering goes.</summary>
    async Task<ProductOffering> Move(Draft draft, string status, DraftNotes notes, CancellationToken ct)
    {
        foreach (var own in draft.Own)
            if (await session.Find<ProductOfferingPrice>(own.Id, ct) is { } price && price.State != status)
            {
                if (price.State == Lifecycle.InStudy && status == Lifecycle.InTest) price.Amend(In(price.Content, Lifecycle.InDesign), session.Moment);
                price.Amend(In(price.Content, status), session.Moment);
            }
        if (draft.Offering.State == Lifecycle.InStudy) draft.Offering.Amend(In(draft.Offering.Content, Lifecycle.InDesign), session.Moment);
        var body = In(draft.Offering.Content, status);
        body[DraftNotes.Attribute] = notes.Json;
        draft.Offering.Amend(body, session.Moment);
        return session.Answer(draft.Offering);
    }

    static JsonObject In(JsonObject content, string status)
    {
        content["lifecycleStatus"] = status;
        return content;
    }
}
