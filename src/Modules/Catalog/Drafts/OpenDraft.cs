using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Catalog.Drafts;

/// <summary>Begins a draft: from nothing, as a copy of an offering, or as the next version of a published one, which replaces it when it is published itself.</summary>
internal sealed class OpenDraft(Session session, DraftReader reader) : IUseCase
{
    /// <param name="CopyOf">Copied with its own prices, under the name and number given.</param>
    /// <param name="NewVersionOf">Copied likewise; the draft keeps its name, and there is one such draft at a time.</param>
    public sealed record Input(string? Name, string? NameEn, string? Number, string? Kind, string? CopyOf, string? NewVersionOf);

    public async Task<ProductOffering> Run(Input input, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        if (input.NewVersionOf is { Length: > 0 } published) return await NextVersion(published, ct);
        await DraftNumbers.Demand(session, input.Number, null, ct);
        var body = new JsonObject { ["name"] = input.Name, ["offerNumber"] = input.Number, ["isSellable"] = true };
        var offering = new ProductOffering { Id = Ids.New() };
        if (input.CopyOf is { Length: > 0 } original)
        {
            body = Copy(await reader.Get(original, null, ct), replaces: false);
            (body["name"], body["offerNumber"]) = (input.Name, input.Number);
        }
        else if (input.Kind is { Length: > 0 } kind) body["kind"] = kind;
        if (input.NameEn is { Length: > 0 } english)
        {
            if (body["localized"] is not JsonObject) body["localized"] = new JsonObject();
            if (body["localized"]!["en"] is not JsonObject) body["localized"]!["en"] = new JsonObject();
            body["localized"]!["en"]!["name"] = english;
        }
        return await Store(offering, body, ct);
    }

    async Task<ProductOffering> NextVersion(string id, CancellationToken ct)
    {
        var drafts = new[] { Lifecycle.InStudy, Lifecycle.InDesign, Lifecycle.InTest };
        var open = await session.Query<ProductOffering>().Where(o => drafts.Contains(o.State!) && JsonColumns.Text(o.Json, "design.replaces.id") == id).OrderBy(o => o.Id).FirstOrDefaultAsync(ct);
        if (open is not null) return open;
        var original = await reader.Get(id, null, ct);
        if (!Lifecycle.IsOnSale(original.Offering.State)) throw Refused.State("catalog.draft.notPublished", "newVersionOf", ("name", original.Offering.Name), ("status", original.Offering.State));
        var body = Copy(original, replaces: true);
        body["offerNumber"] = DraftNumbers.OfNextVersion(original.Offering);
        return await Store(new ProductOffering { Id = Ids.New() }, body, ct);
    }

    /// <summary>The body of a copy. Prices of its own are copied with it; those it shares with others it shares too.</summary>
    JsonObject Copy(Draft original, bool replaces)
    {
        var body = Bare(original.Offering.Content, original.Offering.Id, original.Offering.Version, replaces);
        var ids = original.Own.ToDictionary(p => p.Id, _ => Ids.New());
        foreach (var price in original.Own)
        {
            var copy = Bare(price.Content, price.Id, price.Version, replaces);
            foreach (var altered in copy.Parts("popRelationship"))
                if (altered.Text("id") is { } id && ids.TryGetValue(id, out var real)) altered["id"] = real;
            session.Add(new ProductOfferingPrice { Id = ids[price.Id] }, copy);
        }
        foreach (var said in body.Parts("productOfferingPrice"))
            if (said.Text("id") is { } id && ids.TryGetValue(id, out var real))
            {
                said["id"] = real;
                said.Remove("href");
            }
        return body;
    }

    static JsonObject Bare(JsonObject content, string id, long version, bool replaces)
    {
        var body = (JsonObject)content.DeepClone();
        foreach (var name in new[] { "id", "href", "lastUpdate", DraftNotes.Attribute }) body.Remove(name);
        body["lifecycleStatus"] = Lifecycle.InDesign;
        if (replaces) body[DraftNotes.Attribute] = new JsonObject { ["replaces"] = new JsonObject { ["id"] = id, ["version"] = version } };
        return body;
    }

    async Task<ProductOffering> Store(ProductOffering draft, JsonObject body, CancellationToken ct)
    {
        body["lifecycleStatus"] = Lifecycle.InDesign;
        draft.Replace(body);
        if (draft.Problems() is { Count: > 0 } problems) throw Refused.Unprocessable(problems);
        session.Answer(session.Add(draft));
        await session.Commit(ct);
        return draft;
    }
}
