using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dialtone.Platform.Tmf.V5;

/// <summary>The types that v5 changed for all APIs alike, by their v5 name.</summary>
static class V5Rules
{
    static readonly string[] reference = ["id", "href", "name", "@referredType"];

    public static readonly FrozenDictionary<string, V5Rule[]> Common = new Dictionary<string, V5Rule[]>
    {
        ["RelatedPartyOrPartyRole"] = [new Nested("partyOrPartyRole", reference)],
        ["RelatedPartyRefOrPartyRoleRef"] = [new Nested("partyOrPartyRole", reference)],
        ["RelatedPlaceRefOrValue"] = [new Nested("place", reference)],
        ["RelatedChannel"] = [new Nested("channel", reference)],
        ["ProductRelationship"] = [new Nested("product", reference, inV5: false)],
        ["PartyOrPartyRole"] = [new PartyOrRole()],
        ["PartyRefOrPartyRoleRef"] = [new PartyOrRole()],
        ["ContactMedium"] = [new Medium()],
        ["Characteristic"] = [new TypedValue("Characteristic")],
        ["CharacteristicValueSpecification"] = [new TypedValue("CharacteristicValueSpecification")],
        ["CharacteristicSpecification"] = [new Renamed("productSpecCharacteristicValue", "characteristicValueSpecification"), new Renamed("productSpecCharRelationship", "charSpecRelationship")],
        ["CharacteristicSpecificationRelationship"] = [new Renamed("id", "parentSpecificationId"), new Renamed("href", "parentSpecificationHref")],
        ["ExternalIdentifier"] = [new Renamed("name", "id"), new Renamed("externalReferenceType", "externalIdentifierType")],
        ["AgreementItemRef"] = [new Renamed("id", "agreementId"), new Renamed("href", "agreementHref"), new Renamed("name", "agreementName")],
        ["ProductOfferingQualificationItemRef"] = [new Renamed("id", "itemId")],
        ["QuoteItemRef"] = [new Renamed("id", "quoteItemId")],
        ["RelatedOrderItem"] = [new Renamed("productOrderId", "orderId"), new Renamed("productOrderHref", "orderHref")],
        ["ProductPrice"] = [new Renamed("productPriceAlteration", "priceAlteration")],
        ["Product"] = [new Renamed("agreement", "agreementItem")],
        ["CartItem"] = [new Renamed("ItemTotalPrice", "itemTotalPrice")],
        ["ProductOfferingPrice"] = [new Renamed("constraint", "policy")],
    }.ToFrozenDictionary();

    /// <summary>Whether a reference is to a party or to a role of one: what it says it refers to decides.</summary>
    sealed class PartyOrRole : V5Rule
    {
        public override void To5(JsonObject o) { }

        public override void To4(JsonObject o) { }

        public override string? Infer(JsonObject o) => !o.ContainsKey("id") ? null
            : o.ContainsKey("partyId") || o["@referredType"] is JsonValue said && said.TryGetValue<string>(out var referred) && referred is not ("Individual" or "Organization" or "Party") ? "PartyRoleRef" : "PartyRef";
    }

    /// <summary>A characteristic or one of the values it may have: v5 has a type for each kind of value.</summary>
    sealed class TypedValue(string ending) : V5Rule
    {
        public override void To5(JsonObject o) { }

        public override void To4(JsonObject o) { }

        public override string? Infer(JsonObject o)
        {
            var whole = (o["valueType"] as JsonValue)?.TryGetValue<string>(out var type) == true && type.StartsWith("int", StringComparison.OrdinalIgnoreCase);
            var kind = o["value"] is JsonArray { Count: > 0 } items
                ? items.Select(i => Kind(i, whole)).Distinct().ToArray() is [{ } one] ? one + "Array" : null
                : o["value"] is JsonArray ? "StringArray" : Kind(o["value"], whole);
            return kind + ending;
        }

        static string? Kind(JsonNode? value, bool whole) => value?.GetValueKind() switch
        {
            JsonValueKind.String => "String",
            JsonValueKind.True or JsonValueKind.False => "Boolean",
            JsonValueKind.Object => "Object",
            JsonValueKind.Number => whole && value.GetValue<decimal>() is var n && n == decimal.Truncate(n) ? "Integer" : "Number",
            _ => null,
        };
    }
}
