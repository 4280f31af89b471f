using System.Text.Json.Nodes;
using Dialtone.Contracts.Catalog;
using Dialtone.Contracts.Inventory;
using Dialtone.Contracts.Parties;
using Dialtone.Ordering.AcceptanceTypes;
using Dialtone.Ordering.Lines;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Json;
using Dialtone.Platform.Store;
using Dialtone.Platform.Tmf.Tasks;

namespace Dialtone.Ordering.Qualifications;

/// <summary>Answers a qualification by the checks a cart and an order are held to, as far as they do not depend on what is chosen in an offering.</summary>
internal sealed class QualifyOfferings(Session session, ICatalogue catalogue, IOfferShelf shelf, IParties parties, AcceptanceTypeList acceptanceTypes, Messages messages) : ITaskWork<ProductOfferingQualification>
{
    const int MostAlternatives = 3;

    static readonly CustomerFacts nobody = new("", "", "", "individual", "", "potential", "", "", "", null);

    public async Task Accept(ProductOfferingQualification task, CancellationToken ct)
    {
        var body = task.Body;
        var items = Items(body);
        for (var i = 0; i < items.Length; i++)
            if (OfferingOf(items[i]) is null) throw Refused.Invalid("platform.required", $"productOfferingQualificationItem[{i}].productOffering", ("field", "productOffering"));
        body.ProductOfferingQualificationDate = session.Now;
        (body.QualificationResult, body.EffectiveQualificationDate) = (null, null);
        body.Channel ??= new JsonObject { ["id"] = session.Actor.Channel };
        if (body.InstantSyncQualification != true) return;
        task.Begin();
        await Run(task, ct);
        task.End(session.Now);
    }

    public async Task Run(ProductOfferingQualification task, CancellationToken ct)
    {
        var body = task.Body;
        var customer = CustomerOf(body) is { } id ? await parties.FindCustomer(id, ct) ?? throw Refused.Unprocessable("platform.reference", "relatedParty", ("field", "relatedParty"), ("id", id)) : nobody;
        var facts = new LineFacts(new Dictionary<string, Offer>(), customer, [], new Dictionary<string, NumberFacts>(), new(new Dictionary<string, string>(), 0, int.MaxValue), new HashSet<string>(), acceptanceTypes, session.Now)
        {
            Channel = (string?)body.Channel?["id"] ?? "",
        };
        var place = PlaceOf(body.Place) ?? customer.HomeCity;
        var asked = Items(body);
        if (asked.Length == 0) await Search(body, place, facts, ct);
        else await Answer(body, asked, place, facts, ct);
        body.EffectiveQualificationDate = session.Now;
    }

    async Task Answer(ProductOfferingQualificationBody body, JsonObject[] asked, string place, LineFacts facts, CancellationToken ct)
    {
        var offers = await catalogue.FindMany([.. asked.Select(i => OfferingOf(i)!)], facts.Customer.HomeOrganization, ct);
        var all = true;
        foreach (var item in asked)
        {
            var here = PlaceOf((item["product"] as JsonObject)?["place"] as JsonArray) ?? place;
            var offer = offers.GetValueOrDefault(OfferingOf(item)!);
            Problem[] reasons = offer is null ? [Problem.Of("ordering.offering.unknown", "productOffering", ("id", OfferingOf(item)))] : Reasons(offer, here, facts);
            Settle(item, reasons, body);
            all &= reasons.Length == 0;
            if (reasons.Length > 0 && offer is not null && body.ProvideAlternative == true) item["alternateProductOfferingProposal"] = await Alternatives(offer, here, facts, ct);
        }
        if (body.ProvideOnlyAvailable == true) body.ProductOfferingQualificationItem = [.. asked.Where(i => (string?)i["qualificationItemResult"] == "qualified").Select(i => i.DeepClone())];
        body.QualificationResult = Word(all);
    }

    /// <summary>All that may be sold, of a category or of the whole catalogue; the others with their reasons unless only the former are wanted.</summary>
    async Task Search(ProductOfferingQualificationBody body, string place, LineFacts facts, CancellationToken ct)
    {
        var items = new JsonArray();
        foreach (var offer in await shelf.OnSale((string?)body.Category?["id"], ct))
        {
            var reasons = Reasons(offer, place, facts);
            if (reasons.Length > 0 && body.ProvideOnlyAvailable == true) continue;
            var item = new JsonObject { ["id"] = $"{items.Count + 1}", ["productOffering"] = Ref(offer) };
            Settle(item, reasons, body);
            items.Add(item);
        }
        body.ProductOfferingQualificationItem = items;
        body.QualificationResult = Word(items.Any(i => (string?)i!["qualificationItemResult"] == "qualified"));
    }

    async Task<JsonArray> Alternatives(Offer instead, string place, LineFacts facts, CancellationToken ct) =>
        [.. (await shelf.OnSale(null, ct)).Where(o => o.Id != instead.Id && o.Kind == instead.Kind && Reasons(o, place, facts).Length == 0)
            .OrderBy(o => Math.Abs(Monthly(o) - Monthly(instead))).ThenBy(o => o.Id, StringComparer.Ordinal).Take(MostAlternatives)
            .Select((o, i) => (JsonNode)new JsonObject { ["id"] = $"{i + 1}", ["alternateProductOffering"] = Ref(o) })];

    static decimal Monthly(Offer offer) => offer.Prices.Where(p => p is { Type: "recurring", Condition: null, When: null }).Sum(p => p.Amount);

    static Problem[] Reasons(Offer offer, string place, LineFacts facts)
    {
        var reasons = LineEligibility.Check("productOffering", offer, place, facts).ToList();
        if (!offer.IsSellable) reasons.Add(Problem.Of("ordering.offering.notSoldAlone", "productOffering", ("offer", offer.Called())));
        if (facts.Customer.State == "blacklisted") reasons.Add(Problem.Of("ordering.customer.blacklisted", "customer", ("customer", facts.Customer.Name)));
        return [.. reasons];
    }

    void Settle(JsonObject item, Problem[] reasons, ProductOfferingQualificationBody body)
    {
        (item["state"], item["qualificationItemResult"]) = ("done", Word(reasons.Length == 0));
        item.Remove("eligibilityUnavailabilityReason");
        if (reasons.Length > 0 && body.ProvideUnavailabilityReason != false)
            item["eligibilityUnavailabilityReason"] = new JsonArray([.. reasons.Select(r => new JsonObject { ["code"] = r.Code, ["label"] = messages.Say(session.Language, r) })]);
    }

    static string Word(bool qualified) => qualified ? "qualified" : "unqualified";

    static JsonObject Ref(Offer offer) => new() { ["id"] = offer.Id, ["name"] = offer.Name, ["@referredType"] = "ProductOffering" };

    static JsonObject[] Items(ProductOfferingQualificationBody body) => [.. (body.ProductOfferingQualificationItem ?? []).OfType<JsonObject>()];

    static string? OfferingOf(JsonObject item) => Id(item["productOffering"]);

    static string? PlaceOf(JsonArray? places) => places?.Select(Id).FirstOrDefault(id => id is not null);

    static string? CustomerOf(ProductOfferingQualificationBody body) => (body.RelatedParty ?? []).Where(p => (string?)p?["role"] == "customer" || (string?)p?["@referredType"] == "Customer").Select(Id).FirstOrDefault();

    static string? Id(JsonNode? reference) => reference is JsonObject o && o["id"] is JsonValue v && v.TryGetValue<string>(out var id) && id.Length > 0 ? id : null;
}
