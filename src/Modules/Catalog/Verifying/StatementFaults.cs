using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Catalog.Offerings;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Verifying;

/// <summary>What an offering has to say before it may be published: under which number it is filed, from when it is sold, when changes take effect, how it ends, what holders are charged.</summary>
internal static class StatementFaults
{
    public static readonly string[] Statements = ["tariffFilingNumber", "effectivity", "termination", "holderTreatment", "retirement"];

    static readonly string[] kinds = ["now", "nextDay", "nextCycle", "date"];

    public static IEnumerable<Finding> Of(Offer offer, JsonObject content, VerificationScope scope)
    {
        if (scope.DemandsStatements && offer.IsSellable)
        {
            if (string.IsNullOrWhiteSpace(offer.TariffFilingNumber)) yield return Found("noFilingNumber", "tariffFilingNumber");
            if (offer.ValidFrom is null) yield return Found("noSaleDates", "validFor");
            if (content.Part("effectivity") is not { } said || !Strings(said["order"]).Any()) yield return Found("noEffectivity", "effectivity");
            if (content.Part("termination").Text("effect") is null) yield return Found("noEnd", "termination");
            if (SaleTerms.States.Except(offer.HolderTreatments.Select(t => t.State)).ToArray() is { Length: > 0 } missing) yield return Found("noHolderTreatment", "holderTreatment", ("states", missing));
        }
        foreach (var action in new[] { "order", "change", "cancel" })
            foreach (var kind in Strings(content.Part("effectivity")?[action]).Except(kinds)) yield return Found("unknownEffectivity", $"effectivity.{action}", ("given", kind), ("allowed", kinds));
        if (content.Part("termination").Text("effect") is { } effect && effect is not ("now" or "nextCycle")) yield return Found("unknownEffectivity", "termination.effect", ("given", effect), ("allowed", new[] { "now", "nextCycle" }));
        foreach (var (field, number) in new[] { ("retirement.to", offer.Retirement?.To), ("termination.members.to", content.Part("termination").Part("members").Text("to")), ("contract.fallBackTo", content.Part("contract").Text("fallBackTo")), ("contract.gift.offerNumber", content.Part("contract").Part("gift").Text("offerNumber")) })
            if (number is not null && !scope.Numbers.Contains(number)) yield return Found("reference", field, ("field", field), ("id", number));
        if (offer.Retirement is { Holders: "migrate", To: null }) yield return Found("noEnd", "retirement.to");
        if (content.Part("contract") is null && offer.Kind != "contract") yield break;
        foreach (var fault in Contract(content.Part("contract"))) yield return fault;

        IEnumerable<Finding> Contract(JsonObject? contract)
        {
            if (contract.Part("penalty").Text("kind") is not { } penalty || penalty == "fixed" && contract.Part("penalty").Number("amount") is null || penalty == "remainingMonths" && contract.Part("penalty").Number("percentage") is null && contract.Part("penalty").Number("amount") is null || penalty == "rule" && contract.Part("penalty").Text("rule") is null)
                yield return Found("noPenalty", "contract.penalty");
            else if (contract.Part("penalty").Number("percentage") is < 0 or > 100 || contract.Part("penalty").Number("amount") < 0) yield return Found("penaltyRange", "contract.penalty");
            if (!(contract.Number("months") > 0)) yield return Found("noTerm", "contract.months");
            if (contract.Text("atEnd") == "fallBack" && contract.Text("fallBackTo") is null) yield return Found("noEnd", "contract.fallBackTo");
            if (contract.Text("atEnd") == "renew" && Strings(contract?["blocks"]).Contains("termination")) yield return Found("noEnd", "contract.blocks");
        }

        Finding Found(string code, string field, params (string, object?)[] values) => new(code, offer, field, null, null, values);
    }

    static IEnumerable<string> Strings(JsonNode? list) => (list as JsonArray)?.OfType<JsonValue>().Select(v => v.TryGetValue<string>(out var text) ? text : null).OfType<string>() ?? [];
}
