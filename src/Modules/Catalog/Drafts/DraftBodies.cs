using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Dialtone.Platform.Time;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Drafts;

/// <summary>The bodies a draft consists of, as they are to be stored: the offering and its own prices, each with its id.</summary>
internal sealed record DraftBodies(string Id, JsonObject Offering, IReadOnlyList<(string Id, bool IsNew, JsonObject Body)> Prices)
{
    const string PriceRefs = "productOfferingPrice";

    static readonly string[] ofServer = ["id", "href", "lifecycleStatus", "lastUpdate", DraftNotes.Attribute];

    /// <summary>
    /// What a screen sent, with what only the server says taken from the store. A price whose id is not one of the draft's own is new, and whatever refers to it by the id it was sent
    /// with refers to its real one then.
    /// </summary>
    public static DraftBodies Of(Draft stored, JsonObject offering, IReadOnlyList<JsonObject> prices)
    {
        var own = stored.Own.ToDictionary(p => p.Id);
        var ids = new Dictionary<string, string>();
        var made = new List<(string Id, bool IsNew, JsonObject Body)>();
        foreach (var given in prices)
        {
            var known = given.Text("id") is { } id ? own.GetValueOrDefault(id) : null;
            var body = Kept(given, known?.Content ?? new JsonObject { ["lifecycleStatus"] = Lifecycle.InDesign });
            body["@type"] ??= nameof(ProductOfferingPrice);
            var real = known?.Id ?? Ids.New();
            if (given.Text("id") is { } sent) ids[sent] = real;
            made.Add((real, known is null, body));
        }
        foreach (var (_, _, body) in made)
            foreach (var altered in body.Parts("popRelationship"))
                if (altered.Text("id") is { } id && ids.TryGetValue(id, out var real)) altered["id"] = real;
        var kept = Kept(offering, stored.Offering.Content);
        if (stored.Notes.Replaces is not null) kept["offerNumber"] = stored.Offering.Number;
        var others = kept.Parts(PriceRefs).Where(p => p.Text("id") is not { } id || !own.ContainsKey(id) && !ids.ContainsKey(id)).Select(p => p.DeepClone());
        kept[PriceRefs] = new JsonArray([.. others, .. made.Select(p => Ref(p.Id, p.Body))]);
        if (kept["bundledProductOffering"] is JsonArray parts) kept["isBundle"] = parts.Count > 0;
        return new(stored.Offering.Id, kept, made);
    }

    public static JsonObject Ref(string id, JsonObject price) => new() { ["id"] = id, ["name"] = price.Text("name") ?? "", ["@referredType"] = nameof(ProductOfferingPrice) };

    static JsonObject Kept(JsonObject given, JsonObject stored)
    {
        var body = (JsonObject)given.DeepClone();
        foreach (var name in ofServer)
        {
            body.Remove(name);
            if (stored[name] is { } value) body[name] = value.DeepClone();
        }
        return body;
    }

    /// <summary>By type and id, for whoever is to look at them before they are stored.</summary>
    public IReadOnlyDictionary<(string Type, string Id), JsonObject> Written() =>
        Prices.Select(p => (Key: (nameof(ProductOfferingPrice), p.Id), p.Body)).Append(((nameof(ProductOffering), Id), Offering)).ToDictionary(w => w.Item1, w => w.Item2);

    /// <summary>Everything wrong with each body by itself; the field of a price begins with its place.</summary>
    public IReadOnlyList<Problem> Problems(TmfApi api) =>
        [.. Of(api, nameof(ProductOffering), Offering), .. Prices.SelectMany((p, i) => Of(api, nameof(ProductOfferingPrice), p.Body).Select(w => w with { Field = $"{PriceRefs}[{i}].{w.Field}" }))];

    static IReadOnlyList<Problem> Of(TmfApi api, string type, JsonObject body)
    {
        var resource = api.Of(type)!;
        return resource.Schema.Check(resource.Type, body, whole: true) is { Count: > 0 } misfits ? misfits : EntryType.Of(type)!.Problems(body);
    }

    /// <summary>References and circles are looked at again inside the commit, when nobody else writes entries.</summary>
    public void Guard(Session session)
    {
        var written = Written();
        session.AtCommit(async (db, slot) =>
        {
            await EntryReferences.Demand(db, written.Values, written.Keys.ToHashSet(), slot);
            await EntryType.Of(nameof(ProductOffering))!.RefuseCircles(db, new Dictionary<string, JsonObject> { [Id] = Offering }, slot);
        });
    }
}
