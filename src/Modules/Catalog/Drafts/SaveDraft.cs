using System.Text.Json.Nodes;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Drafts;

/// <summary>Stores a draft whole, the offering and its own prices in one commit: what is new is added, what is gone is removed.</summary>
internal sealed class SaveDraft(Session session, DraftReader reader, TmfApi api) : IUseCase
{
    public sealed record Input(string Id, long? Version, JsonObject Offering, IReadOnlyList<JsonObject> Prices);

    public async Task<ProductOffering> Run(Input input, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var draft = await reader.Get(input.Id, input.Version, ct);
        if (draft.Stage != DraftNotes.Editing) throw Refused.State(draft.IsDraft ? "catalog.draft.handedIn" : "catalog.draft.published", "lifecycleStatus", ("name", draft.Offering.Name), ("status", draft.Offering.State));
        TmfBodies.RefuseForged(input.Offering);
        foreach (var price in input.Prices) TmfBodies.RefuseForged(price);
        var bodies = DraftBodies.Of(draft, input.Offering, input.Prices);
        if (bodies.Problems(api) is { Count: > 0 } problems) throw Refused.Unprocessable(problems);
        if (draft.Notes.Replaces is null) await DraftNumbers.Demand(session, Entries.JsonReading.Text(bodies.Offering, "offerNumber"), input.Id, ct);
        await OfferedPrices.Demand(session, bodies.Written(), ct);

        var before = draft.Offering.Content;
        draft.Offering.Amend(bodies.Offering, session.Moment);
        OfferScope.Demand(session.Actor, before, draft.Offering.Content);
        foreach (var (id, isNew, body) in bodies.Prices)
            if (isNew) session.Add(new ProductOfferingPrice { Id = id }, body);
            else if (await session.Find<ProductOfferingPrice>(id, ct) is { } price) price.Amend(body, session.Moment);
        await RemoveGone(draft, bodies, ct);
        bodies.Guard(session);
        session.Answer(draft.Offering);
        await session.Commit(ct);
        return draft.Offering;
    }

    async Task RemoveGone(Draft draft, DraftBodies bodies, CancellationToken ct)
    {
        string[] gone = [.. draft.Own.Select(p => p.Id).Except(bodies.Prices.Select(p => p.Id))];
        DraftLinks.Drop(session, bodies.Prices.Select(p => p.Id).Append(bodies.Id), gone);
        foreach (var id in gone)
            if (await session.Find<ProductOfferingPrice>(id, ct) is { } price) session.Remove(price);
    }
}
