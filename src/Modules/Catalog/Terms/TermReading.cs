using System.Text.Json.Nodes;
using Dialtone.Catalog.Entries;
using Dialtone.Contracts.Catalog;

namespace Dialtone.Catalog.Terms;

/// <summary>Reads the terms an offering's body says; what it does not say is as <see cref="OfferTerms.Plain"/> has it.</summary>
internal static class TermReading
{
    public static OfferTerms Of(JsonObject content) => new(
        new(Kinds(content, "order", OfferTerms.Plain.Effectivity.Order), Kinds(content, "change", OfferTerms.Plain.Effectivity.Change), Kinds(content, "cancel", OfferTerms.Plain.Effectivity.Cancel)),
        Ending(content.Part("termination")),
        content.Part("contract") is { } contract ? Contract(contract) : null,
        [.. content.Parts("allowance").Select(Included).OrderBy(a => a.Order)]);

    public static string RoleOf(JsonObject part) => part.Text("role") ?? "component";

    public static IEnumerable<string> Texts(this JsonObject? o, string name) => (o?[name] as JsonArray)?.OfType<JsonValue>().Select(v => v.TryGetValue<string>(out var text) ? text : "") ?? [];

    static IReadOnlyList<string> Kinds(JsonObject content, string act, IReadOnlyList<string> otherwise) => content.Part("effectivity").Texts(act).ToArray() is { Length: > 0 } said ? said : otherwise;

    static Termination Ending(JsonObject? said) => new(said.Text("effect") ?? OfferTerms.Plain.Termination.Effect, new(said.Part("members").Text("become") ?? "end", said.Part("members").Text("to")));

    static ContractTerms Contract(JsonObject c) => new(
        c.Whole("months") ?? 0, c.Number("minimumSpend"), c.Number("floorMonthly"),
        c.Part("prepayment") is { } paid ? new(paid.Number("amount") ?? 0, paid.Number("returnMonthly") ?? 0, paid.Whole("months") ?? 0) : null,
        c.Part("gift") is { } gift ? new(gift.Text("offerNumber"), gift.Number("value") ?? 0) : null,
        c.Text("exclusionGroup"), c.Flag("stacks") ?? false,
        c.Part("penalty") is { } penalty ? new(penalty.Text("kind") ?? "", penalty.Number("percentage"), penalty.Number("amount"), penalty.Text("rule")) : ContractPenalty.None,
        c.Text("atEnd") ?? "stop", c.Text("fallBackTo"), [.. c.Texts("blocks")]);

    static Allowance Included(JsonObject a) => new(
        a.Text("key") ?? "", a.Part("name").Text("zh") ?? "", a.Part("name").Text("en") ?? "", a.Text("unit") ?? "", a.Number("amount") ?? 0,
        a.Text("cycle") ?? "month", a.Text("carryOver") ?? "none", a.Text("sharing") ?? "own", a.Whole("order") ?? 0);
}
