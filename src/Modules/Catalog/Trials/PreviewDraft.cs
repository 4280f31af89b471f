using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Catalog.Prices;
using Dialtone.Catalog.Pricing;
using Dialtone.Contracts.Catalog;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Modules;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf;

namespace Dialtone.Catalog.Trials;

/// <summary>A name a condition on this offering may use.</summary>
/// <param name="Zh">What it stands for; null for those every condition has.</param>
internal sealed record RuleName(string Name, string Type, string? Zh, string? En, IReadOnlyList<OfferCharacteristicValue> Values);

internal sealed record DraftProblem(string Code, string? Field, string Reason);

/// <param name="Problems">What would be refused if it were saved now.</param>
internal sealed record DraftPreview(OfferNode Tree, IReadOnlyList<RuleName> Names, IReadOnlyList<DraftProblem> Problems);

/// <summary>What an offering as it stands on the screen would be: its tree, what its conditions may name, and what is wrong with it.</summary>
internal sealed class PreviewDraft(Session session, DraftOffers offers, TmfApi api, Messages messages) : IUseCase
{
    public async Task<DraftPreview> Run(string id, JsonObject? offering, IReadOnlyList<JsonObject>? prices, CancellationToken ct)
    {
        session.Demand(CatalogPermissions.Write);
        var (_, bodies, priced) = await offers.Compile(id, offering, prices, session.Now, ct);
        var problems = bodies.Problems(api);
        if (problems.Count == 0) problems = await OfferedPrices.Problems(session, bodies.Written(), ct);
        // A price and a rule are told by their place: a price's id may be the server's by now.
        var places = bodies.Prices.Select((p, i) => ($"productOfferingPrice[{p.Id}]", $"productOfferingPrice[{i}]")).Concat(bodies.Offering.Parts("rule").Select((r, i) => ($"rule[{r.Text("key")}]", $"rule[{i}]"))).ToArray();
        return new(OfferingScreenApi.Node(new(priced.Offer, 1, 1, 1)), [.. Names(priced.Offer)], [.. problems.Select(p => new DraftProblem(p.Code, Placed(p.Field, places), messages.Say(session.Language, p)))]);
    }

    static string? Placed(string? field, IEnumerable<(string By, string At)> places) =>
        places.FirstOrDefault(p => field?.StartsWith(p.By, StringComparison.Ordinal) == true) is { By: { } by, At: var at } ? at + field![by.Length..] : field;

    static IEnumerable<RuleName> Names(Offer offer)
    {
        foreach (var (name, type) in RuleNames.Anybody([]).Names.Where(n => n.Key != "own")) yield return new(name, type.ToString(), null, null, []);
        foreach (var own in offer.Characteristics.Where(c => RuleNames.IsName(c.Name))) yield return new("own." + own.Name, RuleNames.TypeOf(own).ToString(), own.Label, own.LabelEn, own.Values);
        foreach (var part in DraftOffers.Flat(offer).Skip(1).DistinctBy(o => o.Id).Where(o => o.Number.Length > 0))
        {
            yield return new($"count(\"{part.Number}\")", "int", part.Name, part.NameEn, []);
            foreach (var c in part.Characteristics.Where(c => c.Values.Count > 1 || c.Configurable))
                yield return new($"value(\"{part.Number}\", \"{c.Name}\")", RuleNames.TypeOf(c).ToString(), $"{part.Name} · {c.Label}", $"{part.NameEn} · {c.LabelEn}", c.Values);
        }
    }
}
