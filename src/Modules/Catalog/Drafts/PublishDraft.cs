using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Catalog.Verifying;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;

namespace Dialtone.Catalog.Drafts;

/// <summary>Puts an approved draft on sale. A new version takes the place of the offering it was made of, under the same id, so that whatever refers to that refers to it.</summary>
internal sealed class PublishDraft(Session session, DraftReader reader, OfferVerifier verifier) : IUseCase
{
    public async Task<ProductOffering> Run(string id, long? version, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Publish);
        var draft = await reader.Get(id, version, ct);
        if (draft.Stage != DraftNotes.Approved) throw Refused.State("catalog.draft.stage", "lifecycleStatus", ("name", draft.Offering.Name), ("stage", draft.Stage));
        if (!draft.Notes.Stands(ReviewDraft.ContentOf(draft))) throw Refused.State("catalog.draft.changed", null, ("name", draft.Offering.Name));
        var published = draft.Notes.Replaces is { } replaced ? await Replace(draft, replaced.Id, replaced.Version, ct) : await Activate(draft, ct);
        session.Answer(published);
        await session.Commit(ct);
        return published;
    }

    async Task<ProductOffering> Activate(Draft draft, CancellationToken ct)
    {
        await verifier.DemandPublishable(draft.Offering.Id, draft.Offering.Content, ct);
        foreach (var own in draft.Own)
            if (await session.Find<ProductOfferingPrice>(own.Id, ct) is { } price) price.Amend(Live(price.Content), session.Moment);
        draft.Offering.Amend(Live(draft.Offering.Content, draft.Notes.Publish(session.Moment)), session.Moment);
        return draft.Offering;
    }

    async Task<ProductOffering> Replace(Draft draft, string replacedId, long replacedVersion, CancellationToken ct)
    {
        var old = await reader.Get(replacedId, null, ct);
        if (old.Offering.Version != replacedVersion || !Lifecycle.IsOnSale(old.Offering.State)) throw Refused.State("catalog.draft.overtaken", null, ("name", old.Offering.Name));
        await verifier.DemandPublishable(draft.Offering.Id, draft.Offering.Content, ct);
        // A price that was copied gives its content back to the one it was copied from: bills and discounts call it by that id.
        var originals = draft.Own.Select(p => (Copy: p.Id, Original: DraftNotes.Of(p.Content).Replaces?.Id)).Where(p => p.Original is not null && old.Own.Any(o => o.Id == p.Original)).ToDictionary(p => p.Copy, p => p.Original!);
        DraftLinks.Drop(session, draft.Own.Select(p => p.Id), originals.Keys);
        foreach (var own in draft.Own)
        {
            var price = await session.Get<ProductOfferingPrice>(own.Id, ct);
            var body = Live(price.Content);
            foreach (var altered in body.Parts("popRelationship").Where(a => a.Text("id") is { } id && originals.ContainsKey(id))) altered["id"] = originals[altered.Text("id")!];
            if (!originals.TryGetValue(own.Id, out var original))
            {
                price.Amend(body, session.Moment);
                continue;
            }
            var kept = await session.Get<ProductOfferingPrice>(original, ct);
            body["lifecycleStatus"] = kept.State;
            kept.Amend(body, session.Moment);
            session.Remove(price);
        }
        foreach (var gone in old.Own.Where(o => !originals.ContainsValue(o.Id)))
            if (await session.Find<ProductOfferingPrice>(gone.Id, ct) is { State: Lifecycle.Active or Lifecycle.Launched } price)
            {
                var body = price.Content;
                body["lifecycleStatus"] = Lifecycle.Retired;
                price.Amend(body, session.Moment);
            }
        var content = Live(draft.Offering.Content, draft.Notes.Publish(session.Moment));
        foreach (var said in content.Parts("productOfferingPrice").Where(p => p.Text("id") is { } id && originals.ContainsKey(id))) said["id"] = originals[said.Text("id")!];
        (content["offerNumber"], content["lifecycleStatus"], content["version"]) = (old.Offering.Number, old.Offering.State, DraftNumbers.NextVersion(old.Offering.Content.Text("version")));
        OfferScope.Demand(session.Actor, old.Offering.Content, content);
        old.Offering.Amend(content, session.Moment);
        session.Remove(draft.Offering);
        session.AtCommit((db, slot) => RemoveEntry<ProductOffering>.RefuseUsed(db, draft.Offering, slot));
        return old.Offering;
    }

    static JsonObject Live(JsonObject content, DraftNotes? notes = null)
    {
        content["lifecycleStatus"] = Lifecycle.Active;
        content.Remove(DraftNotes.Attribute);
        if (notes is not null) content[DraftNotes.Attribute] = notes.Json;
        return content;
    }
}
